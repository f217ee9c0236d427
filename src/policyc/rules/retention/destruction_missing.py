"""The policy does not say how personal information is destroyed.

The procedure and the method of destruction are among what Article 30(1) of the Act wants in every policy, with the
basis and the items of what is preserved.

Mend: write `destruction:`; `standard` says what the Act and the Decree demand, if that is what you do.

개인정보의 파기에 관한 내용이 처리방침에 없다.

파기 절차와 파기 방법은 보존 근거와 보존 항목과 함께 법 제30조제1항이 모든 처리방침에 적도록 한 사항이다.

고치기: `destruction:`을 적는다. 법과 시행령이 정한 대로 파기하고 있다면 `standard`로 충분하다.
"""

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 30(1)3-2")
def check(policy: Policy, case: Case) -> Hits:
    if policy.destruction is None and not case.in_own_words(SectionName.destruction):
        yield hit(
            "destruction",
            ko="파기 절차와 방법이 없다",
            en="neither the procedure nor the method of destruction is stated",
        )
