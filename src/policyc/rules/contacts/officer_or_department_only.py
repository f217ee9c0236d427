"""The policy names the privacy officer or the department, not both.

The Act is content with one of the two; the guidelines recommend both, since the officer answers for the whole and the
department handles the daily inquiries and grievances. A small merchant or a club has no department, and is not asked.

Mend: write `officer:` and `department:`.

개인정보 보호책임자와 담당 부서 가운데 하나만 적었다.

법은 둘 가운데 하나로 족하다고 하나, 책임을 지는 사람과 날마다 문의와 고충을 처리하는 부서는 다르므로 작성지침은 둘 다 적을
것을 권한다. 부서가 없는 소상공인이나 친목단체는 해당하지 않는다.

고치기: `officer:`와 `department:`를 모두 적는다.
"""

from typing import Final

from policyc.model.controller import ControllerKind
from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

WITHOUT_DEPARTMENTS: Final = (ControllerKind.small_merchant, ControllerKind.association)


@rule("warning", "drafting_guideline 18")
def check(policy: Policy, case: Case) -> Hits:
    if case.kind in WITHOUT_DEPARTMENTS or case.in_own_words(SectionName.officer):
        return
    officer = policy.officer is not None and policy.officer.name is not None
    department = policy.department is not None or any(one.department for one in policy.managers)
    if officer and not department:
        yield hit(
            "department",
            ko="개인정보 보호책임자만 있고 고충을 처리하는 부서가 없다",
            en="a privacy officer is named, but no department for grievances",
        )
    if department and not officer:
        yield hit(
            "officer",
            ko="담당 부서만 있고 개인정보 보호책임자의 성명이 없다",
            en="a department is named, but no privacy officer",
        )
