"""A notice in its forms: page, Markdown, e-mail, banner, data for programs."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from pathlib import PurePosixPath
from typing import Any

from policyc.diff import phrases, readers
from policyc.diff.changes import Change
from policyc.diff.marked import marked
from policyc.html import environment, fragment, framed
from policyc.lexicon import patterns
from policyc.markdown import markdown
from policyc.model.node import Lang
from policyc.notices.days import days
from policyc.notices.machine import machine
from policyc.notices.notice import Notice
from policyc.resources import templates


class Form(StrEnum):
    """What a notice may be written as."""

    html = "html"
    """A page, or with `--fragment` a part of one."""
    md = "md"
    """Markdown."""
    email = "email"
    """The text of an e-mail, its subject first."""
    banner = "banner"
    """A part of a page with one sentence and a link, and the same as text."""
    json = "json"
    """Data for programs, in both languages."""


def files(
    notice: Notice, languages: Sequence[Lang], forms: Sequence[Form], *, embedded: bool
) -> Iterator[tuple[PurePosixPath, str]]:
    """The files of a notice by their names. Raises `policyc.body.Unshowable`."""
    for lang in languages:
        document = notice.page(lang)
        for form in forms:
            match form:
                case Form.html:
                    frame = _frame(notice, lang, embedded=embedded)
                    made = (
                        fragment(document, "notice.html", frame)
                        if embedded
                        else framed(document, _style(), "notice.html", frame)
                    )
                    yield PurePosixPath(f"notice.{lang}.html"), made
                case Form.md:
                    yield PurePosixPath(f"notice.{lang}.md"), markdown(document)
                case Form.email:
                    text = f"Subject: {notice.subject(lang)}\n\n{notice.email(lang)}\n"
                    yield PurePosixPath(f"email.{lang}.txt"), text
                case Form.banner:
                    yield PurePosixPath(f"banner.{lang}.html"), _banner(notice, lang)
                    yield PurePosixPath(f"banner.{lang}.txt"), _line(notice, lang)
                case Form.json:
                    pass
    if Form.json in forms:
        yield PurePosixPath("notice.json"), machine(notice)


@cache
def _style() -> str:
    return "\n".join(
        (templates() / name).read_text(encoding="utf-8") for name in ("style.css", "changes.css")
    )


def _frame(notice: Notice, lang: Lang, *, embedded: bool) -> Mapping[str, Any]:
    """What the page has beside the document: the tables of changes, the words that differ marked.

    They stand for the tables of the first sections. What only screen readers say has no place in a
    part of a page, whose style may show it.
    """
    spoken = {"deleted": phrases.DELETED, "inserted": phrases.INSERTED, "ends": phrases.MARK_ENDS}
    return {
        "tables": [
            [_row(one, lang) for one in found]
            for _, found in readers.by_weight(notice.comparison, lang)
        ],
        "marks": patterns(lang)["site"]["comparison"]["marks"],
        "where": phrases.PLACE[lang],
        "before": phrases.OLD[lang],
        "after": phrases.NEW[lang],
        **{name: "" if embedded else words[lang] for name, words in spoken.items()},
        "nothing": phrases.NOTHING[lang],
    }


def _row(change: Change, lang: Lang) -> Mapping[str, Any]:
    old, new = (said[lang] if said is not None else "" for said in (change.old, change.new))
    before, after = marked(old, new)
    return {
        "where": change.where[lang],
        "kind": phrases.sentence(change, lang).removesuffix("."),
        "old": before,
        "new": after,
    }


def _banner(notice: Notice, lang: Lang) -> str:
    shown = days(notice.comparison.new)
    address = notice.address(lang)
    return (
        environment()
        .get_template("banner.html")
        .render(
            lang=lang,
            label=notice.subject(lang),
            words=notice.banner(lang),
            address=address.target if address is not None else None,
            link=patterns(lang)["notice"]["link"],
            show_from=shown.show_from,
            show_until=shown.show_until,
        )
    )


def _line(notice: Notice, lang: Lang) -> str:
    address = notice.address(lang)
    words = notice.banner(lang)
    return f"{words} {address.target}\n" if address is not None else f"{words}\n"
