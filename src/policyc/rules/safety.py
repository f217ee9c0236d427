"""What a policy says of its measures to ensure safety."""

import re
from collections.abc import Iterator
from typing import Final

from policyc.invalid import Route
from policyc.model.node import Key, Lang, Text
from policyc.model.own_words import MeasureGroup
from policyc.model.protection import Measure, OwnMeasure, Safety
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern

_ENCRYPTED: Final = Pattern(r"암호화|암호\s?알고리즘|encrypt", re.IGNORECASE)
_ENCRYPTING: Final = (
    "encryption",
    "encryption_at_rest",
    "encryption_unique_identifiers",
    "file_locking",
)


def measures(safety: Safety) -> Iterator[tuple[Route, MeasureGroup | None, Measure]]:
    """The measures, each with its route from the section and the group that it is listed in."""
    for group in (*MeasureGroup, None):
        field = group.value if group is not None else "measures"
        for index, measure in enumerate(getattr(safety, field)):
            yield (field, index), group, measure


def key_of(measure: Measure) -> Key | None:
    """The key of the vocabulary that a measure is, or has particulars of."""
    if isinstance(measure, OwnMeasure):
        return measure.measure
    return measure if isinstance(measure, Key) else None


def words_of(measure: Measure) -> str:
    """What the author says of a measure in own words, in all languages."""
    texts = (measure.title, measure.text) if isinstance(measure, OwnMeasure) else (measure,)
    said = (text[lang] for text in texts if isinstance(text, Text) for lang in Lang)
    return "\n".join(words for words in said if words is not None)


def group_of(measure: Measure, case: Case) -> MeasureGroup | None:
    """The group of a measure by the vocabulary; None for own words."""
    key = key_of(measure)
    return getattr(case.lookup.find(key), "group", None) if key is not None else None


def encrypts(measure: Measure) -> bool:
    """Whether a measure is encryption of what is stored, or own words that speak of encryption."""
    key = key_of(measure)
    of_storage = key is not None and key.name in _ENCRYPTING
    return of_storage or _ENCRYPTED.search(words_of(measure)) is not None
