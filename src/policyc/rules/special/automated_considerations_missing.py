"""An automated decision does not say what is considered.

Article 44-4(1)3 of the Enforcement Decree asks for the considerations in processing the main information, that is,
the criteria. They are the core of the publication that Article 37-2(4) of the Act wants.

Mend: list the criteria in `considerations:`.

자동화된 결정에서 무엇을 고려하는지 밝히지 않았다.

시행령 제44조의4제1항제3호는 주요 개인정보가 처리되는 과정에서의 고려사항을 공개하도록 한다. 이는 법 제37조의2제4항이
공개하도록 한 기준의 핵심이다.

고치기: `considerations:`에 고려하는 기준을 적는다.
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
        "considerations",
        ko="고려사항이 없다",
        en="does not say what is considered",
    )
