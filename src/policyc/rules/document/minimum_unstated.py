"""The policy does not say that only the minimum of personal information is processed.

Article 3(1) of the Act allows no more than the purpose needs, and Article 18(2) of the Standard Guidelines has the
policy say that what it describes is that minimum.

Mend: add `minimum` to `principles:`, if it is true.

처리 목적에 필요한 최소한의 개인정보만을 처리한다는 점을 적지 않았다.

법 제3조제1항에 따라 개인정보는 목적에 필요한 범위에서 최소한으로 수집하여야 하고, 표준 개인정보 보호지침 제18조제2항은 처리하는
개인정보가 그러한 최소한의 것이라는 점을 처리방침에 적도록 한다.

고치기: 사실이라면 `principles:`에 `minimum`을 더한다.
"""

import re
from typing import Final

from policyc.model.notice import Principle
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.signs import told

_SAID: Final = Pattern(r"최소(?:한|의)|필요\s?최소|\bminim", re.IGNORECASE)
_PLACES: Final = ("preamble", "purposes", "processing", "collection", "voluntary", "sections")


@rule("warning", "standard_guidelines 18(2)")
def check(policy: Policy, case: Case) -> Hits:
    del case
    if Principle.minimum in policy.principles or not policy.complete:
        return
    texts = (wording.own for place in _PLACES for _, wording in told(getattr(policy, place)))
    if not any(_SAID.search(text) for text in texts):
        yield hit(
            "principles",
            ko="최소한의 개인정보만을 처리한다는 점이 적혀 있지 않다",
            en="it is not said that only the minimum is processed",
        )
