"""The policy does not say when it was announced.

The law sets no number of days between announcement and effect, but a policy that promises some is read against both days. This is judgment: nothing demands the day of announcement itself.

Mend: write `announced:` with the day on which the change was made known.

처리방침을 언제 공고했는지 적지 않았다.

공고와 시행 사이의 날수를 정한 법령은 없지만, 며칠 전에 알린다고 약속한 처리방침은 두 날을 견주어 읽게 된다. 공고일 자체를 요구하는 규정은 없으므로 이 지적은 판단의 문제이다.

고치기: 변경을 알린 날을 `announced:`에 적는다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note", "drafting_guideline 24")
def check(policy: Policy, case: Case) -> Hits:
    del case
    promised = policy.changes is not None and policy.changes.notice is not None
    if policy.announced is None and promised:
        yield hit(
            "announced",
            ko="변경을 미리 알린다고 하면서 공고일이 없다",
            en="changes are promised to be announced, and the day of announcement is not given",
            also=[("changes", "notice")],
        )
