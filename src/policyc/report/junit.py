"""The report as JUnit's XML: a suite for each file, a case for each finding."""

from collections.abc import Sequence
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from policyc.finding import Finding
from policyc.report import footer, words
from policyc.report.report import Report, advice, authorities, cited
from policyc.rules.rule import Severity
from policyc.terminal import safe

_FAILS: Final = frozenset((Severity.error, Severity.warning))


def junit(report: Report) -> str:
    """Errors and warnings fail; notes and what is to come are passed over with their message."""
    by_file: dict[str, list[Finding]] = {file: [] for file in report.files}
    for finding in (*report.findings, *report.upcoming):
        by_file.setdefault(finding.position.file, []).append(finding)
    suites = Element("testsuites", name="policyc")
    for file, findings in by_file.items():
        suites.append(_suite(report, file, findings))
    indent(suites)
    return tostring(suites, encoding="unicode", xml_declaration=True) + "\n"


def _suite(report: Report, file: str, findings: Sequence[Finding]) -> Element:
    failed = sum(map(_fails, findings))
    suite = Element(
        "testsuite",
        name=safe(file),
        tests=str(max(1, len(findings))),
        failures=str(failed),
        errors="0",
        skipped=str(len(findings) - failed),
    )
    if not findings:
        SubElement(suite, "testcase", name=words.NONE[report.lang], classname=safe(file))
    for finding in findings:
        suite.append(_case(report, finding))
    said = [footer.summary(report), *footer.editions(report), *footer.unchecked(report)]
    SubElement(suite, "system-out").text = safe("\n".join(said))
    return suite


def _fails(finding: Finding) -> bool:
    return finding.upcoming is None and finding.rule.severity in _FAILS


def _case(report: Report, finding: Finding) -> Element:
    lang = report.lang
    at = finding.position
    name = f"{finding.rule.id} {at.line}:{at.column}"
    case = Element("testcase", name=name, classname=safe(at.file))
    message = safe(finding.said[lang])
    if not _fails(finding):
        SubElement(case, "skipped", message=message)
        return case
    failure = SubElement(case, "failure", type=str(finding.rule.severity), message=message)
    law = "; ".join(cited(authorities(finding), lang))
    failure.text = safe("\n".join(filter(None, (str(at), law, advice(finding, lang)))))
    return case
