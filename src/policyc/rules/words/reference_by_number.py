"""A text refers to an article of this policy by its number.

Numbers are given when the document is made: a section that is added or left out changes them, and the reference then leads
somewhere else.

Mend: refer to the section by its title, or in paragraphs of your own by a link such as `[…](#retention)`.

본문에서 이 처리방침의 다른 조를 번호로 가리켰다.

조의 번호는 문서를 만들 때 매겨진다. 항목을 더하거나 빼면 번호가 바뀌어 다른 곳을 가리키게 된다.

고치기: 항목의 제목으로 가리키거나, 직접 쓴 단락에서는 `[…](#retention)`과 같은 링크로 가리킨다.
"""

from typing import Final

from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.wording import Wording

_HERE: Final = Pattern(
    r"(?:이|본|위|동|당사)\s?(?:개인정보\s?)?(?:처리\s?)?(?:방침|지침|취급방침)의?\s?제\s?[0-9]+\s?조(?:\s?제\s?[0-9]+\s?항)?"
    r"|제\s?[0-9]+\s?조(?=\s?에서 (?:정한|밝힌|설명한|안내한) 바)"
    r"|(?i:(?:Article|Section|Clause) [0-9]+(?:,? [Pp]aragraph [0-9]+|\([0-9]+\))?"
    r" (?:of )?(?:this|the present|these|our) (?:Privacy )?(?:Policy|Guidelines?|document)"
    r"|(?:Article|Section) [0-9]+ (?:above|below)\b)"
)


@rule("warning", "standard_guidelines 18(1)")
def check(wording: Wording, _: Case) -> Hits:
    for found in _HERE.finditer(wording.own):
        yield hit(
            words=found[0],
            ko=f"“{found[0]}”: 번호는 바뀔 수 있다",
            en=f"“{found[0]}”: the number may change",
        )
