"""What a page needs on paper that a style sheet cannot say."""

import re
from base64 import b64encode
from collections.abc import Iterator
from math import ceil
from typing import Final, Literal
from xml.etree.ElementTree import Element, tostring

from policyc.columns import narrowest, shares, width

WORD_JOINER: Final = "\u2060"
"""Holds two characters together at the end of a line, and is no word's letter."""

_MAY_BREAK: Final = "\u200b"
_IN_A_WORD: Final = re.compile(
    r"(?<=[가-힣])(?=[가-힣0-9A-Za-z(])|(?<=[0-9A-Za-z%)\]’”」』〉》])(?=[가-힣])"
)
_LONG_WORD: Final = re.compile(r"[!-~]{14,}")
_IN_AN_ADDRESS: Final = re.compile(r"(?<=[@/_])(?=\w)")
_IN_A_CITATION: Final = re.compile(r"(?<=[0-9조항])(?=제[0-9]+[항호])")
_WITHIN_WORDS: Final = frozenset(("a", "code", "em", "span", "strong"))

_SVG: Final = "{http://www.w3.org/2000/svg}svg"
_XMLNS: Final = "{http://www.w3.org/2000/xmlns/}xmlns"
_INK: Final = "#0b4f94"

_SIZES: Final = {1: 9.0, 2: 9.0, 3: 9.0, 4: 8.5, 5: 8.0}
_SMALL: Final = 7.5
_SMALLEST: Final = 6.5
_PADDING: Final = 1.2
_LONG: Final = 30
"""More lines than a row may keep together."""
_TALL: Final = 45
"""More lines than a table of few rows may keep together; a page holds some sixty."""


def fit(body: Element, *, room: float = 482.0, scale: float = 1.0) -> None:
    """Keeps Korean words whole, and gives tables type and columns that suit what they hold.

    The style sheet of the PDF leaves `room` in points for text, 170 mm on A4, and 0.6 em on each
    side of a cell; `scale` is the size of its type by the usual one. Drawings in a list become
    backgrounds.
    """
    for table in body.iter("table"):
        _open_words(table)
        _fit(table, room, scale)
    _hold_words(body)
    for entry in body.iter("li"):
        _paint(entry)


def _paint(entry: Element) -> None:
    """Puts the drawing of a label behind it, where it is no part of what a reader is told."""
    drawing = entry.find(_SVG)
    if drawing is None:
        return
    drawing.attrib.pop(_XMLNS, None)  # what writes XML says it itself
    drawing.set("color", _INK)
    content = b64encode(tostring(drawing)).decode()
    entry.set("style", f"background-image: url('data:image/svg+xml;base64,{content}')")
    entry.remove(drawing)


def _open_words(table: Element) -> None:
    """Lets long addresses and citations of law break in a cell, where they read best."""
    for owner, slot in _texts(table):
        text = _IN_A_CITATION.sub(_MAY_BREAK, getattr(owner, slot) or "")
        setattr(owner, slot, _LONG_WORD.sub(_opened, text))


def _opened(word: re.Match[str]) -> str:
    return _IN_AN_ADDRESS.sub(_MAY_BREAK, word[0])


def _hold_words(body: Element) -> None:
    """Joins the letters of Korean words, also where a word changes its look or becomes a link."""
    last = ""
    for owner, slot in _texts(body):
        text = getattr(owner, slot) or ""
        if owner.tag not in _WITHIN_WORDS:
            last = ""
        setattr(owner, slot, _IN_A_WORD.sub(WORD_JOINER, last + text).removeprefix(last))
        last = text[-1:] or last


def _texts(element: Element) -> Iterator[tuple[Element, Literal["text", "tail"]]]:
    """Where the element keeps the texts that it says, in order."""
    yield element, "text"
    for child in element:
        yield from _texts(child)
        yield child, "tail"


def _fit(table: Element, room: float, scale: float) -> None:
    """Sets the size of the table's type and the widths of its columns, and marks long rows."""
    rows = list(table.iter("tr"))
    words = [["".join(cell.itertext()) for cell in row] for row in rows]
    want = sum(narrowest(words)) + _PADDING * len(words[0])
    size = max(_SMALLEST, min(scale * _SIZES.get(len(words[0]), _SMALL), room / want))
    line = room / size
    columns = shares(words, line, _PADDING)
    table.set("style", f"font-size: {size:.2f}pt")
    group = Element("colgroup")
    group.extend(
        Element("col", {"style": f"width: {100 * share / line:.2f}%"}) for share in columns
    )
    table.insert(1 if table[0].tag == "caption" else 0, group)
    heights = [
        max(_lines(cell, share - _PADDING) for cell, share in zip(row, columns, strict=True))
        for row in rows
    ]
    for row, height in zip(rows, heights, strict=True):
        if height > _LONG:
            row.set("class", "long")
    if sum(heights) > _TALL:
        table.set("class", f"{table.get('class', '')} tall".lstrip())


def _lines(cell: Element, room: float) -> int:
    """About how many lines the cell takes in a column with `room` in em for words."""
    parts = [""]
    for owner, slot in _texts(cell):
        if slot == "tail" and owner.tag == "br":
            parts.append("")
        parts[-1] += getattr(owner, slot) or ""
    return sum(ceil(width(part) / room) for part in parts)
