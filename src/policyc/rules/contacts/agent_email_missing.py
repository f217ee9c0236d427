"""The domestic agent has no e-mail address.

The policy gives the agent's address, telephone number and e-mail address (Article 31-2(4)2 of the Act). All three are
required, not one of them.

Mend: write `email:` in `domestic_agent:`.

국내대리인의 이메일 주소를 적지 않았다.

처리방침에는 국내대리인의 주소와 전화번호, 이메일 주소를 적어야 한다(법 제31조의2제4항제2호). 그 가운데 하나가 아니라 세
가지가 모두 필요하다.

고치기: `domestic_agent:`에 `email:`을 적는다.
"""

from policyc.model.domestic_agent import DomesticAgent
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 31-2(4)2")
def check(agent: DomesticAgent, case: Case) -> Hits:
    if not agent.email:
        name = case.name(agent)
        yield hit(
            "email",
            ko=f"국내대리인 “{name.ko}”의 이메일 주소가 없다",
            en=f"“{name.en}”, the domestic agent, has no email address",
        )
