"""The domestic agent has no address.

The policy gives the agent's address, for a corporation its place of business, its telephone number and its e-mail
address (Article 31-2(4)2 of the Act). The agent is there so that data subjects need not write abroad.

Mend: write `address:` in `domestic_agent:`.

국내대리인의 주소를 적지 않았다.

처리방침에는 국내대리인의 주소(법인은 영업소의 소재지)와 전화번호, 이메일 주소를 적어야 한다(법 제31조의2제4항제2호).
국내대리인은 정보주체가 국외로 연락하지 않아도 되게 하려고 둔 것이다.

고치기: `domestic_agent:`에 `address:`를 적는다.
"""

from policyc.model.domestic_agent import DomesticAgent
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 31-2(4)2")
def check(agent: DomesticAgent, case: Case) -> Hits:
    if agent.address is None:
        name = case.name(agent)
        yield hit(
            "address",
            ko=f"국내대리인 “{name.ko}”의 주소가 없다",
            en=f"“{name.en}”, the domestic agent, has no address",
        )
