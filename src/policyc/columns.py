"""How wide the columns of a table want to be, told from the words in them."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from math import hypot
from typing import Final

_PIECE: Final = re.compile(  # a word, or the part of one up to where a line may end
    r"[^\s\u200b]+?(?:-(?=[^\s\d])|[/·](?=\S)|(?=[\s\u200b]|$))"
)
_LEAST: Final = 3.0
_LINE: Final = 5.0


def narrowest(rows: Sequence[Sequence[str]]) -> list[float]:
    """For each column the width in em in which no word breaks, nor a cell of a word or two."""
    return [max([_LEAST, *map(_narrowest, column)]) for column in zip(*rows, strict=True)]


def _narrowest(cell: str) -> float:
    return max([min(width(cell), _LINE), *map(width, _PIECE.findall(cell))])


def shares(rows: Sequence[Sequence[str]], room: float, padding: float) -> list[float]:
    """How the columns share `room`, each with `padding`, so that words stay whole and rows low.

    All widths are in em. Where the words are too long for the room, each column has its share
    of what it wants.
    """
    least = [words + padding for words in narrowest(rows)]
    if (want := sum(least)) >= room:
        return [room * words / want for words in least]
    # Narrow columns waste more of each line, so they get more than their share of the words.
    weights = [hypot(*map(width, column)) ** 0.5 for column in zip(*rows, strict=True)]
    widths = dict[int, float]()
    while True:
        rest = [column for column in range(len(least)) if column not in widths]
        scale = (room - sum(widths.values())) / (sum(weights[column] for column in rest) or 1)
        tight = {
            column: least[column] for column in rest if weights[column] * scale < least[column]
        }
        widths |= tight or {column: weights[column] * scale for column in rest}
        if not tight:
            return [widths[column] for column in range(len(least))]


def width(text: str) -> float:
    """About how wide the text is in em; rather too wide than too narrow."""
    return sum(map(_advance, text))


@cache
def _advance(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return 0.95
    if character in " .,:;'|!il()[]·":
        return 0.34
    return 0.95 if character in "mwMW@%" else 0.66 if character.isupper() else 0.58
