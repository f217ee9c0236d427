"""The domestic agent is reached at a number abroad.

The agent has an address or place of business in Korea (Article 31-2(2) of the Act), and the guidelines want a domestic
telephone number. An agent whom one calls abroad is not what the Act means.

Mend: write a Korean number under `phone:`.

국내대리인의 전화번호가 국외의 것이다.

국내대리인은 국내에 주소나 영업소가 있어야 하고(법 제31조의2제2항), 작성지침은 국내 전화번호를 적도록 한다. 국외로 전화하여야
하는 국내대리인은 법이 뜻하는 것이 아니다.

고치기: `phone:`에 국내 전화번호를 적는다.
"""

from policyc.model.domestic_agent import DomesticAgent
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 31-2(2)", "drafting_guideline 19")
def check(agent: DomesticAgent, _case: Case) -> Hits:
    abroad = [one for one in agent.phone if one.startswith("+") and not one.startswith("+82")]
    if abroad and len(abroad) == len(agent.phone):
        yield hit(
            *("phone", 0),
            ko=f"국내대리인의 전화번호 “{abroad[0]}” 번호가 국외의 것이다",
            en=f"the domestic agent is reached abroad, at “{abroad[0]}”",
        )
