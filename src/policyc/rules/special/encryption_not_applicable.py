"""Unique identifiers are said to be encrypted, and the policy lists none.

This is a matter of judgment. Measures are often taken over from a model. Where no resident registration, passport,
driver's license or alien registration number is processed, a promise to encrypt them describes nothing; where one is,
it is missing from the items.

Mend: name what is really encrypted, for example `encryption_at_rest`, or add the identifiers to the items.

처리하지 않는 고유식별정보를 암호화한다고 적었다.

판단의 문제이다. 안전성 확보 조치는 표준 문안에서 그대로 옮기는 일이 많다.
주민등록번호·여권번호·운전면허번호·외국인등록번호를 처리하지 않는다면 이를 암호화한다는 말에는 내용이 없고, 처리한다면
항목에서 빠진 것이다.

고치기: `encryption_at_rest`처럼 실제로 암호화하는 것을 적거나, 처리하는 고유식별정보를 항목에 더한다.
"""

import re
from typing import Final

from policyc.model.controller import ControllerKind
from policyc.model.node import Key, Lang, Text
from policyc.model.own_words import ItemKind
from policyc.model.protection import Safety
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.safety import key_of, measures, words_of

_IDENTIFIERS: Final = (ItemKind.unique_identifier, ItemKind.resident_number)
_ENCRYPTING: Final = Pattern(
    r"고유식별정보[^.]{0,20}암호화|encrypt[^.]{0,30}unique(?:ly)? identif", re.IGNORECASE
)
_LIKE_ONE: Final = Pattern(
    r"주민|여권|면허|외국인등록|신분증|고유식별|resident|passport|licen[cs]e|alien|\bID\b|identif",
    re.IGNORECASE,
)


@rule("note", "pipa 24(3)")
def check(safety: Safety, case: Case) -> Hits:
    if case.kind is ControllerKind.processor or any(
        _may_identify(item, case) for _, item in case.collected
    ):
        return
    for route, _, measure in measures(safety):
        key = key_of(measure)
        of_identifiers = key is not None and key.name == "encryption_unique_identifiers"
        if of_identifiers or _ENCRYPTING.search(words_of(measure)):
            yield hit(
                *route,
                ko="암호화한다는 고유식별정보가 처리하는 항목에 없다",
                en="no unique identifier to be encrypted is among the items",
            )


def _may_identify(item: Key | Text, case: Case) -> bool:
    if isinstance(item, Key) and case.item_kind(item) is not None:
        return case.item_kind(item) in _IDENTIFIERS
    if isinstance(item, Text):
        return any(_LIKE_ONE.search(item[lang] or "") for lang in Lang)
    return False
