"""The policy as a PDF: its page on A4, accessible, archival, with the source inside."""

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
from typing import Any, Final

from policyc.archival import UNCLEAR_END, finish
from policyc.document import Document, Kind
from policyc.html import page
from policyc.markdown import markdown
from policyc.paper import fit
from policyc.resources import templates
from policyc.unprinted import Unprinted, unprinted

_FONTS: Final = Path(__file__).parent / "fonts"
_LIBRARIES: Final = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
_NO_GLYPH: Final = ".notdef"
_VARIANT: Final = "pdf/a-3a"
_ATTEMPTS: Final = 9

_ROOM: Final = 482.0
_SHORT_ROOM: Final = 419.5
_TYPE: Final = 9.75
_SHORT_TYPES: Final = (9.5, 9.0, 8.5, 8.0)
"""Sizes of type in which the short form is tried, in points."""


class TooLong(Exception):
    """That the short form does not fit on its sheet."""

    @property
    def sheets(self) -> int:
        """How many sheets it takes in the smallest type."""
        return int(self.args[0])


class Missing(Exception):
    """What the machine or our fonts lack for a PDF, and what to do about it."""


def missing_glyphs(document: Document) -> list[str]:
    """The characters of the document that the fonts cannot show, each once, in order."""
    return _without_glyph(markdown(document))


def pdf(document: Document, sources: Mapping[str, bytes]) -> bytes:
    """The document as PDF/A-3a and PDF/UA-1, with the files of its `sources` inside, by name.

    The same document gives the same bytes wherever and whenever it is made: nothing is fetched,
    no font is used but ours, and it is dated the day on which the policy takes effect, at
    midnight UTC. Raises `Missing`, `TooLong`, `Unprinted` and `policyc.body.Unshowable`.
    """
    text = page(document, (templates() / "print.css").read_text(encoding="utf-8"))
    laid_out = _on_one_sheet if document.kind is Kind.short else partial(_rendered, room=_ROOM)
    return _printed(text, document.effective, sources, laid_out)


def printed(text: str, effective: date, sources: Mapping[str, bytes], *, room: float) -> bytes:
    """A page of HTML as a PDF of the same kind, its text `room` points wide.

    Raises `Missing`, `Unprinted`.
    """
    return _printed(text, effective, sources, partial(_rendered, room=room))


def _printed(
    text: str, effective: date, sources: Mapping[str, bytes], laid_out: Callable[[Any, str], Any]
) -> bytes:
    day = datetime.combine(effective, time(), UTC)
    with _own_fonts(), _complaints() as complaints:
        weasyprint = _weasyprint()
        rendered = laid_out(weasyprint, text)
        rendered.metadata.created = rendered.metadata.modified = f"{day:%Y-%m-%dT%H:%M:%SZ}"
        attached = [
            partial(
                weasyprint.Attachment,
                string=sources[name],
                name=name,
                relationship="Source",
                created=day,
                modified=day,
            )
            for name in sorted(sources, key=_name_in_a_tree)
        ]
        made = _written(rendered, attached)
    for complaint in complaints:
        raise (Missing if complaint.startswith(_NO_GLYPH) else RuntimeError)(complaint)
    return made


def _on_one_sheet(weasyprint: Any, text: str) -> Any:
    """The short form in the largest type in which it fits on a sheet. Raises `TooLong`."""
    sheets = 0
    for size in _SHORT_TYPES:
        rendered = _rendered(weasyprint, text, room=_SHORT_ROOM, size=size)
        sheets = len(rendered.pages)
        if sheets == 1:
            return rendered
    raise TooLong(sheets)


def _rendered(weasyprint: Any, text: str, *, room: float, size: float = _TYPE) -> Any:
    """The page laid out, `room` and the `size` of its type in points.

    Raises `Missing`, `Unprinted`.
    """
    nothing = weasyprint.urls.URLFetcher(allowed_protocols=("data",))  # what is in the page itself
    html = weasyprint.HTML(string=text, url_fetcher=nothing)
    body = html.etree_element.find("body")
    if unknown := _without_glyph("".join(body.itertext())):
        raise Missing(f"no glyph for “{unknown[0]}” U+{ord(unknown[0]):04X}")
    fit(body, room=room, scale=size / _TYPE)
    if size != _TYPE:
        html.etree_element.set("style", f"font-size: {size}pt")
    rendered = html.render(pdf_variant=_VARIANT)
    for words in unprinted(body, rendered.pages):
        raise Unprinted(words)
    return rendered


def _name_in_a_tree(name: str) -> tuple[bool, bytes]:
    """By what PDF orders names (ISO 32000-1, 7.9.6): ASCII before UTF-16 with its mark."""
    return not name.isascii(), name.encode("utf-16-be")


def _written(rendered: Any, attached: Sequence[Callable[..., Any]]) -> bytes:
    """The file, its sources described by as many blanks as it takes to end every stream clearly."""
    made = b""
    for blanks in range(_ATTEMPTS):
        files = [file(description=" " * blanks) for file in attached]
        made = rendered.write_pdf(finisher=finish, pdf_variant=_VARIANT, attachments=files)
        if UNCLEAR_END not in made:
            break
    return made


def _without_glyph(text: str) -> list[str]:
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


@contextmanager
def _own_fonts() -> Generator[None]:
    """Shows fontconfig our fonts only, and lets it write nowhere but in a place that goes."""
    before = os.environ.copy()
    with tempfile.TemporaryDirectory() as caches:
        ours = {"FONTCONFIG_FILE": str(_FONTS / "fonts.conf"), "XDG_CACHE_HOME": caches}
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
