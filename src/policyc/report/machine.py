"""The report as JSON, with everything that is known of each finding in both languages."""

from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any, Final

from policyc import __version__, law
from policyc.finding import Finding
from policyc.invalid import Position
from policyc.law.provisions import Provision
from policyc.model.node import Lang
from policyc.plain_json import as_json
from policyc.report import footer
from policyc.report.report import Report, address, advice, authorities, named

VERSION: Final = 1
"""The version of the form. Keys may be added to it; none changes its meaning without another."""


def machine(report: Report) -> str:
    """The report as JSON, by the schema of `policyc schema --of findings`."""
    return as_json(_report(report))


def schema_text() -> str:
    """The JSON Schema of the report."""
    return resources.files("policyc.report").joinpath("findings.schema.json").read_text("utf-8")


def _report(report: Report) -> Mapping[str, Any]:
    counts = {f"{severity}s": count for severity, count in report.counts.items()}
    return {
        "version": VERSION,
        "tool": {"name": "policyc", "version": __version__},
        "files": list(report.files),
        "as_of": [day.isoformat() for day in report.days],
        "findings": [_finding(one) for one in (*report.findings, *report.upcoming)],
        "summary": {
            **counts,
            "upcoming": len(report.upcoming),
            "silenced": report.silenced,
            "accepted": report.accepted,
            "in_baseline": report.known,
            "said": footer.summary(report),
        },
        "law": [
            {
                "statute": edition.of,
                "ko": law.statutes()[edition.of].ko,
                "en": law.statutes()[edition.of].en,
                "edition": {"ko": edition.name.ko, "en": edition.name.en},
                "since": edition.since.isoformat(),
                "confidence": str(edition.tag),
            }
            for edition in report.editions
        ],
        "not_checked": [{"ko": one.ko, "en": one.en} for one in report.unchecked],
    }


def _finding(finding: Finding) -> Mapping[str, Any]:
    return {
        "rule": finding.rule.id,
        "severity": str(finding.rule.severity),
        **_place(finding.position),
        "end_column": finding.position.column + finding.length,
        "message": {"ko": finding.said.ko, "en": finding.said.en},
        "mend": {lang.value: advice(finding, lang) for lang in Lang},
        "also": [_place(other) for other in finding.also],
        "law": list(_law(finding)),
        "upcoming": finding.upcoming.isoformat() if finding.upcoming else None,
        "fixable": finding.fix is not None,
        "policy": finding.policy,
        "place": "/".join(map(str, finding.route)),
        "fingerprint": finding.fingerprint,
    }


def _place(position: Position) -> Mapping[str, Any]:
    return {"file": position.file, "line": position.line, "column": position.column}


def _law(finding: Finding) -> Iterator[Mapping[str, Any]]:
    for provision in authorities(finding):
        yield {
            "statute": provision.statute,
            "article": provision.article,
            **{lang.value: named(provision.statute, [provision], lang) for lang in Lang},
            "since": _first(provision),
            "confidence": str(provision.entry.tag),
            "address": address(provision),
        }


def _first(provision: Provision) -> str:
    return provision.since.isoformat()
