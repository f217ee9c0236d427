"""An agent may exercise the rights, but the policy does not mention the power of attorney.

An agent submits a power of attorney in the form of the Commission's notice (Article 45(2) of the Enforcement Decree).
Whoever learns of it only from a rejection has lost the days in which the request should have been answered.

Mend: add `power_of_attorney` to `rights.statements:`.

대리인이 권리를 행사할 수 있다고 하면서 위임장을 언급하지 않았다.

대리인은 개인정보 보호위원회 고시의 서식에 따른 위임장을 내야 한다(시행령 제45조제2항). 이를 미리 알리지 않으면
정보주체는 반려를 당하고서야 알게 된다.

고치기: `rights.statements:`에 `power_of_attorney`를 더한다.
"""

from policyc.model.rights import Rights, RightsStatement
from policyc.rules.case import Case
from policyc.rules.requests import unstated
from policyc.rules.rule import Hits, rule


@rule("warning", "pipa_decree 45(2)", "drafting_guideline 16")
def check(rights: Rights, _case: Case) -> Hits:
    if RightsStatement.agent in rights.statements:
        yield from unstated(
            rights,
            RightsStatement.power_of_attorney,
            *("위임장", "power of attorney"),
            ko="대리인이 내야 하는 위임장에 관한 내용이 없다",
            en="the power of attorney that an agent submits is not mentioned",
        )
