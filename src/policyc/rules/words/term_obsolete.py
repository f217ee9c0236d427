"""A word is written in a way that is out of use.

`컨텐츠` is `콘텐츠` in standard Korean, and the document is a `처리방침`, not a `처리지침`. This is a matter of quality.

Mend: write the word as it is written today.

지금은 쓰지 않는 표기나 용어가 있다.

표준 표기는 “콘텐츠”이고, 문서의 이름은 “처리지침”이 아니라 “처리방침”이다. 품질에 관한 사항이다.

고치기: 지금의 표기로 적는다.
"""

from typing import Final

from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.wording import Wording

_NOW: Final = {
    "컨텐츠": "콘텐츠",
    "개인정보 처리지침": "개인정보 처리방침",
    "개인정보처리지침": "개인정보처리방침",
    "싸이트": "사이트",
    "메세지": "메시지",
}
_OLD: Final = Pattern("|".join(_NOW))


@rule("note", "standard_guidelines 18(1)")
def check(wording: Wording, _: Case) -> Hits:
    if wording.name or "name" in wording.route:
        return
    for found in _OLD.finditer(wording.own):
        now = _NOW[found[0]]
        yield hit(
            words=found[0],
            fix=wording.put(now, *found.span()),
            ko=f"“{found[0]}”의 지금 표기: “{now}”",
            en=f"“{found[0]}” is written “{now}” today",
        )
