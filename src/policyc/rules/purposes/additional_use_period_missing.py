"""An additional use or provision does not say how long the information is kept for it.

The guideline has a recurring additional use described by recipient, items, purpose and period, as a provision to a third party
is. Without a period, the reader cannot tell when the additional use ends.

Mend: give the case a `keep:`.

추가적인 이용·제공의 보유 및 이용 기간을 적지 않았다.

작성지침은 지속적으로 발생하는 추가적인 이용·제공에 대하여 제3자 제공과 마찬가지로 제공받는 자, 항목, 목적과 함께 보유 및 이용
기간을 적도록 한다. 기간이 없으면 그 이용이 언제 끝나는지 알 수 없다.

고치기: 해당 사례에 `keep:`을 적는다.
"""

from policyc.model.additional_use import AdditionalCase
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline 8")
def check(use: AdditionalCase, case: Case) -> Hits:
    if use.keep is None:
        name = case.name(use.purpose)
        yield hit(
            "keep",
            ko=f"추가적인 이용·제공 “{name.ko}”의 보유 및 이용 기간이 없다",
            en=f"the additional use “{name.en}” has no period",
        )
