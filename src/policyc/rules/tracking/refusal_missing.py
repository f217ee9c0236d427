"""A tool collects automatically, and the policy does not say how to refuse it.

Article 30(1)7 of the Act asks for the refusal of automatic collection in the same breath as for its operation. A reader who cannot refuse has been told of the tool for nothing.

Mend: name browsers and systems under the tool's `refuse:`, or under `tracking.refuse` for all tools.

자동 수집 장치를 거부하는 방법이 없다.

법 제30조제1항제7호는 자동 수집 장치의 설치·운영과 함께 그 거부에 관한 사항을 적도록 한다. 거부할 수 없다면 정보주체는 장치가 있다는 말만 들은 셈이다.

고치기: 해당 장치의 `refuse:`에, 모든 장치에 공통되면 `tracking.refuse`에 브라우저나 운영체제를 적는다.
"""

from policyc.model.tracking import Tracking
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.tools import NOT_REFUSED, kind_of, speaks_of_refusing, tool_name


@rule("error", "pipa 30(1)7")
def check(tracking: Tracking, case: Case) -> Hits:
    if tracking.refuse or speaks_of_refusing(tracking.text):
        return
    for key, tool in tracking.tools.items():
        if not tool.refuse and kind_of(tool) not in NOT_REFUSED:
            name = tool_name(tool, case)
            yield hit(
                "tools",
                key,
                "refuse",
                ko=f"“{name.ko}”의 거부 방법이 없다",
                en=f"how to refuse “{name.en}” is not said",
            )
