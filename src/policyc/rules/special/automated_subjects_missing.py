"""An automated decision does not say whom it is made about.

Article 44-4(1)1 of the Enforcement Decree asks for the range of data subjects. A reader must be able to tell whether
the decision is made about them at all.

Mend: write `subjects:`, for example `members`.

자동화된 결정의 대상이 되는 정보주체를 밝히지 않았다.

시행령 제44조의4제1항제1호는 대상이 되는 정보주체의 범위를 공개하도록 한다. 정보주체는 먼저 자신이 그 결정의
대상인지부터 알아야 한다.

고치기: `subjects: members`처럼 적는다.
"""

from policyc.model.automated_decisions import AutomatedDecisions
from policyc.rules.case import Case
from policyc.rules.decisions import lacks
from policyc.rules.rule import Hits, rule


@rule("error", "pipa 37-2(4)", "pipa_decree 44-4(1)1")
def check(decisions: AutomatedDecisions, case: Case) -> Hits:
    yield from lacks(
        decisions,
        case,
        "subjects",
        ko="대상이 되는 정보주체의 범위가 없다",
        en="does not say whom the decision is made about",
    )
