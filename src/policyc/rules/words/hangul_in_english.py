"""Korean letters stand in the English text, outside quotation marks and brackets.

Whoever reads the English edition cannot read them. A Korean name or title beside its English one, in brackets or quotation
marks, is a help and no fault.

Mend: translate the words, or put them in brackets behind the English ones.

영문 본문에 한글이 따옴표나 괄호 밖에 남아 있다.

영문을 읽는 사람은 한글을 읽지 못한다. 영문 표현 뒤의 괄호나 따옴표 안에 적은 한글 명칭은 도움이 되므로 지적하지 않는다.

고치기: 번역하거나 영문 표현 뒤의 괄호 안에 넣는다.
"""

from typing import Final

from policyc.model.node import Lang
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern, has_hangul
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.wording import Wording

_ASIDE: Final = Pattern(
    r"\([^()]*\)|\[[^\[\]]*\](?:\([^()]*\))?|“[^”]*”|‘[^’]*’|\"[^\"]*\"|'[^']*'|`[^`]*`|「[^」]*」|『[^』]*』"
)
_HANGUL: Final = Pattern("[가-힣ㄱ-ㅎ]+(?: [가-힣ㄱ-ㅎ]+)*")


@rule("warning", "standard_guidelines 18(1)")
def check(wording: Wording, _: Case) -> Hits:
    if wording.name or wording.lang is Lang.ko or not has_hangul(wording.words):
        return
    found = _HANGUL.search(_ASIDE.sub(" ", wording.words))
    if found is not None:
        yield hit(
            words=found[0],
            ko=f"영문에 한글이 있다: “{found[0]}”",
            en=f"there is Korean in the English text: “{found[0]}”",
        )
