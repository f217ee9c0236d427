"""A page becomes a PDF: on A4, accessible, archival, with its sources inside."""

import io
import json
import logging
import os
import tempfile
import warnings
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout
from datetime import UTC, date, datetime, time
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NamedTuple

from policyc.archival import UNCLEAR_END, finish
from policyc.paper import fit
from policyc.unprinted import Unprinted, unprinted

_FONTS: Final = Path(__file__).parent / "fonts"
_LIBRARIES: Final = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
_NO_GLYPH: Final = ".notdef"
_DRAWING: Final = "data:image/svg+xml;base64,"
_VARIANT: Final = "pdf/a-3a"
_ATTEMPTS: Final = 9

_TYPE: Final = 9.75
_SHORT_TYPES: Final = (9.5, 9.0, 8.5, 8.0)
"""Sizes of type in which the short form is tried, in points."""


class Sheet(NamedTuple):
    """What is printed: a page of HTML, dressed for paper, and what goes with it."""

    text: str
    effective: date
    """The day of which the PDF is dated."""
    sources: Mapping[str, bytes]
    """The files that are inside, by name."""
    room: float
    """The width of its text in points."""
    one: bool = False
    """Whether it may take a single sheet only, in smaller type if need be."""


class TooLong(Exception):
    """That the short form does not fit on its sheet."""

    @property
    def sheets(self) -> int:
        """How many sheets it takes in the smallest type."""
        return int(self.args[0])


class Missing(Exception):
    """What the machine or our fonts lack for a PDF, and what to do about it."""


def printed(sheet: Sheet) -> bytes:
    """The page as PDF/A-3a and PDF/UA-1, with the files of its sources inside.

    The same page gives the same bytes wherever and whenever it is printed: nothing is fetched, no
    font is used but ours, and it is dated at midnight UTC.

    Raises `Missing`, `TooLong`, `Unprinted`.
    """
    day = datetime.combine(sheet.effective, time(), UTC)
    with _own_fonts(), _complaints() as complaints:
        weasyprint = _weasyprint()
        nothing = _closed(weasyprint)
        rendered = (_on_one_sheet if sheet.one else _rendered)(weasyprint, sheet, nothing)
        rendered.metadata.created = rendered.metadata.modified = f"{day:%Y-%m-%dT%H:%M:%SZ}"
        attached = [
            partial(
                weasyprint.Attachment,
                string=sheet.sources[name],
                name=name,
                relationship="Source",
                created=day,
                modified=day,
            )
            for name in sorted(sheet.sources, key=_name_in_a_tree)
        ]
        made = _written(rendered, attached)
    nothing.was_asked_for()
    for complaint in complaints:
        raise (Missing if complaint.startswith(_NO_GLYPH) else RuntimeError)(complaint)
    return made


def _on_one_sheet(weasyprint: Any, sheet: Sheet, nothing: Any) -> Any:
    """The short form in the largest type in which it fits on a sheet. Raises `TooLong`."""
    sheets = 0
    for size in _SHORT_TYPES:
        rendered = _rendered(weasyprint, sheet, nothing, size=size)
        sheets = len(rendered.pages)
        if sheets == 1:
            return rendered
    raise TooLong(sheets)


def _rendered(weasyprint: Any, sheet: Sheet, nothing: Any, *, size: float = _TYPE) -> Any:
    """The page laid out, the `size` of its type in points. Raises `Missing`, `Unprinted`."""
    html = weasyprint.HTML(string=sheet.text, url_fetcher=nothing)
    body = html.etree_element.find("body")
    if unknown := without_glyph("".join(body.itertext())):
        raise Missing(f"no glyph for “{unknown[0]}” U+{ord(unknown[0]):04X}")
    fit(body, room=sheet.room, scale=size / _TYPE)
    if size != _TYPE:
        html.etree_element.set("style", f"font-size: {size}pt")
    rendered = html.render(pdf_variant=_VARIANT)
    nothing.was_asked_for()
    for words in unprinted(body, rendered.pages):
        raise Unprinted(words)
    return rendered


