"""The policy names neither a privacy officer nor a department for grievances.

The Act wants the name of the privacy officer, or the name of the department that protects personal information and
handles grievances, so that data subjects know to whom they can turn. A small merchant without a designated officer
names the owner or representative.

Mend: write `officer:` with a `name:`, or `department:`.

개인정보 보호책임자도 고충처리 부서도 밝히지 않았다.

법은 정보주체가 누구에게 문의하고 고충을 말할 수 있는지 알 수 있도록 개인정보 보호책임자의 성명 또는 개인정보 보호업무와
고충사항을 처리하는 부서의 명칭을 처리방침에 적도록 한다. 보호책임자를 지정하지 않은 소상공인은 사업주나 대표자를 적으면
된다.

고치기: `officer:`에 `name:`을 적거나 `department:`를 적는다.
"""

from policyc.model.controller import ControllerKind
from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 30(1)6")
def check(policy: Policy, case: Case) -> Hits:
    named = policy.officer is not None and policy.officer.name is not None
    if case.kind is ControllerKind.small_merchant and policy.company is not None:
        named = named or policy.company.representative is not None
    own_words = case.in_own_words(SectionName.officer)
    if policy.complete and not named and policy.department is None and not own_words:
        yield hit(
            "officer",
            ko="개인정보 보호책임자의 성명도 담당 부서의 명칭도 없다",
            en="neither a privacy officer nor a department is named",
        )
