"""The policy is announced after the day on which it takes effect.

The Act asks that a policy and its changes be published so that data subjects can see them; one that already held when it was announced could be seen by nobody. As likely as not, one of the days is a slip of the pen.

Mend: set `announced:` to the day of the announcement, on or before `effective:`.

시행일이 지난 뒤에 처리방침을 공고한 것으로 되어 있다.

법은 처리방침을 정하거나 바꾸면 정보주체가 확인할 수 있도록 공개하게 한다. 공고하기 전에 시행된 처리방침은 아무도 볼 수 없었던 것이 된다. 날짜를 잘못 적은 것일 수도 있다.

고치기: `announced:`를 `effective:`와 같거나 앞선 날로 적는다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 30(2)")
def check(policy: Policy, case: Case) -> Hits:
    del case
    if policy.announced is not None and policy.announced > policy.effective:
        yield hit(
            "announced",
            ko=f"{policy.announced}에 공고한 처리방침이 {policy.effective}에 이미 시행되었다",
            en=f"announced on {policy.announced}, it took effect on {policy.effective} already",
            also=[("effective",)],
        )
