"""The desk for requests is the privacy officer, described a second time.

A desk of its own is named where requests are received elsewhere than at the officer's. If it is the same person, a
reader compares two rows for a difference that is not there; a department outlasts the person, too. Whether the two are
meant to differ is a matter of judgment.

Mend: write `access_requests: officer`, or name the department that receives requests.

열람청구 접수처로 개인정보 보호책임자를 다시 적었다.

접수처를 따로 적는 것은 요구를 다른 곳에서 받을 때이다. 같은 사람이라면 정보주체는 없는 차이를 찾게 되며, 사람보다는 부서를
적어야 담당자가 바뀌어도 그대로 쓸 수 있다. 둘을 달리하려는 것인지는 판단이 필요하다.

고치기: `access_requests: officer`라고 적거나, 요구를 접수하는 부서를 적는다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note", "drafting_guideline 16")
def check(policy: Policy, case: Case) -> Hits:
    officer, desk = policy.officer, policy.access_requests
    if officer is None or desk is None or desk.name is None:
        return
    if desk.name == officer.name:
        name = case.name(desk.name)
        yield hit(
            *("access_requests", "name"),
            ko=f"열람청구 접수처가 개인정보 보호책임자인 “{name.ko}” 한 사람이다",
            en=f"the desk for requests is “{name.en}”, the privacy officer, once more",
            also=[("officer", "name")],
        )
