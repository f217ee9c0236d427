"""An automated decision does not say which personal information it uses.

Article 44-4(1)2 of the Enforcement Decree asks for the main types of personal information that are used. Without them
neither an explanation nor a correction of wrong data can be asked for.

Mend: list the main items in `items:`.

자동화된 결정에 쓰는 개인정보를 밝히지 않았다.

시행령 제44조의4제1항제2호는 자동화된 결정에 사용되는 주요 개인정보의 유형을 공개하도록 한다. 이를 모르면 설명을
요구하기도, 틀린 정보를 바로잡기도 어렵다.

고치기: `items:`에 주요 항목을 적는다.
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
        "items",
        ko="사용하는 개인정보의 유형이 없다",
        en="does not say which personal information is used",
    )
