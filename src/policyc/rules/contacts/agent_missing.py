"""A controller established abroad names no domestic agent.

Article 31-2(1) of the Act has a controller without an address or place of business in Korea designate a domestic agent
in writing, if its turnover, the number of its data subjects in Korea or a decision of the Commission brings it within
Article 32-3(1) of the Enforcement Decree. The policy does not tell whether that is so: it is a matter of judgment.

Mend: if you have one, write `domestic_agent:`; if you are not bound, say why in a comment that
ignores this finding.

국외 사업자이나 국내대리인을 적지 않았다.

법 제31조의2제1항은 국내에 주소나 영업소가 없는 개인정보처리자로서 매출액이나 국내 정보주체의 수가 시행령 제32조의3제1항의
기준에 이르거나 개인정보 보호위원회가 의결한 자에게 국내대리인을 서면으로 지정하도록 한다. 기준에 이르는지는 처리방침만으로 알
수 없으므로 판단이 필요하다.

고치기: 지정하였다면 `domestic_agent:`를 적고, 의무가 없다면 주석에 그 까닭을 적어 이 지적을 무시하게 한다.
"""

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note", "pipa 31-2(1)", "pipa_decree 32-3(1)")
def check(_policy: Policy, case: Case) -> Hits:
    if case.is_foreign and case.silent(SectionName.domestic_agent):
        yield hit(
            "domestic_agent",
            ko="국외 사업자의 국내대리인이 없다",
            en="the controller is established abroad, and names no domestic agent",
        )
