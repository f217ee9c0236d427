"""The report as GitLab's code quality report."""

from typing import Final

from policyc.plain_json import as_json
from policyc.report.report import Report, advice
from policyc.rules.rule import Severity

_SEVERITIES: Final = {
    Severity.error: "major",
    Severity.warning: "minor",
    Severity.note: "info",
}


def gitlab(report: Report) -> str:
    """A list of issues; its form has no place for how a report ends."""
    issues = [
        {
            "description": f"{one.said[report.lang]}. {advice(one, report.lang)}",
            "check_name": one.rule.id,
            "fingerprint": one.fingerprint,
            "severity": "info" if one.upcoming else _SEVERITIES[one.rule.severity],
            "location": {"path": one.position.file, "lines": {"begin": one.position.line}},
        }
        for one in (*report.findings, *report.upcoming)
    ]
    return as_json(issues)
