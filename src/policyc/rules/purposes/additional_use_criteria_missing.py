"""An additional use or provision recurs, and how it is judged is not published.

Information may be used or provided beyond the purpose of collection without consent only after weighing how the use is related
to that purpose, whether it can be foreseen, whether it infringes interests unfairly and how the information is protected. Where
the use continues, the Decree has the criteria of that judgment published in the policy.

Mend: add `criteria:` to `additional_use:`, or to the case, with an answer to each of the four.

추가적인 이용·제공이 지속되는데 그 판단 기준을 공개하지 않았다.

동의 없이 수집 목적과 다르게 이용하거나 제공하려면 당초 목적과의 관련성, 예측 가능성, 이익의 부당한 침해 여부, 안전성 확보에 필요한
조치를 고려하여야 한다. 시행령은 그러한 이용·제공이 지속적으로 발생하는 경우 판단 기준을 처리방침에 공개하도록 한다.

고치기: `additional_use:`나 해당 사례에 `criteria:`를 두고 네 가지를 하나씩 적는다.
"""

from policyc.model.additional_use import AdditionalUse
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa_decree 14-2(2)")
def check(use: AdditionalUse, case: Case) -> Hits:
    if use.criteria is not None or use.url is not None:
        return
    for index, one in enumerate(use.cases):
        if one.criteria is None:
            name = case.name(one.purpose)
            yield hit(
                *("cases", index, "criteria"),
                ko=f"추가적인 이용·제공 “{name.ko}”의 판단 기준이 없다",
                en=f"the criteria of the additional use “{name.en}” are missing",
            )
