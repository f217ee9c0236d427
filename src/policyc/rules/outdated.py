"""Names that have gone out of use, in what an author writes."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from policyc.law.words import Stale, stale
from policyc.model.node import Lang
from policyc.rules.pattern import Pattern, has_hangul
from policyc.rules.rule import Fix
from policyc.rules.wording import Wording

_NUMBERED: Final = Pattern(r"고시|장관")


class Outdated(NamedTuple):
    """A name that is out of use, as it stands in a text."""

    entry: Stale
    words: str
    """The words that tell that it is meant in its old sense."""
    name: str
    """The name itself."""
    start: int
    """Where it begins in the text."""


def outdated(wording: Wording, day: date, *keys: str) -> Iterator[Outdated]:
    """What of `keys` in the list of old names stands in a text and is out of use on `day`."""
    if wording.of_the_past:
        return
    for key in keys:
        entry = stale()[key]
        if entry.stands(day):
            for found in _pattern(key).finditer(wording.words):
                yield Outdated(entry, found[0], _name(entry, found[0]), found.start())


def renamed(wording: Wording, old: Outdated) -> Fix | None:
    """The mend that puts the new name in the place of the old; None where more would change."""
    now = old.entry.instead
    if now is None or _NUMBERED.search(old.words.removeprefix(old.name)):
        return None
    korean = has_hangul(old.name)
    if korean is not (wording.lang is Lang.ko):
        return None
    new = now[wording.lang]
    if not korean and old.name.istitle():
        new = new.title()
    return wording.put(new, old.start, old.start + len(old.name))


def _name(entry: Stale, words: str) -> str:
    """The name that `words` begin with: the longest that the list has, or all of them."""
    known = [name for name in entry.found if words.startswith(name)]
    return max(known, key=len, default=words)


@cache
def _pattern(key: str) -> Pattern:
    entry = stale()[key]
    return Pattern(entry.pattern or "|".join(map(re.escape, entry.found)))
