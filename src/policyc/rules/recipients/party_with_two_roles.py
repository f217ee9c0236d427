"""One company is both a third party and a processor.

Entrustment serves the controller's purposes and provision the recipient's own; the first needs no consent and the
second usually does. A company can be both, for different work; without a word on the difference a reader cannot tell
in which role it holds the information.

Mend: keep the role that it has. If it has both, tell the two kinds of work apart in words and allow this warning with
the difference as the reason.

한 업체가 제3자이면서 수탁자로도 적혀 있다.

위탁은 개인정보처리자의 목적을 위한 것이고 제공은 제공받는 자의 목적을 위한 것이며, 앞의 것에는 동의가 필요 없고 뒤의 것에는 대개
필요하다. 업무가 다르면 한 업체가 두 지위를 가질 수 있으나, 그 차이를 적지 않으면 어느 지위에서 개인정보를 가지는지 알 수 없다.

고치기: 실제의 지위만 남긴다. 둘 다라면 두 업무를 구별하여 적고, 그 차이를 이유로 들어 이 지적을 허용한다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.parties import processors, third_parties
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 17(1)", "pipa 26(2)")
def check(policy: Policy, case: Case) -> Hits:
    told: set[str] = set()
    for party in third_parties(policy):
        other = next((one for one in processors(policy) if party.name_cores & one.name_cores), None)
        if other is not None and not party.name_cores & told:
            told |= party.name_cores
            name = case.name(party.named)
            yield hit(
                *party.at,
                also=[other.at],
                ko=f"“{name.ko}”의 지위가 제3자와 수탁자의 두 가지이다",
                en=f"“{name.en}” is a third party here and a processor elsewhere",
            )
