"""An automated decision does not say by which procedure it is made.

Article 44-4(1)3 of the Enforcement Decree asks for the procedure by which the main information is processed. A reader
who knows the steps can say at which of them something went wrong.

Mend: list the steps in `procedure:` of the decision.

자동화된 결정이 이루어지는 절차를 밝히지 않았다.

시행령 제44조의4제1항제3호는 주요 개인정보가 처리되는 절차를 공개하도록 한다. 단계를 알아야 어디에서 잘못되었는지 말할
수 있다.

고치기: 해당 결정의 `procedure:`에 단계를 적는다.
"""

from policyc.model.automated_decisions import AutomatedDecisions
from policyc.rules.case import Case
from policyc.rules.decisions import lacks
from policyc.rules.rule import Hits, rule


@rule("error", "pipa 37-2(4)", "pipa_decree 44-4(1)3")
def check(decisions: AutomatedDecisions, case: Case) -> Hits:
    yield from lacks(
        decisions,
        case,
        "procedure",
        ko="처리 절차가 없다",
        en="does not say by which procedure it is made",
    )
