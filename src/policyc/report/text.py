"""The report for people at a terminal: each finding with its line, its law and its mend."""

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from policyc.finding import Finding
from policyc.invalid import Position
from policyc.report import footer, words
from policyc.report.report import Report, advice, authorities, cited, since
from policyc.rules.rule import Severity
from policyc.terminal import safe, width

Style: TypeAlias = Callable[[str, str], str]
"""Words in a colour, by the name of what they are."""

BEFORE: Final = 60
WIDTH: Final = 110


def plain(words_: str, kind: str) -> str:
    """Words without colour."""
    del kind
    return words_


def text(report: Report, style: Style = plain) -> str:
    """The report for people, in the colours of `style`."""
    return "\n".join(_lines(report, style)) + "\n"


def concise(report: Report, style: Style = plain) -> str:
    """The report with a line for each finding."""
    lines = [headline(report, one, style) for one in (*report.findings, *report.upcoming)]
    said = [footer.summary(report)]
    said += [f"{words.EDITIONS[report.lang]}: {line}" for line in footer.editions(report)]
    said += [f"{words.UNCHECKED[report.lang]}: {line}" for line in footer.unchecked(report)]
    return "\n".join([*lines, *(f"# {safe(line)}" for line in said)]) + "\n"


def headline(report: Report, finding: Finding, style: Style = plain) -> str:
    """Place, severity, rule and message, in one line."""
    severity = _severity(report, finding)
    kind = str(finding.rule.severity) if finding.upcoming is None else "upcoming"
    message = safe(finding.said[report.lang])
    return (
        f"{style(f'{safe(str(finding.position))}:', 'place')} "
        f"{style(severity, kind)} {style(finding.rule.id, 'rule')} {message}"
    )


def _severity(report: Report, finding: Finding) -> str:
    if finding.upcoming is None:
        return words.SEVERITIES[finding.rule.severity][report.lang]
    return f"{words.UPCOMING[report.lang]}({finding.upcoming})"


def _lines(report: Report, style: Style) -> Iterator[str]:
    for finding in report.findings:
        yield from _finding(report, finding, style)
    if report.upcoming:
        yield style(words.COMING[report.lang], "heading")
        yield ""
        for finding in report.upcoming:
            yield from _finding(report, finding, style)
    yield style(footer.summary(report), "heading")
    yield f"{words.EDITIONS[report.lang]} ({footer.days(report)}):"
    yield from (f"  {safe(line)}" for line in footer.editions(report))
    yield f"{words.UNCHECKED[report.lang]}:"
    yield from (f"  - {safe(line)}" for line in footer.unchecked(report))


def _finding(report: Report, finding: Finding, style: Style) -> Iterator[str]:
    lang = report.lang
    yield headline(report, finding, style)
    yield from excerpt(report, finding.position, finding.length, style)
    for other in finding.also:
        yield f"  {style(words.ALSO[lang], 'label')}: {safe(str(other))}"
        yield from excerpt(report, other, 1, style)
    if law := "; ".join(cited(authorities(finding), lang)):
        day = since(finding)
        told = f" ({words.SINCE[lang].format(day)})" if day else ""
        yield f"  {style(words.LAW[lang], 'label')}: {safe(law)}{told}"
    yield f"  {style(words.MEND[lang], 'label')}: {safe(advice(finding, lang))}"
    yield ""


def excerpt(report: Report, at: Position, length: int, style: Style) -> Iterator[str]:
    """The line at a place, shortened, with a caret below what is meant."""
    lines = report.lines.get(at.file, ())
    if not 1 <= at.line <= len(lines):
        return
    line = lines[at.line - 1].rstrip("\r").replace("\t", " ")
    start = max(0, at.column - 1 - BEFORE) if width(line) > WIDTH else 0
    shown = line[start:]
    while width(shown) > WIDTH:
        shown = shown[: WIDTH // 2] if len(shown) > WIDTH else shown[:-1]
    lead = "…" if start else ""
    tail = "…" if start + len(shown) < len(line) else ""
    before = width(lead + line[start : at.column - 1])
    under = max(1, width(line[at.column - 1 : at.column - 1 + length]))
    number = f"{at.line:>5} | "
    yield style(number, "gutter") + safe(f"{lead}{shown}{tail}")
    caret = "^" * min(under, max(1, WIDTH - before))
    yield " " * 5 + style(" | ", "gutter") + " " * before + style(caret, "caret")


_COLOURS: Final = {
    "place": "1",
    str(Severity.error): "1;31",
    str(Severity.warning): "1;33",
    str(Severity.note): "1;36",
    "upcoming": "1;35",
    "rule": "1",
    "heading": "1",
    "label": "2",
    "gutter": "2",
    "caret": "1;31",
}


def coloured(words_: str, kind: str) -> str:
    """Words in the colour of a terminal for what they are."""
    return f"\x1b[{_COLOURS[kind]}m{words_}\x1b[0m"
