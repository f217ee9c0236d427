"""Targeted advertising rests on an app or an advertising identifier, and one mobile system has no way to refuse it.

The guideline asks for the path to the advertising identifier on both Android and iOS, since people use either.

Mend: add `android_advertising_id` and `ios_advertising_id` to `refuse:`.

앱이나 광고식별자로 맞춤형 광고를 하면서 어느 모바일 운영체제에서 거부하는 방법이 빠져 있다.

정보주체가 쓰는 운영체제는 저마다 다르므로 작성지침은 안드로이드와 iOS 모두에서 광고식별자를 거부하는 경로를 적도록 한다.

고치기: `refuse:`에 `android_advertising_id`와 `ios_advertising_id`를 더한다.
"""

from policyc.model.own_words import Platform
from policyc.model.policy import Policy
from policyc.model.tracking import Tracking
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.tools import any_way, kind_of, of_advertising_id, platform

_SYSTEMS = {Platform.android: "Android", Platform.ios: "iOS"}


@rule("warning", "drafting_guideline 14")
def check(policy: Policy, case: Case) -> Hits:
    used = [key for key, tool in case.tools() if kind_of(tool) == "advertising_id"]
    if not used or not isinstance(policy.tracking, Tracking):
        return
    ways = [step for step in any_way(case) if of_advertising_id(step)]
    on = {platform(step, case) for step in ways}
    missing = [name for system, name in _SYSTEMS.items() if system not in on]
    if missing and None not in on:
        names = ", ".join(missing)
        yield hit(
            "tracking",
            "tools",
            used[0],
            ko=f"“{names}”에서 광고식별자를 거부하는 방법이 없다",
            en=f"how to refuse the advertising identifier on “{names}” is not said",
        )
