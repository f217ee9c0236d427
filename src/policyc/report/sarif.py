"""The report as SARIF 2.1.0, the form that code hosts read."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from policyc import __version__
from policyc.finding import Finding
from policyc.invalid import Position
from policyc.model.node import Lang
from policyc.plain_json import as_json
from policyc.report import footer
from policyc.report.markdown import escaped
from policyc.report.report import Report, advice, authorities, cited
from policyc.rules.rule import Rule, Severity

SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: Final = {Severity.error: "error", Severity.warning: "warning", Severity.note: "note"}
_CHARACTERS: Final = "unicodeCodePoints"


def sarif(report: Report) -> str:
    """The report as SARIF, with the help of every rule that found something."""
    return as_json(_log(report))


def _log(report: Report) -> Mapping[str, Any]:
    every = (*report.findings, *report.upcoming)
    rules = list(dict.fromkeys(finding.rule for finding in every))
    driver = {
        "name": "policyc",
        "semanticVersion": __version__,
        "rules": [_rule(rule, report.lang) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": report.lang.value,
        "columnKind": _CHARACTERS,
        "artifacts": [{"location": _uri(file)} for file in report.files],
        "results": [_result(finding, rules, report.lang) for finding in every],
        "properties": {
            "summary": footer.summary(report),
            "asOf": [day.isoformat() for day in report.days],
            "law": list(footer.editions(report)),
            "notChecked": list(footer.unchecked(report)),
        },
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule, lang: Lang) -> Mapping[str, Any]:
    explained = rule.explained(lang)
    law = "; ".join(cited(rule.cites, lang))
    help_text = "\n\n".join(filter(None, (explained.why, explained.mend, law)))
    return {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.id.split("-")),
        "shortDescription": {"text": explained.what},
        "fullDescription": {"text": explained.why or explained.what},
        "help": {"text": help_text, "markdown": help_text},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "tags": ["privacy", "PIPA", rule.group],
            "since": rule.since.isoformat() if rule.since else None,
        },
    }


def _result(finding: Finding, rules: list[Rule], lang: Lang) -> Mapping[str, Any]:
    said = finding.said[lang]
    message = f"{said}. {advice(finding, lang)}"
    if law := "; ".join(cited(authorities(finding), lang)):
        message += f" ({law})"
    result: dict[str, Any] = {
        "ruleId": finding.rule.id,
        "ruleIndex": rules.index(finding.rule),
        "level": "note" if finding.upcoming else _LEVELS[finding.rule.severity],
        "kind": "fail",
        "message": {"text": message, "markdown": escaped(message)},
        "locations": [_location(finding.position, finding.length)],
        "partialFingerprints": {"policyc/v1": finding.fingerprint},
    }
    if finding.also:
        result["relatedLocations"] = [
            {"id": number, **_location(other, 1)} for number, other in enumerate(finding.also)
        ]
    if finding.upcoming:
        result["properties"] = {"upcoming": finding.upcoming.isoformat()}
    return result


def _location(position: Position, length: int) -> Mapping[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": _uri(position.file),
            "region": {
                "startLine": position.line,
                "startColumn": position.column,
                "endColumn": position.column + length,
            },
        }
    }


def _uri(file: str) -> Mapping[str, str]:
    path = Path(file)
    return {"uri": path.as_uri() if path.is_absolute() else quote(path.as_posix())}
