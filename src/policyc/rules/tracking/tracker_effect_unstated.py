"""The policy does not say what follows from refusing automatic collection.

A reader who weighs a refusal wants to know what it costs: whether the site still works, whether one has to sign in each time. Nothing demands it, so this is judgment.

Mend: write the tool's `effect:`, or `tracking.effect` for all tools.

자동 수집을 거부하면 어떻게 되는지 적지 않았다.

거부할지 헤아리는 정보주체는 서비스를 그대로 쓸 수 있는지, 매번 로그인하여야 하는지 알고 싶어 한다. 이를 요구하는 규정은 없으므로 판단의 문제이다.

고치기: 장치의 `effect:`나 모든 장치에 공통되는 `tracking.effect`를 적는다.
"""

from policyc.model.tracking import Tracking
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.tools import tool_name


@rule("note", "drafting_guideline 14")
def check(tracking: Tracking, case: Case) -> Hits:
    for key, tool in tracking.tools.items():
        if tool.refuse and not tool.effect and not tracking.effect:
            name = tool_name(tool, case)
            yield hit(
                "tools",
                key,
                "effect",
                ko=f"“{name.ko}”의 거부에 따르는 결과가 없다",
                en=f"what follows from refusing “{name.en}” is not said",
            )
