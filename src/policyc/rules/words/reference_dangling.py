"""A text speaks of items by number, and there are no items.

“Items 1 and 2” are those of a list or of a provision. Where neither is named, the words were taken out of a statute or of
another document and lead nowhere.

Mend: write what the items say, or name the provision that has them.

번호로 가리키는 호가 어디에 있는 것인지 알 수 없다.

“제1호 및 제2호”는 목록이나 조항의 일부를 가리킨다. 둘 다 적혀 있지 않다면 법령이나 다른 문서에서 옮겨 온 문구이고 가리키는 것이 없다.

고치기: 그 호의 내용을 적거나 어느 조항의 호인지 밝힌다.
"""

import re
from typing import Final

from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.wording import Wording

_ITEMS: Final = Pattern(
    r"(?<![가-힣])(?<![0-9])제\s?[1-9][0-9]?\s?호(?!(?:[0-9]|[가-힣])*(?:서식|선|기|실|차|관|점|동))"
    r"|(?i:\b(?:items?|subparagraphs?) [1-9]\.?(?:,? (?:and|or|to|through) [1-9]\.?)?(?![\w.-]))",
)
_WHOSE: Final = Pattern(
    r"제\s?[0-9]+\s?[조항]|별지|별표|고시|서식|법|규칙|허가|신고|등록|번호|면허|^\s*(?:[0-9]+[.)]|[①-⑳])"
    r"|\bArticles?\b|\bArt\.|\bAct\b|\bDecree\b|\bForm\b|\bAnnex\b|\blist\b|\btable\b|\bNo\.",
    re.MULTILINE,
)


@rule("warning", "standard_guidelines 18(1)")
def check(wording: Wording, _: Case) -> Hits:
    if wording.name or _WHOSE.search(wording.words):
        return
    if (found := _ITEMS.search(wording.own)) is not None:
        yield hit(
            words=found[0],
            ko=f"“{found[0]}”: 가리키는 호가 없다",
            en=f"“{found[0]}”: there are no such items",
        )
