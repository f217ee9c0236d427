"""How to refuse a tool is said in own words that name no menu.

The guideline asks for the concrete path in each browser. That cookies can be refused “in the settings of the browser” tells readers what they knew. Whether words suffice is judgment.

Mend: use keys of the built-in browsers, or write the path, such as `Settings > Privacy`.

자동 수집 장치를 거부하는 방법에 메뉴 경로가 없다.

작성지침은 브라우저마다 구체적인 경로를 적도록 한다. “브라우저 설정에서 쿠키를 거부할 수 있다”는 말은 정보주체가 이미 아는 것이다. 말로 충분한지는 판단의 문제이다.

고치기: 내장된 브라우저의 키를 쓰거나 `설정 > 개인정보 보호`처럼 경로를 적는다.
"""

from typing import Final

from policyc.model.node import Lang, Text
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.tools import refusals

_PATH: Final = Pattern(r"[>→▶›/]|메뉴|항목|\bmenu\b|https?:|www\.")


@rule("note", "drafting_guideline 14")
def check(policy: Policy, case: Case) -> Hits:
    del policy
    for route, steps in refusals(case):
        for index, step in enumerate(steps):
            if isinstance(step, Text) and not any(
                _PATH.search(words) for lang in Lang if (words := step[lang]) is not None
            ):
                name = case.name(step)
                yield hit(
                    *route,
                    index,
                    ko=f"“{name.ko}”에 메뉴 경로가 없다",
                    en=f"“{name.en}” names no path of menus",
                )
