"""The pages that lead to policies: all of them, the languages of one, its versions in each."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from markupsafe import Markup

from policyc.html import environment
from policyc.model.node import Lang
from policyc.site.around import (
    INDEX,
    NO_HEAD,
    Link,
    Page,
    Site,
    Told,
    compared,
    forms,
    found_at,
    head,
    hidden,
    languages,
    places,
    style,
    to,
)
from policyc.site.shelf import Shelf, Shown
from policyc.site.words import called, note, period, said, words

MISSING: Final = PurePosixPath("404.html")
_COLUMNS: Final = ("period", "state", "version", "announced", "compared", "forms")


class _Group(NamedTuple):
    """What a list has in one language."""

    lang: Lang
    words: str
    links: Sequence[Link]
    text: str = ""


def index(site: Site, shelves: Sequence[Shelf], spoken: Sequence[Lang]) -> Page:
    """The list of all policies, in each language those that are written in it."""
    rel = "privacy-policy" if len(shelves) == 1 else ""
    groups = [
        _Group(
            lang,
            words(lang)["lang"],
            [
                Link(name, str(one.place(lang)), rel=rel, note=note(one, lang))
                for one, name in _told_apart(shelves, lang)
            ],
        )
        for lang in spoken
    ]
    headings = [(lang, str(words(lang)["title"])) for lang in spoken]
    return _list(INDEX, headings, groups, found_at(site, INDEX, {}))


def _told_apart(shelves: Sequence[Shelf], lang: Lang) -> Iterator[tuple[Shelf, str]]:
    """The policies in a language and what to call them: with the key where titles are the same."""
    names = {one.key: called(one, lang) for one in shelves if lang in one.languages}
    often = Counter(names.values())
    for one in shelves:
        if (name := names.get(one.key)) is not None:
            yield one, name if often[name] == 1 else f"{name} ({one.key})"


def missing(site: Site, spoken: Sequence[Lang]) -> Page:
    """The page for addresses that there are not.

    Servers show it at any address, so that only a whole one leads away from it.
    """
    groups = [
        _Group(
            lang,
            words(lang)["lang"],
            [Link(words(lang)["all"], site.base)] if site.base is not None else [],
            words(lang)["missing_text"],
        )
        for lang in spoken
    ]
    headings = [(lang, str(words(lang)["missing"])) for lang in spoken]
    return _list(MISSING, headings, groups, {"hidden": True})


def lists(site: Site, shelf: Shelf) -> Iterator[Page]:
    """The choice of a language, and in each language the versions.

    They stand at the address of the policy too, where what is in front lacks the language.
    """
    yield _choice(site, shelf)
    for lang in shelf.languages:
        yield _history(site, shelf, lang, shelf.history_page(lang))
        if lang not in shelf.front.languages:
            yield _history(site, shelf, lang, shelf.place(lang))


def _choice(site: Site, shelf: Shelf) -> Page:
    page = shelf.choice
    groups: list[_Group] = []
    for lang in shelf.languages:
        links = [Link(words(lang)["history"], to(page, shelf.history_page(lang)))]
        if lang in shelf.front.languages:
            front = Link(
                words(lang)[shelf.front.state],
                to(page, shelf.place(lang)),
                rel="privacy-policy",
                note=note(shelf, lang),
            )
            links.insert(0, front)
        groups.append(_Group(lang, words(lang)["lang"], links))
    headings = [(lang, called(shelf, lang)) for lang in shelf.languages]
    spoken = {lang: shelf.place(lang) for lang in shelf.languages if lang in shelf.front.languages}
    return _list(page, headings, groups, found_at(site, page, spoken, page))


def _history(site: Site, shelf: Shelf, lang: Lang, page: PurePosixPath) -> Page:
    rows = [_row(site, shelf, shown, lang, page) for shown in reversed(shelf.history(lang))]
    stands = page == shelf.history_page(lang)
    spoken = {other: shelf.history_page(other) for other in shelf.languages}
    return _page(
        page,
        "site/history.html",
        lang,
        {
            **head(site, shelf, lang, page),
            **(found_at(site, page, spoken) if stands else hidden(site, page)),
            "title": said(lang, "history_of", title=called(shelf, lang)),
            "places": places(shelf, None, lang, page),
            "languages": languages(shelf, None, lang, page),
            "told": None if stands else _not_spoken(lang),
            "columns": [name for name in _COLUMNS if any(row[name] for row in rows)],
            "rows": rows,
        },
    )


def _not_spoken(lang: Lang) -> Told:
    return {"words": said(lang, "told", of="not_in_language"), "links": []}


def _row(site: Site, shelf: Shelf, shown: Shown, lang: Lang, page: PurePosixPath) -> Told:
    card = shown.card
    own = shelf.of(shown, lang)
    return {
        "href": to(page, own),
        "period": period(shown, lang),
        "state": words(lang)["state"][shown.state],
        "version": card.label,
        "announced": said(lang, "day", day=card.announced) if card.announced else "",
        "compared": list(compared(shelf, shown, lang, page)),
        "forms": forms(site, own.parent, page),
    }


def _list(
    page: PurePosixPath,
    headings: Sequence[tuple[Lang, str]],
    groups: Sequence[_Group],
    head: Told,
) -> Page:
    return _page(
        page,
        "site/list.html",
        headings[0][0],
        {
            **NO_HEAD,
            **head,
            "title": " · ".join(dict.fromkeys(title for _, title in headings)),
            "headings": [Link(title, "", lang=lang) for lang, title in headings],
            "groups": groups,
        },
    )


def _page(page: PurePosixPath, template: str, lang: Lang, told: Told) -> Page:
    sheet = Markup(style())  # noqa: S704 - a template, like the page
    rendered = environment().get_template(template).render(lang=lang, style=sheet, **told)
    return Page(page, rendered)
