"""Which words of an old and a new text are others."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

_WORD: Final = re.compile(r"\s+|[^\s,;:()]+|[,;:()]")
_MOST: Final = 4_000_000


class Piece(NamedTuple):
    """Some words of a text, and whether the other text has others in their place."""

    words: str
    differs: bool


def marked(old: str, new: str) -> tuple[Sequence[Piece], Sequence[Piece]]:
    """The old and the new text in pieces, those marked that are not in the other."""
    was, now = _WORD.findall(old), _WORD.findall(new)
    before: list[Piece] = []
    after: list[Piece] = []
    for kind, i, j, k, m in _steps(was, now):
        _add(before, "".join(was[i:j]), differs=kind != "equal")
        _add(after, "".join(now[k:m]), differs=kind != "equal")
    return before, after


def _steps(was: Sequence[str], now: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    """How to make one list of words of the other, as `SequenceMatcher.get_opcodes` says it."""
    if len(was) * len(now) <= _MOST:
        return SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
    same = 0  # too long to compare word by word: what is between the same ends differs
    while same < min(len(was), len(now)) and was[same] == now[same]:
        same += 1
    end = 0
    while end < min(len(was), len(now)) - same and was[-1 - end] == now[-1 - end]:
        end += 1
    i, k = len(was) - end, len(now) - end
    return [
        ("equal", 0, same, 0, same),
        ("replace", same, i, same, k),
        ("equal", i, len(was), k, len(now)),
    ]


def _add(pieces: list[Piece], words: str, *, differs: bool) -> None:
    """Adds words to the pieces, spaces at the ends of what differs left unmarked."""
    if not words:
        return
    if not differs or not words.strip():
        pieces.append(Piece(words, differs=False))
        return
    inner = words.strip()
    start = words.index(inner)
    if start == 0 and [one.differs for one in pieces[-2:]] == [True, False]:
        between = pieces[-1].words
        if not between.strip():  # a space between words that differ is no boundary
            inner, words = (
                f"{pieces[-2].words}{between}{inner}",
                f"{pieces[-2].words}{between}{words}",
            )
            del pieces[-2:]
    for part, mark in ((words[:start], False), (inner, True), (words[start + len(inner) :], False)):
        if part:
            pieces.append(Piece(part, mark))
