"""Earlier versions of the policy do not stand from the newest to the oldest.

A reader who looks for the version of a day reads down the list until the day falls into a period. A list out of order, or an earlier version that begins on or after the day of this one, leads to the wrong text.

Mend: put the versions in order, the newest first, each before the day on which this one takes effect.

이전 처리방침이 최근 것부터 차례대로 놓여 있지 않다.

어느 날의 처리방침을 찾는 사람은 그날이 드는 기간이 나올 때까지 목록을 읽어 내려간다. 차례가 뒤섞였거나 이번 처리방침의 시행일 이후에 시작한 버전이 있으면 잘못된 글에 이른다.

고치기: 이전 버전을 이번 시행일보다 앞선 것 가운데 최근 것부터 차례대로 적는다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline 24")
def check(policy: Policy, case: Case) -> Hits:
    del case
    later = policy.effective
    for index, version in enumerate(policy.changes.history if policy.changes else ()):
        if version.since >= later:
            above = ("changes", "history", index - 1, "since") if index else ("effective",)
            yield hit(
                "changes",
                "history",
                index,
                "since",
                ko=f"{version.since}부터 적용한 버전보다 위에 놓인 날은 {later}이다",
                en=f"the version applied from {version.since} stands below {later}",
                also=[above],
            )
        later = version.since
