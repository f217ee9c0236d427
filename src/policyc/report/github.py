"""The report as the workflow commands of GitHub Actions: annotations on the lines of a change."""

from collections.abc import Iterable
from typing import Final

from policyc.finding import Finding
from policyc.invalid import Position, Problem
from policyc.report import footer, words
from policyc.report.report import Report, advice, authorities, cited
from policyc.rules.rule import Severity
from policyc.terminal import safe

_COMMANDS: Final = {
    Severity.error: "error",
    Severity.warning: "warning",
    Severity.note: "notice",
}


def github(report: Report) -> str:
    """A command for each finding, then how the report ends, as lines that are no commands."""
    lines = [_command(report, finding) for finding in (*report.findings, *report.upcoming)]
    said = [footer.summary(report)]
    said += [f"{words.EDITIONS[report.lang]}: {line}" for line in footer.editions(report)]
    said += [f"{words.UNCHECKED[report.lang]}: {line}" for line in footer.unchecked(report)]
    return "\n".join([*lines, *map(safe, said)]) + "\n"


def refused(problems: Iterable[Problem]) -> str:
    """A command for each problem of what could not be read."""
    return "".join(
        f"{_annotation('error', at, 1, 'policyc', f'{what}; {mend}')}\n"
        for at, what, mend in problems
    )


def _command(report: Report, finding: Finding) -> str:
    lang = report.lang
    command = "notice" if finding.upcoming else _COMMANDS[finding.rule.severity]
    title = f"{finding.rule.id} ({finding.upcoming})" if finding.upcoming else finding.rule.id
    law = "; ".join(cited(authorities(finding), lang))
    message = "\n".join(filter(None, (finding.said[lang], law, advice(finding, lang))))
    return _annotation(command, finding.position, finding.length, title, message)


def _annotation(command: str, at: Position, length: int, title: str, message: str) -> str:
    places = {
        "file": at.file,
        "line": str(at.line),
        "col": str(at.column),
        "endColumn": str(at.column + length),
        "title": title,
    }
    told = ",".join(f"{name}={_property(words_)}" for name, words_ in places.items())
    return f"::{command} {told}::{_data(message)}"


def _data(text: str) -> str:
    """Text as a command carries it: no line of it can be a command of its own."""
    kept = "\n".join(safe(line) for line in text.splitlines())
    return kept.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
