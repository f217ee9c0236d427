"""The period of an earlier version leaves days without a policy, or with two.

Each day since the first version has one policy that held. A version that ends before the next begins, or after it, leaves readers in doubt which one that was.

Mend: let each version end on the day before the next one, or this policy, takes effect.

이전 처리방침의 적용 기간이 비거나 겹친다.

첫 처리방침이 시행된 뒤에는 어느 날이든 적용되는 처리방침이 하나이어야 한다. 다음 버전이 시작하기 전에 끝나거나 시작한 뒤에 끝나면 그 사이에 어느 것이 적용되었는지 알 수 없다.

고치기: 각 버전을 다음 버전 또는 이번 처리방침이 시행되기 전날에 끝나도록 적는다.
"""

from datetime import timedelta

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline 24")
def check(policy: Policy, case: Case) -> Hits:
    del case
    following = policy.effective
    for index, version in enumerate(policy.changes.history if policy.changes else ()):
        in_order = version.since < following
        if in_order and version.until not in (None, following - timedelta(days=1)):
            above = ("changes", "history", index - 1, "since") if index else ("effective",)
            yield hit(
                "changes",
                "history",
                index,
                "until",
                ko=f"{version.until}에 끝난 버전 다음의 것이 {following}에 시작한다",
                en=f"the version that ends on {version.until} is followed by one of {following}",
                also=[above],
            )
        following = version.since
