"""Vague words in what an author writes, apart from the places that rules of their own look at."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from policyc.law.shape import Tag
from policyc.law.words import Vague, Where, vague
from policyc.rules.pattern import Pattern
from policyc.rules.wording import Wording

_ELSEWHERE: Final = frozenset(
    (
        "keep",
        "period",
        "address",
        "manager",
        "representative",
        "title",
        "titles",
        "statute",
        "record",
    )
)
"""Fields of periods, which rules of retention look at, of names, and of headings."""
_NAMING: Final = frozenset(("processors", "third_parties", "recipients", "company", "contacts"))


class Found(NamedTuple):
    """A vague word, as it stands in a text."""

    words: str
    tag: Tag


def vague_in(wording: Wording) -> Iterator[Found]:
    """The vague words of a text that are a fault wherever they stand."""
    if wording.name or _is_elsewhere(wording):
        return
    for word, pattern in _anywhere():
        if word.lang is wording.lang:
            for found in pattern.finditer(wording.unmistakable):
                yield Found(found[0], word.tag)


def _is_elsewhere(wording: Wording) -> bool:
    route = wording.route
    if "purposes" in route[:1] and "titles" not in route:
        return False
    return not _ELSEWHERE.isdisjoint(route) or ("name" in route and not _NAMING.isdisjoint(route))


@cache
def _anywhere() -> tuple[tuple[Vague, Pattern], ...]:
    return tuple(
        (word, Pattern(word.pattern or re.escape(word.word)))
        for word in vague()
        if word.where is Where.anywhere
    )
