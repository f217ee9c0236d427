"""The Korean text is an English sentence.

A privacy policy for people in Korea is written in Korean: the drafting guideline asks it even of controllers abroad. Names
and addresses in Latin letters are no fault.

Mend: write the sentence in Korean.

국문 본문에 영문 문장이 그대로 있다.

국내 정보주체를 위한 처리방침은 한국어로 적으며, 작성지침은 국외 사업자에게도 이를 요구한다. 로마자로 적은 명칭과 주소는 지적하지
않는다.

고치기: 문장을 한국어로 적는다.
"""

from typing import Final

from policyc.model.node import Lang
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern, has_hangul
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.wording import Wording

_PATH: Final = Pattern(r"[>→›/]|&gt;")
_WORD: Final = Pattern(r"(?<![\w.@-])[a-z]{2,}(?![\w@-])")
_SENTENCE: Final = 4
"""Lower-case words that a name in Latin letters does not have."""


@rule("warning", "standard_guidelines 18(1)")
def check(wording: Wording, _: Case) -> Hits:
    if wording.name or wording.lang is not Lang.ko:
        return
    words = wording.words
    if has_hangul(words) or _PATH.search(words) or len(_WORD.findall(words)) < _SENTENCE:
        return
    yield hit(ko="국문 자리에 영문 문장이 있다", en="the Korean text is in English")
