"""A text promises notice of loss, theft or leakage only, where the Act has come to speak of more.

Since 11 September 2026 the duty to notify and to report covers forgery, alteration and damage as well. A narrower promise
does not bind the Act, but it misinforms the reader. That the sentence is about this duty is a matter of judgment.

Mend: name all six, or speak of a breach as the Act defines it.

분실·도난·유출의 경우에만 통지한다고 적었으나 법은 더 넓게 정한다.

2026년 9월 11일부터 통지와 신고의 의무는 위조·변조·훼손에도 미친다. 좁게 적어도 법의 의무는 줄지 않지만 정보주체에게 잘못 알리게
된다. 그 의무에 관한 문장인지는 판단에 맡긴다.

고치기: 여섯 가지를 모두 적거나 법의 용어인 “유출등”을 쓴다.
"""

import re
from typing import Final

from policyc.rules.case import Case
from policyc.rules.outdated import outdated
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.wording import Wording

_TELLING: Final = Pattern(r"통지|신고|알[리린립]|\bnoti[cf]|\breport|\binform\b", re.IGNORECASE)


@rule("note", "pipa 34(2)")
def check(wording: Wording, case: Case) -> Hits:
    if not _TELLING.search(wording.words):
        return
    for old in outdated(wording, case.day, "breach_words"):
        yield hit(
            words=old.words,
            ko=f"“{old.words}”의 경우에만 알린다고 한다",
            en=f"notice is promised of “{old.words}” only",
        )
