"""A comparison as a page and as a PDF: the table of old and new (신·구조문대비표)."""

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any, Final

from markupsafe import Markup

from policyc.diff import phrases
from policyc.diff.changes import Change, Comparison
from policyc.diff.marked import marked
from policyc.html import environment
from policyc.model.node import Lang
from policyc.model.notice import Weight
from policyc.printing import Sheet
from policyc.resources import templates
from policyc.versions import Version

_ROOM: Final = 728.0
"""The width of text in points on A4 across."""


def html(comparison: Comparison, lang: Lang) -> str:
    """The comparison as a page that needs no other file."""
    return _page(comparison, lang, "style.css", "changes.css")


def sheet(comparison: Comparison, lang: Lang) -> Sheet:
    """The comparison for the printer, with both versions inside."""
    text = _page(comparison, lang, "print.css", "changes_print.css")
    sources = {**_files(comparison.old, "old"), **_files(comparison.new, "new")}
    return Sheet(text, comparison.new.policy.effective, sources, _ROOM)


def _page(comparison: Comparison, lang: Lang, *styles: str) -> str:
    style = "\n".join((templates() / name).read_text(encoding="utf-8") for name in styles)
    heads = (phrases.PLACE, phrases.OLD, phrases.NEW, phrases.MEANING)
    basis = [*phrases.authorities(comparison, lang), *phrases.notice(comparison, lang)]
    return (
        environment()
        .get_template("changes.html")
        .render(
            title=phrases.heading(comparison, lang),
            controller="",
            articles=({"lang": lang, "contents": ""},),
            style=Markup(style),  # noqa: S704 - a template, like the page
            lang=lang,
            days=phrases.days(comparison, lang),
            summary=phrases.summary(comparison, lang),
            verdict=list(phrases.verdict(comparison, lang)),
            heads=[head[lang] for head in heads],
            groups=_groups(comparison, lang),
            basis=basis if comparison.changes else [],
            basis_heading=phrases.BASIS[lang],
            deleted=phrases.DELETED[lang],
            inserted=phrases.INSERTED[lang],
            ends=phrases.MARK_ENDS[lang],
            nothing=phrases.NOTHING[lang],
        )
    )


def _groups(comparison: Comparison, lang: Lang) -> Sequence[Mapping[str, Any]]:
    """The changes by class, the most important first."""
    return [
        {
            "id": str(weight),
            "heading": phrases.HEADINGS[weight][lang],
            "rows": [_row(change, lang) for change in changes],
        }
        for weight in reversed(Weight)
        if (changes := comparison.of(weight))
    ]


def _row(change: Change, lang: Lang) -> Mapping[str, Any]:
    old, new = (said[lang] if said is not None else "" for said in (change.old, change.new))
    before, after = marked(old, new)
    return {
        "where": change.where[lang],
        "old": before,
        "new": after,
        "title": phrases.sentence(change, lang),
        "why": change.why[lang],
    }


def _files(version: Version, which: str) -> Mapping[str, bytes]:
    """The files of a version, each by a name of its own, whatever the days of the two are."""
    policy, source = version.policy, version.source
    stem = f"{which}.{policy.policy}.{policy.effective}"
    bases = {
        f"{stem}.{number}.{PurePath(base.file).name}": base.content
        for number, base in enumerate(source.bases, start=1)
    }
    return {f"{stem}.yaml": source.content, **bases}
