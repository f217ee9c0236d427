"""What a page needs on paper that a style sheet cannot say."""

import re
from typing import Final
from xml.etree.ElementTree import Element

from policyc.columns import shares

WORD_JOINER: Final = "\u2060"
"""Holds two characters together at the end of a line, and is no word's letter."""

_JOINT: Final = re.compile(r"(?<=[가-힣])(?=[가-힣0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[가-힣])")
_ADDRESS: Final = re.compile(r"[!-~]*[@/][!-~]*")
_GAP: Final = re.compile(r"(?<=[@/_])(?=\w)|(?<=\w)(?=\.\w)")
_MAY_BREAK: Final = "\u200b"
_LONG: Final = 20

_SIZES: Final = {1: 9.0, 2: 9.0, 3: 9.0, 4: 8.5, 5: 8.0}
_SMALLEST: Final = 7.5
_ROOM: Final = 482.0
_PADDING: Final = 1.2
_LONG_ROW: Final = 18


def fit(body: Element) -> None:
    """Keeps Korean words whole, opens long addresses, and gives tables type and columns that fit.

    The print style sheet says the rest: A4 leaves 170 mm (482 pt) of text, cells are 0.6 em apart
    from their rules.
    """
    for element in body.iter():
        element.text = _whole(element.text)
        element.tail = _whole(element.tail)
    for table in body.iter("table"):
        _fit(table)


def _whole(text: str | None) -> str | None:
    if not text:
        return text
    return _JOINT.sub(WORD_JOINER, _ADDRESS.sub(_opened, text))


def _opened(found: re.Match[str]) -> str:
    return _GAP.sub(_MAY_BREAK, found[0]) if len(found[0]) >= _LONG else found[0]


def _fit(table: Element) -> None:
    rows = [["".join(cell.itertext()) for cell in row] for row in table.iter("tr")]
    size = _SIZES.get(len(rows[0]), _SMALLEST)
    room = _ROOM / size
    widths = shares(rows, room, _PADDING)
    table.set("style", f"font-size: {size:g}pt")
    columns = Element("colgroup")
    columns.extend(
        Element("col", {"style": f"width: {100 * width / room:.2f}%"}) for width in widths
    )
    table.insert(1 if table[0].tag == "caption" else 0, columns)
