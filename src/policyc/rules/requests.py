"""What a policy says of rights and their exercise, in the vocabulary or in own words."""

import re
from collections.abc import Iterable
from typing import Final

from policyc.model.node import Key, Text
from policyc.model.rights import Rights, RightsStatement
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit

_WORDS: Final = {
    "access": "열람|access",
    "correction": "정정|correct|rectif",
    "deletion": "삭제|delet|eras",
    "suspension": "처리\\s?정지|suspen|restrict",
    "withdrawal_of_consent": "철회|withdraw",
    "transmission": "전송|transmi|portab",
    "objection": "이의|object",
}
"""How rights are called in texts of an author's own."""

WITHIN_DAYS: Final = ("access", "correction", "deletion", "suspension")
"""The rights that Decree Art. 41(4), 43(3) and 44(2) want answered within so many days."""
AUTOMATED: Final = (
    "refusal_of_automated_decision",
    "explanation_of_automated_decision",
    "review_of_automated_decision",
)


def names(right: str, phrases: Iterable[Key | Text]) -> bool:
    """Whether `right` is among `phrases`, by its key or by the words of its author."""
    words = _WORDS.get(right)
    for one in phrases:
        if isinstance(one, Key):
            if one.name == right:
                return True
        elif words is not None and re.search(words, f"{one.ko or ''} {one.en or ''}".lower()):
            return True
    return False


def says(rights: Rights, *patterns: str) -> bool:
    """Whether what the author adds in own words matches one of `patterns`."""
    said = " ".join(
        words
        for text in (rights.note, rights.duties)
        if text is not None
        for words in (text.ko, text.en)
        if words is not None
    )
    return any(re.search(pattern, said, re.IGNORECASE) for pattern in patterns)


def unstated(rights: Rights, statement: RightsStatement, *patterns: str, ko: str, en: str) -> Hits:
    """A finding where the policy neither makes a statement nor says the like in own words."""
    if statement not in rights.statements and not says(rights, *patterns):
        yield hit("statements", ko=ko, en=en)


def may_rest_on_consent(case: Case) -> bool:
    """Whether some processing rests on consent, or may, as its basis is not said."""
    rows = [row for _, row in case.rows if not case.entrusted(row)]
    return any(case.basis(row) is None or case.rests_on_consent(row) for row in rows)
