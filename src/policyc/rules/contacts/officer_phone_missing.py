"""The privacy officer and the department have no telephone number.

Article 30(1)6 of the Act names the telephone number first among the contacts, and the guidelines want telephone and
e-mail, at which somebody really answers. Not everybody writes, and not everything can wait.

Mend: add `phone:` to the desk under `contacts:`.

개인정보 보호책임자나 담당 부서의 전화번호가 없다.

법 제30조제1항제6호는 연락처 가운데 전화번호를 첫째로 들고, 작성지침은 실제로 응답하는 전화번호와 이메일을 함께 적도록
한다. 글로 묻기 어려운 사람도 있고 급한 일도 있다.

고치기: `contacts:`의 접수처에 `phone:`을 더한다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.desks import lacking
from policyc.rules.rule import Hits, rule


@rule("warning", "pipa 30(1)6", "drafting_guideline 18")
def check(_policy: Policy, case: Case) -> Hits:
    yield from lacking(
        case,
        "phone",
        ko="개인정보 보호책임자나 담당 부서의 전화번호가 없다",
        en="neither the privacy officer nor the department has a telephone number",
    )
