"""A controller in Korea says that it collects personal information directly from abroad.

Article 31(1)4 of the Enforcement Decree is for controllers that sit abroad and collect from data subjects in Korea. A
company established in Korea that stores information on servers abroad transfers it there, with all the points of
Article 28-8(2) of the Act. Whether an establishment abroad collects for itself is a matter of judgment.

Mend: declare the recipient abroad under `processors:` or `transfers:`; or, if the controller is established abroad,
say so with `company.kind: foreign_operator`.

국내의 개인정보처리자가 국외에서 직접 수집한다고 적었다.

시행령 제31조제1항제4호는 국외에 있으면서 국내 정보주체의 개인정보를 직접 수집하는 자에 관한 것이다. 국내에 설립된 회사가
국외의 서버에 저장한다면 이는 국외 이전이므로 법 제28조의8제2항의 사항을 모두 적어야 한다. 국외의 사업소가 스스로 수집하는
것인지는 판단이 필요하다.

고치기: 국외의 이전받는 자를 `processors:`나 `transfers:`에 적는다. 국외에 설립된 사업자라면
`company.kind: foreign_operator`라고 적는다.
"""

from policyc.model.overseas_collection import OverseasCollection
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note", "pipa_decree 31(1)4")
def check(collection: OverseasCollection, case: Case) -> Hits:
    if not case.is_foreign:
        where = case.name(collection.country)
        yield hit(
            ko=f"국내의 개인정보처리자가 국외 “{where.ko}”에서 직접 수집한다고 적었다",
            en=f"a controller in Korea is said to collect directly from abroad, in “{where.en}”",
        )
