"""The only ways of refusing are in browsers that are no longer offered.

The guideline asks for the path of menus in the browsers that readers use, and that it be kept up to date, since menus move with each version. A path in Internet Explorer, or in the menus of years ago, leads nowhere.

Mend: add the browsers and systems of today, for example `refuse: [chrome, edge, safari, samsung_internet]`.

더 이상 제공되지 않는 브라우저의 거부 방법만 적혀 있다.

작성지침은 정보주체가 실제로 쓰는 브라우저의 메뉴 경로를 적고, 버전에 따라 경로가 바뀌므로 최신으로 유지하도록 한다. 인터넷 익스플로러나 오래전 메뉴의 경로로는 아무것도 거부할 수 없다.

고치기: `refuse: [chrome, edge, safari, samsung_internet]`처럼 지금 쓰이는 브라우저와 운영체제를 더한다.
"""

from policyc.model.own_words import Platform
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.tools import platform, refusals


@rule("warning", "drafting_guideline 14")
def check(policy: Policy, case: Case) -> Hits:
    del policy
    for route, steps in refusals(case):
        if steps and all(platform(step, case) is Platform.legacy for step in steps):
            name = case.name(steps)
            yield hit(
                *route,
                ko=f"“{name.ko}”에만 거부 방법이 있고, 지금 쓰이는 브라우저에는 없다",
                en=f"a way to refuse is given in “{name.en}” alone, and in no browser of today",
            )
