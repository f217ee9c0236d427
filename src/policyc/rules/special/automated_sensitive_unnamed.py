"""An automated decision uses sensitive information, and what for is not said.

Article 44-4(1)4 of the Enforcement Decree asks for more where sensitive information is used: the purpose and the
specific items. Types, as for other information, are not enough.

Mend: move the items to `sensitive:` with their `purpose:`.

자동화된 결정에 민감정보를 쓰면서 그 목적과 구체적인 항목을 따로 밝히지 않았다.

시행령 제44조의4제1항제4호는 민감정보를 쓰는 경우 그 목적과 구체적인 항목을 공개하도록 한다. 다른 개인정보처럼 유형만
적어서는 모자란다.

고치기: 그 항목을 `sensitive:`에 `purpose:`와 함께 적는다.
"""

from typing import Final

from policyc.model.automated_decisions import AutomatedDecisions
from policyc.model.own_words import ItemKind
from policyc.rules.case import Case
from policyc.rules.decisions import published_here
from policyc.rules.rule import Hits, hit, rule

_SENSITIVE: Final = (ItemKind.sensitive, ItemKind.biometric)


@rule("error", "pipa 37-2(4)", "pipa_decree 44-4(1)4")
def check(decisions: AutomatedDecisions, case: Case) -> Hits:
    for route, decision in published_here(decisions):
        for at, item in case.leaves(decision.items, (*route, "items")):
            if decision.sensitive is None and case.item_kind(item) in _SENSITIVE:
                name = case.name(item)
                yield hit(
                    *at,
                    ko=f"민감정보 “{name.ko}”의 이용 목적과 구체적인 항목이 없다",
                    en=f"what the sensitive information “{name.en}” is used for is not said",
                )
