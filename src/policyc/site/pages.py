"""The pages of the versions: each policy in a frame of links."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from policyc.document import Document
from policyc.html import framed
from policyc.model.node import Lang
from policyc.site.around import (
    INDEX,
    JSON,
    Link,
    Page,
    Site,
    Told,
    forms,
    found_at,
    head,
    hidden,
    languages,
    places,
    style,
    to,
    told,
)
from policyc.site.shelf import Shelf, Shown
from policyc.site.words import said, words

_TEMPLATE = "site/document.html"


def version(
    site: Site,
    shelf: Shelf,
    shown: Shown,
    lang: Lang,
    document: Document,
    beside: Mapping[str, Document],
) -> Iterator[Page]:
    """The pages of a version in a language, with the documents that stand `beside` it.

    What is in front stands at two addresses: that of the policy, and its own.
    """
    directories = [shelf.of(shown, lang).parent]
    if shown is shelf.front:
        directories.append(shelf.place(lang).parent)
    for directory in directories:
        yield _policy(site, shelf, shown, lang, document, beside, directory / INDEX)
        for name, one in beside.items():
            yield _beside(site, shelf, shown, lang, one, name, directory / name / INDEX)


def _policy(
    site: Site,
    shelf: Shelf,
    shown: Shown,
    lang: Lang,
    document: Document,
    beside: Mapping[str, Document],
    page: PurePosixPath,
) -> Page:
    own = shelf.of(shown, lang)
    below = [Link(one.title, f"{name}/{INDEX}") for name, one in beside.items()]
    others = forms(site, own.parent, page)
    if page != own:
        others.append(Link(words(lang)["permanent"], to(page, own)))
    if site.base is not None:
        feed = to(page, shelf.feed(lang))
        others.append(Link(words(lang)["feed"], feed, type="application/atom+xml"))
    return _framed(
        document,
        page,
        **_head(site, shelf, shown, lang, page),
        title=_title(document, shelf, shown, lang, page.parent),
        places=[*places(shelf, shown, lang, page), *below],
        languages=languages(shelf, shown, lang, page),
        told=told(shelf, shown, lang, page),
        forms=others,
    )


def _beside(
    site: Site,
    shelf: Shelf,
    shown: Shown,
    lang: Lang,
    document: Document,
    name: str,
    page: PurePosixPath,
) -> Page:
    """A document that belongs to a version, below its page."""
    above = page.parent.parent
    files = shelf.of(shown, lang).parent / name
    return _framed(
        document,
        page,
        **_head(site, shelf, shown, lang, page, name),
        title=_title(document, shelf, shown, lang, above),
        places=[
            Link(words(lang)["all"], to(page, INDEX)),
            Link(words(lang)["policy"], to(page, above / INDEX)),
        ],
        languages=languages(shelf, shown, lang, page),
        told=told(shelf, shown, lang, page),
        forms=forms(site, files, page, but=(JSON,)),
    )


def _head(
    site: Site, shelf: Shelf, shown: Shown, lang: Lang, page: PurePosixPath, *name: str
) -> Told:
    """The head of a page; a search is to find only what is in front, by one address."""
    if shown is not shelf.front:
        return {**head(site, shelf, lang, page), **hidden(site, page)}
    spoken = {
        other: shelf.place(other, *name) for other in shelf.languages if other in shown.languages
    }
    choice = None if name else shelf.choice
    return {**head(site, shelf, lang, page), **found_at(site, spoken[lang], spoken, choice)}


def _title(
    document: Document, shelf: Shelf, shown: Shown, lang: Lang, directory: PurePosixPath
) -> str:
    """The title of the page, with the day where the address has it."""
    if directory == shelf.place(lang).parent:
        return document.title
    return said(lang, "titled", title=document.title, since=shown.effective)


def _framed(document: Document, page: PurePosixPath, **frame: object) -> Page:
    return Page(page, framed(document, style(), _TEMPLATE, frame))
