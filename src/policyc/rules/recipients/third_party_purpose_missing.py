"""The policy does not say what a third party uses personal information for.

Whoever gives consent to provision is told the recipient's purpose of use, by Article 17(2)2 of the Act, and the policy
is to say the same of every provision. Without it a data subject cannot tell why the information changes hands.

Mend: write the `purpose:` of the recipient.

제3자가 개인정보를 무엇에 이용하는지가 처리방침에 없다.

제공에 동의를 받을 때에는 법 제17조제2항제2호에 따라 제공받는 자의 이용 목적을 알려야 하고, 처리방침에도 같은 내용을 적어야 한다.
목적이 없으면 정보주체는 자신의 개인정보가 왜 넘어가는지 알 수 없다.

고치기: 제공받는 자의 `purpose:`를 적는다.
"""

from policyc.model.recipients import ThirdParty
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 30(1)3", "pipa 17(2)2")
def check(party: ThirdParty, case: Case) -> Hits:
    if not party.purpose:
        name = case.name(party.name)
        yield hit(
            "purpose",
            ko=f"“{name.ko}”의 이용 목적이 없다",
            en=f"what “{name.en}” uses it for is not said",
        )
