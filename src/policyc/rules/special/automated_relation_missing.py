"""An automated decision does not say how the information that it uses is related to the result.

Article 44-4(1)2 of the Enforcement Decree asks for that relation beside the types of information. A list of items
does not tell whether more of something counts for or against the person.

Mend: say in `relation:` how the items bear on the decision.

자동화된 결정에 쓰는 개인정보와 결정의 관계를 밝히지 않았다.

시행령 제44조의4제1항제2호는 주요 개인정보의 유형과 함께 자동화된 결정과의 관계도 공개하도록 한다. 항목만 나열해서는
그 정보가 결정에 유리하게 작용하는지 불리하게 작용하는지 알 수 없다.

고치기: `relation:`에 항목이 결정에 어떻게 작용하는지를 적는다.
"""

from policyc.model.automated_decisions import AutomatedDecisions
from policyc.rules.case import Case
from policyc.rules.decisions import lacks
from policyc.rules.rule import Hits, rule


@rule("error", "pipa 37-2(4)", "pipa_decree 44-4(1)2")
def check(decisions: AutomatedDecisions, case: Case) -> Hits:
    yield from lacks(
        decisions,
        case,
        "relation",
        ko="개인정보가 결정에 어떻게 관련되는지 적지 않았다",
        en="does not say how the information is related to the decision",
    )
