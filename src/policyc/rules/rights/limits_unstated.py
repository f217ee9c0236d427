"""The policy does not say when a request may be limited or refused.

Access may be limited under Article 35(4) of the Act, suspension under Article 37(2), and what another statute demands be
collected is not deleted (Article 36(1)). The guidelines have the policy say so, so that a refusal comes as no surprise.

Mend: write `limits: [35(4), 37(2)]` and `fixed_by_law: deletion`, as far as they concern you.

권리 행사가 제한되거나 거절될 수 있는 경우를 적지 않았다.

열람은 법 제35조제4항, 처리정지는 법 제37조제2항에 따라 제한될 수 있고, 다른 법령에서 수집 대상으로 명시한 개인정보는
삭제를 요구할 수 없다(법 제36조제1항). 작성지침은 이를 적어 정보주체가 미리 알 수 있게 한다.

고치기: 해당하는 범위에서 `limits: [35(4), 37(2)]`와 `fixed_by_law: deletion`을 적는다.
"""

from policyc.model.rights import Rights
from policyc.rules.case import Case
from policyc.rules.requests import says
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 35(4)", "pipa 37(2)", "drafting_guideline 16")
def check(rights: Rights, _case: Case) -> Hits:
    stated = rights.limits or rights.fixed_by_law
    if not stated and not says(rights, "제한", "거절", "limit", "refus", "restrict"):
        yield hit(
            "limits",
            ko="권리 행사가 제한될 수 있는 경우가 없다",
            en="when requests may be limited or refused is not said",
        )
