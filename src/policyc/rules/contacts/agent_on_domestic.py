"""A controller in Korea names a domestic agent.

Article 31-2(1) of the Act concerns controllers without an address or place of business in Korea. An agent of a company
that has both confuses readers about who is responsible; or the policy forgets to say where the controller is
established, which is for you to judge.

Mend: delete `domestic_agent:`, or say that the controller is abroad with `company.kind: foreign_operator`.

국내의 개인정보처리자가 국내대리인을 적었다.

법 제31조의2제1항은 국내에 주소나 영업소가 없는 개인정보처리자에 관한 것이다. 국내에 있는 회사가 국내대리인을 적으면 누가
책임을 지는지 알기 어렵다. 국외에 설립되었다는 것을 빠뜨렸을 수도 있으므로 판단이 필요하다.

고치기: `domestic_agent:`를 지운다. 국외 사업자라면 `company.kind: foreign_operator`라고 적는다.
"""

from policyc.model.domestic_agent import DomesticAgent
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note", "pipa 31-2(1)")
def check(agent: DomesticAgent, case: Case) -> Hits:
    if not case.is_foreign:
        name = case.name(agent)
        yield hit(
            "name",
            ko=f"국내의 개인정보처리자가 국내대리인 “{name.ko}” 지정을 적었다",
            en=f"a controller in Korea names “{name.en}” as its domestic agent",
        )
