"""A document as what is printed: its page, dressed for paper."""

from collections.abc import Mapping
from typing import Final

from policyc.document import Document, Kind
from policyc.html import page
from policyc.markdown import markdown
from policyc.printing import Sheet, printed, without_glyph
from policyc.resources import templates

_ROOM: Final = 482.0
_SHORT_ROOM: Final = 419.5


def missing_glyphs(document: Document) -> list[str]:
    """The characters of the document that the fonts cannot show, each once, in order."""
    return without_glyph(markdown(document))


def sheet(document: Document, sources: Mapping[str, bytes]) -> Sheet:
    """The document for the printer, with the files of its `sources` inside, by name.

    Raises `policyc.body.Unshowable`.
    """
    text = page(document, (templates() / "print.css").read_text(encoding="utf-8"))
    one = document.kind is Kind.short
    return Sheet(text, document.effective, sources, _SHORT_ROOM if one else _ROOM, one)


def pdf(document: Document, sources: Mapping[str, bytes]) -> bytes:
    """The document as `printed` makes it, in this process and without its limits."""
    return printed(sheet(document, sources))
