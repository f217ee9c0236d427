"""The title names neither the controller nor a service.

The drafting guideline recommends that the controller's name stand in the title, by which one policy is told from
another when it is printed, saved or found by a search. This is a matter of quality; the law does not ask for it.

Mend: write the name into `title:`, or delete `title:`, and the title begins with the name.

제목에 개인정보처리자나 서비스의 이름이 없다.

작성지침은 제목에 개인정보처리자의 이름을 넣도록 권장한다. 인쇄하거나 저장한 처리방침, 검색에서 찾은 처리방침이 누구의 것인지
제목만으로 알 수 있기 때문이다. 법이 요구하는 사항은 아니다.

고치기: `title:`에 이름을 넣거나, `title:`을 지워 이름으로 시작하는 제목이 만들어지게 한다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.parties import core, spelt
from policyc.rules.rule import Hits, hit, rule


@rule("note", "drafting_guideline title")
def check(policy: Policy, case: Case) -> Hits:
    company = policy.company
    if policy.title is None or company is None:
        return
    declared = [company.name, company.service_name, *(one.name for one in policy.services.values())]
    names = {core(name) for one in declared if one is not None for name in spelt(one)} - {""}
    if names and not any(name in core(title) for title in spelt(policy.title) for name in names):
        title = case.name(policy.title)
        yield hit(
            "title",
            ko=f"제목 “{title.ko}”에 개인정보처리자나 서비스의 이름이 없다",
            en=f"the title “{title.en}” names neither the controller nor a service",
        )
