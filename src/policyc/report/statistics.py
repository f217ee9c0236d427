"""How many findings each rule has."""

from policyc.report.report import Report
from policyc.report.words import SEVERITIES


def statistics(report: Report) -> str:
    """A line for each rule that found something, the most frequent first."""
    lines = [
        f"{count:>6}  {SEVERITIES[rule.severity][report.lang]:<8} {rule.id}: "
        f"{rule.explained(report.lang).what}"
        for rule, count in report.by_rule
    ]
    return "".join(f"{line}\n" for line in lines)
