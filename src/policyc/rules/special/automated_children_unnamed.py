"""An automated decision is made about children, and the items used of them are not named.

Article 44-4(1)4 of the Enforcement Decree asks for the purpose and the specific items where personal information of
children under 14 is used.

Mend: name them in `children:` with their `purpose:`.

아동에 대하여 자동화된 결정을 하면서 이에 쓰는 아동의 개인정보를 따로 밝히지 않았다.

시행령 제44조의4제1항제4호는 만 14세 미만 아동의 개인정보를 쓰는 경우 그 목적과 구체적인 항목을 공개하도록 한다.

고치기: `children:`에 항목을 `purpose:`와 함께 적는다.
"""

from policyc.model.automated_decisions import AutomatedDecisions
from policyc.model.node import Key
from policyc.rules.case import Case
from policyc.rules.decisions import published_here
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 37-2(4)", "pipa_decree 44-4(1)4")
def check(decisions: AutomatedDecisions, case: Case) -> Hits:
    for route, decision in published_here(decisions):
        if decision.children is None and Key("subjects", "children") in decision.subjects:
            name = case.name(decision)
            yield hit(
                *route,
                "children",
                ko=f"“{name.ko}”에 쓰는 아동의 개인정보 항목과 목적이 없다",
                en=f"“{name.en}” does not name the items of children that it uses, and what for",
            )
