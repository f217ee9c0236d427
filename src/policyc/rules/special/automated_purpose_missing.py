"""An automated decision is published without what it is for.

Article 44-4(1)1 of the Enforcement Decree asks for the fact of the decision, its purpose and the data subjects
concerned. Only the purpose tells whether the decision serves the reader or the controller.

Mend: write `purpose:` for the decision, or the `url:` of the page where all points are published.

자동화된 결정의 목적을 밝히지 않았다.

시행령 제44조의4제1항제1호는 자동화된 결정이 이루어진다는 사실과 그 목적, 대상이 되는 정보주체의 범위를 공개하도록
한다. 목적을 알아야 누구를 위한 결정인지 알 수 있다.

고치기: 해당 결정의 `purpose:`를 적거나, 모든 사항을 공개한 페이지를 `url:`에 적는다.
"""

from policyc.model.automated_decisions import AutomatedDecisions
from policyc.rules.case import Case
from policyc.rules.decisions import lacks
from policyc.rules.rule import Hits, rule


@rule("error", "pipa 37-2(4)", "pipa_decree 44-4(1)1")
def check(decisions: AutomatedDecisions, case: Case) -> Hits:
    yield from lacks(
        decisions, case, "purpose", ko="목적이 없다", en="is a decision without a stated purpose"
    )
