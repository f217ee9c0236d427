"""The domestic agent is a corporation, and its representative is not named.

Article 31-2(4)1 of the Act asks for the agent's name and, where the agent is a corporation, for its corporate name and
the name of its representative. A corporation is told here by its name.

Mend: write `representative:` in `domestic_agent:`.

국내대리인이 법인이나 대표자의 성명을 적지 않았다.

법 제31조의2제4항제1호는 국내대리인의 성명을, 법인이면 그 명칭과 대표자의 성명을 처리방침에 적도록 한다. 법인인지는 이름을
보고 판단하였다.

고치기: `domestic_agent:`에 `representative:`를 적는다.
"""

from policyc.model.domestic_agent import DomesticAgent
from policyc.rules.case import Case
from policyc.rules.parties import is_corporate
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 31-2(4)1")
def check(agent: DomesticAgent, case: Case) -> Hits:
    if agent.representative is None and is_corporate(agent.name):
        name = case.name(agent)
        yield hit(
            "representative",
            ko=f"국내대리인인 법인 “{name.ko}”의 대표자 성명이 없다",
            en=f"the representative of “{name.en}”, the domestic agent, is not named",
        )
