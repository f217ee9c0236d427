"""A word such as “other”, “part of” or “as necessary” may leave the reader in doubt.

This is a matter of judgment: these words are often harmless, and now and then they hide what a reader would want to
know. The Standard Guidelines ask for what is concrete and clear.

Mend: say which, how much or when, if the reader would have to guess.

“기타”, “일부”, “필요 시”처럼 뜻이 분명하지 않을 수 있는 말이 있다.

판단에 맡길 사항이다. 이런 말은 대개 문제가 없으나 정보주체가 알아야 할 것을 가리는 때가 있다. 표준 개인정보 보호지침은 구체적이고
명확하게 적도록 한다.

고치기: 읽는 사람이 짐작하여야 한다면 무엇인지, 얼마나인지, 언제인지를 적는다.
"""

from policyc.law.shape import Tag
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.vague import vague_in
from policyc.rules.wording import Wording


@rule("note", "standard_guidelines 18(1)")
def check(wording: Wording, _: Case) -> Hits:
    for found in vague_in(wording):
        if found.tag is Tag.remembered:
            yield hit(
                words=found.words,
                ko=f"“{found.words}”의 뜻을 짐작하여야 한다",
                en=f"“{found.words}” has to be guessed at",
            )
