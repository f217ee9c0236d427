"""How a report ends: what was counted, which law was applied, what was not checked."""

from collections.abc import Iterator

from policyc import law
from policyc.report import words
from policyc.report.report import Report


def summary(report: Report) -> str:
    """How many findings there are, in one line."""
    lang = report.lang
    parts = [
        _counted(words.COUNTED[severity][count != 1][lang], count)
        for severity, count in report.counts.items()
        if count
    ]
    said = ", ".join(parts) or words.NONE[lang]
    files = _counted(words.FILES[len(report.files) != 1][lang], len(report.files))
    more = [
        _counted(said[lang], count)
        for said, count in (
            (words.COUNT_UPCOMING, len(report.upcoming)),
            (words.SILENCED, report.silenced),
            (words.ACCEPTED, report.accepted),
            (words.KNOWN, report.known),
        )
        if count
    ]
    first = f"{files}: {said}" if lang == "ko" else f"{said} {files}"
    return "; ".join([first, *more])


def _counted(pattern: str, count: int) -> str:
    return pattern.format(f"{count:,}")


def editions(report: Report) -> Iterator[str]:
    """Which law was applied, an edition a line."""
    for edition in report.editions:
        name = law.statutes()[edition.of][report.lang]
        since = words.SINCE[report.lang].format(edition.since)
        title = f"「{name}」" if report.lang == "ko" else name
        yield f"{title}: {edition.name[report.lang]} ({since})"


def unchecked(report: Report) -> Iterator[str]:
    """What was not checked, a line each."""
    for one in report.unchecked:
        yield one.ko if report.lang == "ko" else one.en


def days(report: Report) -> str:
    """The days whose law was asked."""
    return words.AS_OF[report.lang].format(", ".join(map(str, report.days)))
