"""The English text uses a term that names another thing in Korean law than the Korean text does.

Entrustment is not provision to a third party, pseudonymized information is not anonymous, and destruction is more than
deletion: each has rules of its own, and the two editions then tell of different things.

Mend: use the English term of the Korean one.

영문의 용어가 국문의 용어와 법적으로 다른 것을 가리킨다.

위탁은 제3자 제공이 아니고, 가명처리는 익명처리가 아니며, 파기는 삭제보다 넓다. 각각 다른 규정이 적용되므로 두 언어의 처리방침이 서로
다른 내용을 알리게 된다.

고치기: 국문의 용어에 맞는 영문 용어를 쓴다.
"""

import re
from typing import Final, NamedTuple

from policyc.model.node import LongText, Text
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule


class _Pair(NamedTuple):
    """A Korean term, what may stand beside it, and the English words for it and for another."""

    ko: str
    unless: Pattern
    right: Pattern
    wrong: Pattern


def _pair(ko: str, unless: str, right: str, wrong: str) -> _Pair:
    return _Pair(ko, Pattern(unless), *(Pattern(one, re.IGNORECASE) for one in (right, wrong)))


_PAIRS: Final = (
    _pair(
        "위탁",
        "제공|제3자",
        "entrust|outsourc|consign|delegat|commission|processor|contractor|on (?:its|our|their) behalf",
        r"\bprovi(?:sion|d\w+)\b[^.]{0,60}\bthird part\w+|\bthird[- ]party provision\b",
    ),
    _pair(
        "제3자 제공",
        "위탁|수탁",
        r"provi[ds]|disclos|shar|third[- ]part|transfer|\bgive",
        r"\b(?:entrust|outsourc|consign)\w*",
    ),
    _pair(
        "파기",
        "삭제|지우|지운|지움",
        r"destr[ou]|dispos|shred|eras|discard|purg",
        r"\bdelet\w+",
    ),
    _pair("가명", "익명", "pseudonym", r"\banonym\w+"),
    _pair("익명", "가명", "anonym", r"\bpseudonym\w+"),
    _pair(
        "수탁자",
        "신탁",
        "entrusted|processor|contractor|outsourc",
        r"\btrustees?\b|\bconsignees?\b",
    ),
)


@rule("warning", "standard_guidelines 18(1)")
def check(policy: Policy, _: Case) -> Hits:
    for route, text in policy.parts:
        if not isinstance(text, Text | LongText) or text.ko is None or text.en is None:
            continue
        for pair in _PAIRS:
            if pair.ko not in text.ko or pair.unless.search(text.ko) or pair.right.search(text.en):
                continue
            if (found := pair.wrong.search(text.en)) is not None:
                yield hit(
                    *route,
                    "en",
                    words=found[0],
                    also=[(*route, "ko")],
                    ko=f"“{pair.ko}”에 해당하는 영문이 “{found[0]}”이다",
                    en=f"“{found[0]}” is not what “{pair.ko}” means",
                )