def _closed(weasyprint: Any) -> Any:
    """What fetches only the drawings that are in the page, and remembers what else is asked for."""

    fetcher: Any = weasyprint.urls.URLFetcher

    class Closed(fetcher):  # only a subclass may refuse
        def __init__(self) -> None:
            fetcher.__init__(self, allowed_protocols=("data",), allow_redirects=False)
            self.denied: list[str] = []

        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
            if not url.startswith(_DRAWING):
                self.denied.append(url)
                raise ValueError("this is not in the page")
            return fetcher.fetch(self, url, headers)

        def was_asked_for(self) -> None:
            """Raise `RuntimeError` if something was: WeasyPrint passes over some refusals."""
            for address in self.denied:
                raise RuntimeError(f"the page asks for {address[:200]}")

    return Closed()


def _name_in_a_tree(name: str) -> tuple[bool, bytes]:
    """By what PDF orders names (ISO 32000-1, 7.9.6): ASCII before UTF-16 with its mark."""
    return not name.isascii(), name.encode("utf-16-be")


def _written(rendered: Any, attached: Sequence[Callable[..., Any]]) -> bytes:
    """The file, its sources described by as many blanks as it takes to end every stream clearly."""
    for blanks in range(_ATTEMPTS):
        files = [file(description=" " * blanks) for file in attached]
        made = rendered.write_pdf(finisher=finish, pdf_variant=_VARIANT, attachments=files)
        if UNCLEAR_END not in made:
            return made
    raise RuntimeError("a stream of the file never ends clearly")


def without_glyph(text: str) -> list[str]:
    """The characters of `text` that the fonts cannot show, each once, in order."""
    return [character for character in dict.fromkeys(text) if ord(character) not in _covered()]


@cache
def _covered() -> frozenset[int]:
    """The characters that both fonts have, and white space that is none on paper."""
    ranges: list[tuple[int, int]] = json.loads((_FONTS / "coverage.json").read_bytes())
    return frozenset(c for first, last in ranges for c in range(first, last + 1)) | {
        *map(ord, "\n\t")
    }


def _weasyprint() -> Any:
    """The module, imported late: it is slow, and looks for the system's libraries at once."""
    try:
        with redirect_stdout(io.StringIO()):  # where it says at length what it raises in short
            return import_module("weasyprint")
    except OSError as error:
        raise Missing(
            f"the machine lacks a library for PDFs ({error.args[0]}); "
            f"on Debian: apt-get install {_LIBRARIES}"
        ) from None


def engine() -> str:
    """The engine of PDFs, and the libraries of the machine that it found. Raises `Missing`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of what is told of here
        version = _weasyprint().__version__
        found = import_module("weasyprint.text.ffi")
    if found.harfbuzz_subset is None:
        raise Missing(
            f"the machine lacks a library for PDFs (harfbuzz-subset); "
            f"on Debian: apt-get install {_LIBRARIES}"
        )
    number = found.pango.pango_version()
    pango = f"{number // 10_000}.{number // 100 % 100}.{number % 100}"
    return f"WeasyPrint {version}, Pango {pango}, HarfBuzz with its subsetter"


def own_fonts(caches: str) -> dict[str, str]:
    """The environment in which fontconfig sees our fonts only, and writes only to `caches`."""
    return {"FONTCONFIG_FILE": str(_FONTS / "fonts.conf"), "XDG_CACHE_HOME": caches}


@contextmanager
def _own_fonts() -> Generator[None]:
    """Shows fontconfig our fonts only, and lets it write nowhere but in a place that goes."""
    before = os.environ.copy()
    with tempfile.TemporaryDirectory() as caches:
        ours = own_fonts(caches)
        os.environ.update(ours)
        try:
            yield
        finally:
            for name in ours:
                del os.environ[name]
            os.environ.update({name: before[name] for name in ours if name in before})


@contextmanager
def _complaints() -> Generator[list[str]]:
    """What WeasyPrint warns of meanwhile; it says so to nobody else."""
    said: list[str] = []
    log = logging.getLogger("weasyprint")
    listener = logging.Handler(logging.WARNING)
    listener.emit = lambda record: said.append(record.getMessage())
    log.addHandler(listener)
    propagate, log.propagate = log.propagate, False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # it leaves its colour profile open
            yield said
    finally:
        log.removeHandler(listener)
        log.propagate = propagate
