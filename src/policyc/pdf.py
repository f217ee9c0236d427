"""The policy as a PDF: its page on A4, accessible, archival, with the source inside."""

import io
import json
import logging
import os
import tempfile
import warnings
from collections.abc import Callable, Generator
from contextlib import contextmanager, redirect_stdout
from datetime import UTC, datetime, time
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from policyc.archival import UNCLEAR_END, finish
from policyc.document import Document
from policyc.html import page
from policyc.markdown import markdown
from policyc.paper import fit
from policyc.resources import templates

_FONTS: Final = Path(__file__).parent / "fonts"
_LIBRARIES: Final = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
_NO_GLYPH: Final = ".notdef"
_VARIANT: Final = "pdf/a-3a"
_ATTEMPTS: Final = 9


class Missing(Exception):
    """What the machine or our fonts lack for a PDF, and what to do about it."""


def missing_glyphs(document: Document) -> list[str]:
    """The characters of the document that the fonts cannot show, each once, in order."""
    return _without_glyph(markdown(document))


def pdf(document: Document, attachment: bytes, name: str) -> bytes:
    """The document as PDF/A-3a and PDF/UA-1, with `attachment`, its source, as the file `name`.

    The same document gives the same bytes wherever and whenever it is made: nothing is fetched,
    no font is used but ours, and it is dated the day on which the policy takes effect, at
    midnight UTC. Raises `Missing` and `policyc.body.Unshowable`.
    """
    text = page(document, (templates() / "print.css").read_text(encoding="utf-8"))
    day = datetime.combine(document.effective, time(), UTC)
    with _own_fonts(), _complaints() as complaints:
        weasyprint = _weasyprint()
        nothing = weasyprint.urls.URLFetcher(allowed_protocols=())
        html = weasyprint.HTML(string=text, url_fetcher=nothing)
        body = html.etree_element.find("body")
        if unknown := _without_glyph("".join(body.itertext())):
            raise Missing(f"no glyph for “{unknown[0]}” U+{ord(unknown[0]):04X}")
        fit(body)
        rendered = html.render(pdf_variant=_VARIANT)
        rendered.metadata.created = rendered.metadata.modified = f"{day:%Y-%m-%dT%H:%M:%SZ}"
        source = partial(
            weasyprint.Attachment,
            string=attachment,
            name=name,
            relationship="Source",
            created=day,
            modified=day,
        )
        made = _written(rendered, source)
    for complaint in complaints:
        raise (Missing if complaint.startswith(_NO_GLYPH) else RuntimeError)(complaint)
    return made


def _written(rendered: Any, source: Callable[..., Any]) -> bytes:
    """The file, its source described by as many blanks as it takes to end every stream clearly."""
    made = b""
    for blanks in range(_ATTEMPTS):
        attached = source(description=" " * blanks)
        made = rendered.write_pdf(finisher=finish, pdf_variant=_VARIANT, attachments=[attached])
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
