"""The privacy officer and the department have no e-mail address.

The guidelines want telephone and e-mail. A request in writing leaves a trace for both sides, and can be made outside
office hours and from abroad.

Mend: add `email:` to the desk under `contacts:`.

개인정보 보호책임자나 담당 부서의 이메일 주소가 없다.

작성지침은 전화번호와 이메일을 함께 적도록 한다. 글로 한 요구는 양쪽에 기록이 남고, 근무시간이 아니거나 국외에 있어도 할 수
있다.

고치기: `contacts:`의 접수처에 `email:`을 더한다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.desks import lacking
from policyc.rules.rule import Hits, rule


@rule("warning", "drafting_guideline 18")
def check(_policy: Policy, case: Case) -> Hits:
    yield from lacking(
        case,
        "email",
        ko="개인정보 보호책임자나 담당 부서의 이메일 주소가 없다",
        en="neither the privacy officer nor the department has an email address",
    )
