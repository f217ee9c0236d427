"""Every link of a site leads somewhere."""

import re
from collections.abc import Collection, Iterator
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


class Dead(NamedTuple):
    """A link that leads nowhere."""

    page: PurePosixPath
    link: str


class Links:
    """The links of pages, read one page after the other."""

    def __init__(self, base: str | None) -> None:
        """`base` is the address of the site, so that whole addresses below it are its own."""
        self._base = base
        self._targets: dict[str, set[str]] = {}
        self._links: list[tuple[Dead, str, str]] = []

    def read(self, page: PurePosixPath, text: str) -> None:
        """Take in a page."""
        found = [(name, unescape(value)) for name, value in _ATTRIBUTE.findall(text)]
        self._targets[str(page)] = {value for name, value in found if name == "id"}
        for link in dict.fromkeys(value for name, value in found if name == "href"):
            if (target := self._target(page, link)) is not None:
                self._links.append((Dead(page, link), *target))

    def dead(self, files: Collection[str]) -> Iterator[Dead]:
        """The links that lead to none of `files`, or to no part of the page that they name."""
        for link, path, part in self._links:
            if path not in files or (part and part not in self._targets.get(path, ())):
                yield link

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
