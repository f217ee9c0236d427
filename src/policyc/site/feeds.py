"""What search engines and readers of feeds are told of a site, by whole addresses."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from policyc.model.node import Lang
from policyc.site.around import Page, Site
from policyc.site.shelf import Shelf, Shown
from policyc.site.words import called, period, said

_ATOM: Final = "http://www.w3.org/2005/Atom"
_SITEMAP: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML: Final = "http://www.w3.org/1999/xhtml"
_NAMED_SINCE: Final = 2026
"""The year of this way of naming, which `tag:` addresses have to state; it never changes."""
_MIDNIGHT: Final = "T00:00:00+09:00"


def feed(site: Site, shelf: Shelf, lang: Lang) -> Page:
    """The versions of a policy in a language as an Atom feed, the newest first."""
    path = shelf.feed(lang)
    history = shelf.history(lang)
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": lang})
    _add(root, "id", _tag(site, shelf, lang))
    _add(root, "title", said(lang, "history_of", title=called(shelf, lang)))
    _add(root, "updated", f"{max(map(_told_on, history))}{_MIDNIGHT}")
    _add(_add(root, "author"), "name", _author(shelf, lang))
    _add(root, "link", rel="self", href=f"{site.base}{path}", type="application/atom+xml")
    _add(root, "link", rel="alternate", href=site.address(shelf.place(lang)), hreflang=lang)
    for shown in reversed(history):
        entry = _add(root, "entry")
        _add(entry, "id", f"{_tag(site, shelf, lang)}/{shown.effective}")
        title = said(lang, "titled", title=called(shelf, lang), since=shown.effective)
        _add(entry, "title", title)
        _add(entry, "published", f"{_told_on(shown)}{_MIDNIGHT}")
        _add(entry, "updated", f"{_told_on(shown)}{_MIDNIGHT}")
        href = site.address(shelf.of(shown, lang))
        _add(entry, "link", rel="alternate", href=href, hreflang=lang, type="text/html")
        if (before := shelf.before(shown, lang)) is not None:
            href = site.address(shelf.comparison(before, shown, lang))
            label = said(lang, "compared", since=str(before.effective))
            _add(
                entry,
                "link",
                rel="related",
                href=href,
                hreflang=lang,
                type="text/html",
                title=label,
            )
        _add(entry, "summary", period(shown, lang))
    return Page(path, _xml(root))


def sitemap(site: Site, shelves: Sequence[Shelf]) -> str:
    """The map of what a search is to find, by its address and in each language."""
    root = ET.Element("urlset", {"xmlns": _SITEMAP, "xmlns:xhtml": _XHTML})
    for languages, since in _mapped(site, shelves):
        for address in languages.values():
            url = _add(root, "url")
            _add(url, "loc", address)
            if since is not None:
                _add(url, "lastmod", str(since))
            for lang, other in languages.items() if len(languages) > 1 else ():
                _add(url, "xhtml:link", rel="alternate", hreflang=lang, href=other)
    return _xml(root)


def _mapped(
    site: Site, shelves: Sequence[Shelf]
) -> Iterator[tuple[Mapping[str, str], date | None]]:
    """The lists, and of each policy the version in front with the day on which it became public."""
    yield {"x-default": str(site.base)}, None
    for shelf in shelves:
        spoken = [lang for lang in shelf.languages if lang in shelf.front.languages]
        yield {"x-default": site.address(shelf.choice)}, None
        yield {lang: site.address(shelf.place(lang)) for lang in spoken}, _told_on(shelf.front)
        yield {lang: site.address(shelf.history_page(lang)) for lang in shelf.languages}, None


def robots(site: Site) -> str:
    """That everything may be read; what is not to be found says so itself."""
    return f"User-agent: *\nDisallow:\n\nSitemap: {site.base}sitemap.xml\n"


def _tag(site: Site, shelf: Shelf, lang: Lang) -> str:
    """A name that stays the same wherever the feed is moved on its host (RFC 4151)."""
    return f"tag:{urlsplit(str(site.base)).hostname},{_NAMED_SINCE}:{shelf.key}/{lang}"


def _told_on(shown: Shown) -> date:
    """The day on which the version became public, as far as its author says."""
    return min(shown.card.announced or shown.effective, shown.effective)


def _author(shelf: Shelf, lang: Lang) -> str:
    return shelf.newest(lang).card.companies.get(lang) or called(shelf, lang)


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, name, attributes)
    element.text = text
    return element


def _xml(root: ET.Element) -> str:
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'
