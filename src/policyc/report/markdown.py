"""The report as Markdown: for the summary of a build, or a comment on a change."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from policyc.finding import Finding
from policyc.report import footer, words
from policyc.report.report import Report, advice, authorities, cited
from policyc.rules.rule import Severity
from policyc.terminal import safe

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>#|~&!@])")
_MARKS: Final = {Severity.error: "❌", Severity.warning: "⚠️", Severity.note: "ℹ️"}


def markdown(report: Report) -> str:
    """The report as Markdown, all words of policies escaped."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    lang = report.lang
    yield f"## {words.TITLE[lang]}"
    yield ""
    yield f"**{footer.summary(report)}**"
    if report.findings:
        yield ""
        yield from _table(report, report.findings)
    if report.upcoming:
        yield ""
        yield f"### {words.COMING[lang]}"
        yield ""
        yield from _table(report, report.upcoming)
    yield ""
    yield f"{words.EDITIONS[lang]} ({footer.days(report)}):"
    yield ""
    yield from (f"- {escaped(line)}" for line in footer.editions(report))
    yield ""
    yield f"{words.UNCHECKED[lang]}:"
    yield ""
    yield from (f"- {escaped(line)}" for line in footer.unchecked(report))


def _table(report: Report, findings: Iterable[Finding]) -> Iterator[str]:
    lang = report.lang
    heads = (words.FILE, words.FINDING, words.LAW, words.MEND)
    yield f"| | {' | '.join(head[lang] for head in heads)} |"
    yield "| --- | --- | --- | --- | --- |"
    for one in findings:
        mark = _MARKS[one.rule.severity] if one.upcoming is None else f"🕒 {one.upcoming}"
        cells = (
            f"{escaped(one.position.file)}:{one.position.line}:{one.position.column}",
            f"{escaped(one.said[lang])} (`{one.rule.id}`)",
            escaped("; ".join(cited(authorities(one), lang))) or "-",
            escaped(advice(one, lang)),
        )
        yield f"| {mark} | {' | '.join(cells)} |"


def escaped(text: str) -> str:
    """Words as Markdown text: nothing in them is markup, a link, a mention or a line's end."""
    return _SPECIAL.sub(r"\\\1", safe(" ".join(text.split())))
