"""Resident registration numbers are kept, and no measure says that they are encrypted.

Article 24-2(2) of the Act has controllers keep resident registration numbers safe by encryption. A policy that lists
such numbers and safety measures without any encryption suggests that this is not done.

Mend: add `encryption_unique_identifiers` to `safety.technical` if that is what you do.

주민등록번호를 처리하면서 이를 암호화한다는 조치가 없다.

법 제24조의2제2항은 주민등록번호를 암호화하여 안전하게 보관하도록 한다. 주민등록번호가 처리 항목에 있는데 안전성 확보
조치에 암호화가 없으면 이를 하지 않는다고 읽힌다.

고치기: 실제로 암호화한다면 `safety.technical`에 `encryption_unique_identifiers`를 더한다.
"""

from policyc.model.own_words import ItemKind
from policyc.model.protection import Safety
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.safety import encrypts, measures


@rule("warning", "pipa 24-2(2)")
def check(safety: Safety, case: Case) -> Hits:
    named = [measure for _, _, measure in measures(safety)]
    numbers = [
        route for route, one in case.collected if case.item_kind(one) is ItemKind.resident_number
    ]
    if named and numbers and not any(map(encrypts, named)):
        yield hit(
            "technical",
            ko="주민등록번호의 암호화에 관한 기재가 없다",
            en="nothing says that resident registration numbers are encrypted",
            also=numbers,
        )
