"""The policy promises perfect or absolute safety.

This is a matter of judgment. No measure makes a breach impossible, and a policy that says “100% safe” or “never”
promises what cannot be kept. After a breach the sentence is read again, as advertising that was untrue.

Mend: say what is done, and leave out how well.

개인정보가 완벽하게 또는 절대적으로 안전하다고 적었다.

판단의 문제이다. 어떤 조치로도 유출을 완전히 막을 수는 없으므로 “완벽하게”, “100%”, “절대”와 같은 말은 지킬 수 없는
약속이다. 유출이 일어나면 이 문장은 사실과 다른 광고로 다시 읽힌다.

고치기: 무엇을 하는지를 적고, 얼마나 잘하는지는 적지 않는다.
"""

import re
from typing import Final

from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.wording import Wording

_SAFETY: Final = Pattern(
    "안전|보호|보안|유출|해킹|침해|방지|secur|saf[ek]|protect|leak|hack|breach", re.IGNORECASE
)
_BOAST: Final = Pattern(
    r"완벽(?:하게|히|한)|100\s?(?:%|퍼센트)|절대(?:로|적(?:으로|인))?(?![가-힣])"
    r"|\bperfect(?:ly)?\b|\b100\s?(?:%|percent)|\babsolute(?:ly)?\b|\bcompletely (?:safe|secure)",
    re.IGNORECASE,
)
_ENDS: Final = Pattern(r"[.\n]")


@rule("note")
def check(wording: Wording, _case: Case) -> Hits:
    if wording.name or (boast := _boast(wording.own)) is None:
        return
    yield hit(
        words=boast,
        ko=f"“{boast}” 표현으로 지킬 수 없는 안전을 약속한다",
        en=f"“{boast}” promises a safety that nobody can keep",
    )


def _boast(text: str) -> str | None:
    """The first boast in a sentence of safety."""
    for sentence in _ENDS.split(text):
        if (found := _BOAST.search(sentence)) and _SAFETY.search(sentence):
            return found[0]
    return None
