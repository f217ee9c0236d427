"""The domestic agent has no telephone number.

The policy gives the agent's address, telephone number and e-mail address (Article 31-2(4)2 of the Act). Evaluations
found agents that existed in name alone; a number that somebody answers in Korea is where it begins.

Mend: write `phone:` in `domestic_agent:`.

국내대리인의 전화번호를 적지 않았다.

처리방침에는 국내대리인의 주소와 전화번호, 이메일 주소를 적어야 한다(법 제31조의2제4항제2호). 처리방침 평가에서는 이름뿐인
국내대리인이 확인되기도 하였다. 국내에서 전화로 연락할 수 있어야 한다.

고치기: `domestic_agent:`에 `phone:`을 적는다.
"""

from policyc.model.domestic_agent import DomesticAgent
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 31-2(4)2")
def check(agent: DomesticAgent, case: Case) -> Hits:
    if not agent.phone:
        name = case.name(agent)
        yield hit(
            "phone",
            ko=f"국내대리인 “{name.ko}”의 전화번호가 없다",
            en=f"“{name.en}”, the domestic agent, has no telephone number",
        )
