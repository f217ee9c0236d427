"""An e-mail address in the Korean text is not in the English one, or the other way round.

A desk is reached at the same address by readers of either language. Where there are two desks, each text may name both.

Mend: write the same address, or name the desk once under `contacts:`.

국문의 전자우편 주소와 영문의 전자우편 주소가 다르다.

어느 언어로 읽는 사람이든 같은 주소로 연락할 수 있어야 한다. 창구가 둘이면 양쪽에 모두 적는다.

고치기: 같은 주소를 적거나 `contacts:`에 창구를 한 번만 적는다.
"""

import re
from typing import Final

from policyc.model.node import LongText, Text
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule

_EMAIL: Final = Pattern(r"[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.ASCII)


@rule("warning", "standard_guidelines 18(1)")
def check(policy: Policy, _: Case) -> Hits:
    for route, text in policy.parts:
        if isinstance(text, Text | LongText) and text.ko is not None and text.en is not None:
            ko, en = (set(map(str.lower, _EMAIL.findall(said))) for said in (text.ko, text.en))
            for address in sorted(ko ^ en):
                where, other = ("ko", "en") if address in ko else ("en", "ko")
                yield hit(
                    *route,
                    where,
                    words=address,
                    also=[(*route, other)],
                    ko=f"“{address}”: 다른 언어에는 없는 주소이다",
                    en=f"“{address}” is not in the other language",
                )
