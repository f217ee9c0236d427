"""Every link of a site leads somewhere."""

import re
from collections.abc import Callable, Collection, Iterator
from html import unescape
from pathlib import PurePosixPath
from posixpath import join, normpath
from typing import Final, NamedTuple
from urllib.parse import unquote, urldefrag

_ATTRIBUTE: Final = re.compile(r'\s(id|href)="([^"]*)"')
"""In our pages every value stands in quotation marks, and no text holds one that is not escaped."""
_SCHEME: Final = re.compile("[a-z]+:", re.IGNORECASE)
_FILE: Final = re.compile(r"\.[a-z]+$")
"""How the name of a file ends, and that of a page's directory does not."""
_PAGE: Final = "index.html"


class Lead(NamedTuple):
    """A link to a page of the site."""

    page: str
    link: str
    """As it stands on the page."""
    path: str
    """The file that it means."""
    part: str
    """The part of it; empty where it means the whole."""


class Links:
    """The links of pages, read one page after the other."""

    def __init__(self, base: str | None, page: Callable[[str], str] = lambda _: "") -> None:
        """`base` is the address of the site, so that whole addresses below it are its own.

        `page` says what a page has that was not read, when a link names a part of it.
        """
        self._base = base
        self._page = page
        self._parts: dict[str, set[str]] = {}
        self.leads: list[Lead] = []

    def read(self, page: PurePosixPath, text: str) -> None:
        """Take in a page."""
        found = [(name, unescape(value)) for name, value in _ATTRIBUTE.findall(text)]
        self._parts[str(page)] = {value for name, value in found if name == "id"}
        for link in dict.fromkeys(value for name, value in found if name == "href"):
            if (target := self._target(page, link)) is not None:
                self.leads.append(Lead(str(page), link, *target))

    def take_leaving(self, directory: PurePosixPath) -> list[Lead]:
        """Take out the links that lead out of a directory; of those to one place, the first."""
        found: dict[tuple[str, str], Lead] = {}
        inside: list[Lead] = []
        for lead in self.leads:
            if lead.path.startswith(f"{directory}/"):
                inside.append(lead)
            else:
                found.setdefault((lead.path, lead.part), lead)
        self.leads = inside
        return list(found.values())

    def dead(self, files: Collection[str]) -> Iterator[Lead]:
        """The links that lead to none of `files`, or to no part of the page that they name."""
        for lead in self.leads:
            if lead.path not in files or (lead.part and lead.part not in self._of(lead.path)):
                yield lead

    def _of(self, page: str) -> set[str]:
        if page not in self._parts:
            found = _ATTRIBUTE.findall(self._page(page))
            self._parts[page] = {unescape(value) for name, value in found if name == "id"}
        return self._parts[page]

    def _target(self, page: PurePosixPath, link: str) -> tuple[str, str] | None:
        """The file and the part of it that the link means; None where that is another site's."""
        whole, part = urldefrag(link)
        if self._base is not None and f"{whole}/".startswith(self._base):
            path = whole.removeprefix(self._base.rstrip("/")).removeprefix("/")
            path = path if _FILE.search(path) else join(path, _PAGE)
        elif _SCHEME.match(link) or link.startswith("//"):
            return None
        else:
            path = join(str(page.parent), whole) if whole else str(page)
        return normpath(unquote(path)), unquote(part)
