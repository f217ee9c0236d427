"""A tool of an app is used, and no way of refusing it on a mobile system is given.

The guideline asks for the paths on the systems where the collection takes place. The menus of a desktop browser do not reach what an app collects.

Mend: add ways on Android and iOS to `refuse:`, for example `android_advertising_id` and `ios_advertising_id`.

앱의 도구를 쓰면서 모바일에서 거부하는 방법이 없다.

작성지침은 수집이 이루어지는 운영체제에서의 경로를 적도록 한다. 컴퓨터 브라우저의 메뉴로는 앱이 수집하는 것을 거부할 수 없다.

고치기: `android_advertising_id`, `ios_advertising_id`처럼 안드로이드와 iOS에서의 방법을 `refuse:`에 더한다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.tools import APP_KINDS, any_way, kind_of, on_mobile, others_tools, tool_name


@rule("warning", "drafting_guideline 14")
def check(policy: Policy, case: Case) -> Hits:
    del policy
    if any(on_mobile(step, case) for step in any_way(case)):
        return
    own = [(("tracking", "tools", key), tool) for key, tool in case.tools()]
    for route, tool in (*own, *others_tools(case)):
        if kind_of(tool) in APP_KINDS or route[:2] == ("behavioural", "app"):
            name = tool_name(tool, case)
            yield hit(
                *route,
                ko=f"“{name.ko}”에 대하여 모바일에서의 거부 방법이 없다",
                en=f"how to refuse “{name.en}” on a mobile system is not said",
            )
