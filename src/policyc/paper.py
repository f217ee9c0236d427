"""What a page needs on paper that a style sheet cannot say."""

import re
from collections.abc import Callable
from typing import Final
from xml.etree.ElementTree import Element

from policyc.columns import shares, width

WORD_JOINER: Final = "\u2060"
"""Holds two characters together at the end of a line, and is no word's letter."""

_MAY_BREAK: Final = "\u200b"
_IN_A_WORD: Final = re.compile(r"(?<=[가-힣])(?=[가-힣0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[가-힣])")
_ADDRESS: Final = re.compile(r"[!-~]*[@/][!-~]{12,}|[!-~]{12,}[@/][!-~]*")
_IN_AN_ADDRESS: Final = re.compile(r"(?<=[@/_])(?=\w)")
_IN_A_CITATION: Final = re.compile(r"(?<=[0-9조항])(?=제[0-9]+[항호])")

_SIZES: Final = {1: 9.0, 2: 9.0, 3: 9.0, 4: 8.5, 5: 8.0}
_SMALLEST: Final = 7.5
_ROOM: Final = 482.0
_PADDING: Final = 1.2
_LONG: Final = 20


def fit(body: Element) -> None:
    """Keeps Korean words whole, and gives tables type and columns that suit what they hold.

    The style sheet of the PDF leaves 170 mm (482 pt) for text, and 0.6 em on each side of a cell.
    """
    _say(body, lambda text: _ADDRESS.sub(_opened, text))
    for cell in (*body.iter("th"), *body.iter("td")):
        _say(cell, lambda text: _IN_A_CITATION.sub(_MAY_BREAK, text))
    for table in body.iter("table"):
        _fit(table)
    _say(body, lambda text: _IN_A_WORD.sub(WORD_JOINER, text))


def _opened(address: re.Match[str]) -> str:
    return _IN_AN_ADDRESS.sub(_MAY_BREAK, address[0])


def _say(element: Element, change: Callable[[str], str]) -> None:
    """Changes what the element says, in all that it holds."""
    for inner in element.iter():
        inner.text = change(inner.text or "")
        if inner is not element:
            inner.tail = change(inner.tail or "")


def _fit(table: Element) -> None:
    """Sets the size of the table's type and the widths of its columns, and marks long rows."""
    rows = list(table.iter("tr"))
    words = [["".join(cell.itertext()) for cell in row] for row in rows]
    size = _SIZES.get(len(words[0]), _SMALLEST)
    room = _ROOM / size
    columns = shares(words, room, _PADDING)
    table.set("style", f"font-size: {size:g}pt")
    group = Element("colgroup")
    group.extend(
        Element("col", {"style": f"width: {100 * share / room:.2f}%"}) for share in columns
    )
    table.insert(1 if table[0].tag == "caption" else 0, group)
    for row, cells in zip(rows, words, strict=True):
        lines = (
            width(cell) / (share - _PADDING) for cell, share in zip(cells, columns, strict=True)
        )
        if max(lines) > _LONG:
            row.set("class", "long")
