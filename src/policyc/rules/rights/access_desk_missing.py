"""The policy does not say which desk receives requests.

The guidelines ask for the department that receives requests for access, with its name and contact. A reader who has
only a channel (“by e-mail”) does not know whom to address.

Mend: write `access_requests:`, for example `department`, or name the desk under `rights.to:`.

열람 등의 요구를 접수하는 곳을 적지 않았다.

작성지침은 열람청구를 접수·처리하는 부서의 이름과 연락처를 적도록 한다. 이메일로 요구할 수 있다고만 적으면 정보주체는
누구에게 보내야 하는지 알 수 없다.

고치기: `access_requests:`에 `department` 등을 적거나 `rights.to:`에 접수처를 적는다.
"""

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline 16")
def check(policy: Policy, case: Case) -> Hits:
    rights = policy.rights
    if rights is None or rights.to or policy.access_requests:
        return
    asked = rights.by or rights.self_service or rights.note  # else nothing says how at all
    if asked and not case.in_own_words(SectionName.access):
        yield hit(
            *("rights", "to"),
            ko="열람 등의 요구를 접수하는 곳이 없다",
            en="no desk that receives requests is named",
        )
