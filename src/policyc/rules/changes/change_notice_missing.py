"""The policy does not say how changes to it are announced.

The guideline asks that a change be announced, with the day on which it takes effect, where readers will see it. Nobody looks at a policy every week; without a promise of notice its readers learn of a change after it holds.

Mend: write `changes: {notice: {days: …, channels: …}}`.

처리방침을 어떻게 바꾸어 알리는지 적지 않았다.

작성지침은 처리방침을 바꿀 때 시행일과 함께 정보주체가 볼 수 있는 곳에 알리도록 한다. 알리는 방법이 없으면 정보주체는 바뀐 뒤에야 그 사실을 안다.

고치기: `changes: {notice: {days: …, channels: …}}`를 적는다.
"""

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline 24")
def check(policy: Policy, case: Case) -> Hits:
    announced = policy.changes is not None and policy.changes.notice is not None
    if not announced and not case.in_own_words(SectionName.changes):
        yield hit(
            "changes",
            "notice",
            ko="변경을 알리는 방법과 시기가 없다",
            en="how and when changes are announced is not said",
        )
