"""The author's words leave open what else is meant: “etc.”, “and so on”, “including but not limited to”.

The Standard Guidelines want the policy concrete and clear, and the drafting guideline of 2026 rules out “etc.” by name. A
reader cannot agree to, refuse or ask for what is only hinted at. Words of statutes, titles and names such as `등록` are
no fault; periods and names of recipients have rules of their own.

Mend: list everything that is meant, or name the kind by which the list is closed.

“등”처럼 무엇이 더 있는지 알 수 없게 하는 표현이 있다.

표준 개인정보 보호지침은 처리방침을 구체적이고 명확하게 적도록 하고, 2026년의 작성지침은 “등”을 쓰지 말라고 한다. 정보주체는 암시된
것에 동의하거나 이를 거부하거나 열람을 요구할 수 없다. 법령의 문구와 제목, “등록” 같은 낱말은 지적하지 않으며, 기간과 제공받는
자의 명칭은 다른 규칙이 살핀다.

고치기: 해당하는 것을 모두 적거나, 범위를 닫는 유형으로 적는다.
"""

from policyc.law.shape import Tag
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.vague import vague_in
from policyc.rules.wording import Wording


@rule("warning", "standard_guidelines 18(1)")
def check(wording: Wording, _: Case) -> Hits:
    for found in vague_in(wording):
        if found.tag is not Tag.remembered:
            yield hit(
                words=found.words,
                ko=f"“{found.words}”: 무엇이 더 있는지 알 수 없다",
                en=f"“{found.words}” leaves open what else there is",
            )
