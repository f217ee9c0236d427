"""A tool collects about identified persons, and the policy does not say which items it collects.

A tool with a legal basis processes personal information like any other: what Articles 30(1)1 and 2 of the Act and Article 31(1)1 of its Enforcement Decree ask of a processing holds of it too.

Mend: write the tool's `items:`, or `basis: unidentified` where nobody is identified.

정보주체를 식별하여 수집하는 장치의 수집하는 항목이 없다.

법적 근거를 밝힌 장치는 다른 처리와 다름없이 개인정보를 처리한다. 법 제30조제1항제1호·제2호와 시행령 제31조제1항제1호가 요구하는 사항은 이 장치에도 그대로 적용된다.

고치기: 장치의 `items:`를 적고, 아무도 식별하지 않는다면 `basis: unidentified`라고 적는다.
"""

from policyc.model.tracking import Tracker
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.tools import identifies, tool_name


@rule("error", "pipa_decree 31(1)1")
def check(tool: Tracker, case: Case) -> Hits:
    if identifies(tool) and not tool.items:
        name = tool_name(tool, case)
        yield hit(
            "items",
            ko=f"정보주체를 식별하는 “{name.ko}”에 수집하는 항목의 기재가 없다",
            en=f"“{name.en}”, which identifies persons, does not say which items it collects",
        )
