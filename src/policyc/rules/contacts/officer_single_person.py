"""The privacy officer and the person to ask for in the department are one and the same.

Two rows that lead to one person look like two ways to be heard. In a small team that may be so; where it is not, the
reader deserves the second name. It is a matter of judgment.

Mend: name another `person:` in `department:`, or leave the person out.

개인정보 보호책임자와 담당 부서의 담당자가 같은 사람이다.

두 줄로 적혀 있으나 한 사람에게 이어지면 문의할 곳이 둘인 것처럼 보인다. 작은 조직이라면 그럴 수 있으므로 판단이 필요하다.

고치기: `department:`의 `person:`에 실제의 담당자를 적거나, `person:`을 지운다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note", "drafting_guideline 18")
def check(policy: Policy, case: Case) -> Hits:
    officer, department = policy.officer, policy.department
    if officer is None or department is None or department.person is None:
        return
    if department.person == officer.name:
        name = case.name(department.person)
        yield hit(
            *("department", "person"),
            ko=f"개인정보 보호책임자와 담당자가 “{name.ko}” 한 사람이다",
            en=f"“{name.en}” is the privacy officer and the person to ask for in the department",
            also=[("officer", "name")],
        )
