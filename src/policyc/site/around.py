"""What stands around a page of a site: what its head tells programs, and where its links lead."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import PurePosixPath
from posixpath import relpath
from typing import Any, Final, NamedTuple, TypeAlias

from policyc.build import Form
from policyc.model.node import Lang
from policyc.resources import templates
from policyc.site.shelf import Shelf, Shown, State
from policyc.site.words import said, words

INDEX: Final = PurePosixPath("index.html")
JSON: Final = "json"
FORMS: Final[Mapping[str, tuple[str, str]]] = {
    Form.md: ("Markdown", "text/markdown"),
    Form.pdf: ("PDF", "application/pdf"),
    JSON: ("JSON", "application/json"),
}
"""What is published beside the page of a version: what it is called, and its type."""

Told: TypeAlias = dict[str, Any]
"""What a template is told."""

NO_HEAD: Final[Told] = {
    "hidden": False,
    "canonical": None,
    "alternates": (),
    "policy": None,
    "feed": None,
}


class Site(NamedTuple):
    """What holds of every page of a site."""

    base: str | None
    """The address at which it is published, with a slash at its end, where that is known."""
    forms: frozenset[str]
    """The forms in which versions are published beside the page."""

    def address(self, page: PurePosixPath) -> str:
        """The whole address of a page: that of its directory."""
        return f"{self.base}{page.parent}/" if page != INDEX else str(self.base)


class Link(NamedTuple):
    """A link around a page."""

    words: str
    href: str
    lang: str = ""
    rel: str = ""
    type: str = ""
    note: str = ""
    here: bool = False


class Page(NamedTuple):
    """A page, where it stands and what it says."""

    path: PurePosixPath
    text: str


def to(page: PurePosixPath, target: PurePosixPath) -> str:
    """The link from a page to a file of the site, which works wherever the site stands."""
    return relpath(target, page.parent)


@cache
def style() -> str:
    """The style sheet of the pages."""
    sheets = (templates() / name for name in ("style.css", "site.css"))
    return "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


def head(site: Site, shelf: Shelf, lang: Lang, page: PurePosixPath) -> Told:
    """What the head of a page of a policy says, but for where else the same is found."""
    feed = to(page, shelf.feed(lang)) if site.base is not None else None
    return {
        **NO_HEAD,
        "words": words(lang),
        "policy": to(page, shelf.place(lang)),
        "feed": feed,
    }


def found_at(
    site: Site,
    page: PurePosixPath,
    languages: Mapping[Lang, PurePosixPath],
    choice: PurePosixPath | None = None,
) -> Told:
    """That a search is to know the page by the address of `page`, and its other `languages`."""
    if site.base is None:
        return {}
    others = [Link("", site.address(one), lang=lang) for lang, one in languages.items()]
    if choice is not None:
        others.append(Link("", site.address(choice), lang="x-default"))
    return {"canonical": site.address(page), "alternates": others}


def hidden(site: Site, page: PurePosixPath) -> Told:
    """That a search is to pass the page over, as another version is in force."""
    return {**found_at(site, page, {}), "hidden": True}


def places(shelf: Shelf, shown: Shown | None, lang: Lang, page: PurePosixPath) -> list[Link]:
    """Where a reader may go from a page of the policy, other languages apart."""
    front, history = shelf.place(lang), shelf.history_page(lang)
    links = [Link(words(lang)["all"], to(page, INDEX))]
    if lang in shelf.front.languages:
        links.append(Link(words(lang)[shelf.front.state], to(page, front), here=page == front))
    if shown is not None:
        links += _neighbours(shelf, shown, lang, page)
        links += compared(shelf, shown, lang, page)
    links.append(Link(words(lang)["history"], to(page, history), here=page == history))
    return links


def _neighbours(shelf: Shelf, shown: Shown, lang: Lang, page: PurePosixPath) -> Iterator[Link]:
    """The version before and the one after."""
    history = shelf.history(lang)
    at = history.index(shown)
    for name, rel, others in (
        ("earlier", "prev", history[max(at - 1, 0) : at]),
        ("later", "next", history[at + 1 : at + 2]),
    ):
        for other in others:
            label = said(lang, name, since=str(other.effective))
            yield Link(label, to(page, shelf.of(other, lang)), rel=rel)


def compared(shelf: Shelf, shown: Shown, lang: Lang, page: PurePosixPath) -> Iterator[Link]:
    """What a version says otherwise than the one before, where there is one."""
    before = shelf.before(shown, lang)
    if before is not None:
        place = shelf.comparison(before, shown, lang)
        label = said(lang, "compared", since=str(before.effective))
        yield Link(label, to(page, place), here=page == place)


def languages(shelf: Shelf, shown: Shown | None, lang: Lang, page: PurePosixPath) -> list[Link]:
    """The same page in each language; where there is none, the page in front."""
    if len(shelf.languages) < 2:
        return []
    below = page.relative_to(shelf.place(lang).parent)
    links: list[Link] = []
    for other in shelf.languages:
        same = shown is None or other in shown.languages
        place = shelf.place(other).parent / below if same else shelf.place(other)
        links.append(Link(words(other)["lang"], to(page, place), lang=other, here=other is lang))
    return links


def forms(
    site: Site, directory: PurePosixPath, page: PurePosixPath, *, but: Sequence[str] = ()
) -> list[Link]:
    """The other forms of a document, which stand in a directory."""
    return [
        Link(name, to(page, directory / f"policy.{form}"), type=kind)
        for form, (name, kind) in FORMS.items()
        if form in site.forms and form not in but
    ]


def told(shelf: Shelf, shown: Shown, lang: Lang, page: PurePosixPath) -> Told | None:
    """What a reader must know first: that another version applies, or will."""
    back = Link(words(lang)["current"], to(page, shelf.place(lang)))
    if shown.state is State.past and shown.until is not None:
        return {"words": said(lang, "told", of="past", until=shown.until), "links": [back]}
    if shown.state is State.upcoming:
        first = shelf.front.state is State.upcoming
        links = [] if first else [back, *_what_changes(shelf, shown, lang, page)]
        of = "first" if first else "upcoming"
        return {"words": said(lang, "told", of=of, since=shown.effective), "links": links}
    if (coming := shelf.upcoming) is None:
        return None
    links: list[Link] = []
    if lang in coming.languages:
        links.append(Link(words(lang)["upcoming"], to(page, shelf.of(coming, lang))))
        links += _what_changes(shelf, coming, lang, page)
    return {"words": said(lang, "told", of="announced", since=coming.effective), "links": links}


def _what_changes(shelf: Shelf, coming: Shown, lang: Lang, page: PurePosixPath) -> Iterator[Link]:
    """What an upcoming version says otherwise than the one before it."""
    for one in compared(shelf, coming, lang, page):
        yield one._replace(words=words(lang)["what_changes"])
