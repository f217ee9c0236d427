"""Targeted advertising has no desk for questions and refusal.

The guideline suggests naming whom to ask about targeted advertising. The privacy officer stands elsewhere in the policy, so this is judgment.

Mend: refer to a desk with `tracking.advertising.contact`.

맞춤형 광고에 관하여 문의하고 거부할 창구가 없다.

작성지침은 맞춤형 광고에 관하여 문의할 곳을 적도록 권한다. 개인정보 보호책임자는 다른 곳에 적혀 있으므로 판단의 문제이다.

고치기: `tracking.advertising.contact`에 창구를 적는다.
"""

from policyc.model.tracking import Advertising
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note", "drafting_guideline 14")
def check(advertising: Advertising, case: Case) -> Hits:
    del case
    if advertising.contact is None:
        yield hit(
            "contact",
            ko="맞춤형 광고에 관한 문의 창구가 없다",
            en="targeted advertising names no desk",
        )
