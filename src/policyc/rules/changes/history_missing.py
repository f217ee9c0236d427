"""No earlier version of the policy is listed.

The guideline asks that earlier versions stay public, each with the period in which it was applied. Whether there is one, only the controller knows: this is judgment, and a first version may leave the finding aside with a reason.

Mend: list earlier versions under `changes.history`, the newest first, each with `since:`, `until:` and `url:`.

이전 처리방침의 목록이 없다.

작성지침은 이전 처리방침을 적용 기간과 함께 계속 볼 수 있도록 한다. 이전 버전이 있는지는 회사만 알 수 있으므로 이 지적은 판단의 문제이며, 최초의 처리방침이면 까닭을 적어 끌 수 있다.

고치기: `changes.history`에 이전 버전을 최근 것부터 `since:`, `until:`, `url:`과 함께 적는다.
"""

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note", "drafting_guideline 24")
def check(policy: Policy, case: Case) -> Hits:
    listed = policy.changes is not None and policy.changes.history
    if not listed and not case.in_own_words(SectionName.changes):
        yield hit(
            "changes",
            "history",
            ko="이전 처리방침이 하나도 없다",
            en="no earlier version is listed",
        )
