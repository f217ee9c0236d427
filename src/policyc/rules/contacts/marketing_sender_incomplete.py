"""Advertising is promised to bear a telephone number that the policy does not have.

The policy says that the body of an e-mail names its sender with a telephone number, and no desk of the policy has one.
Either the promise is copied, or the number is missing where readers look for it.

Mend: give a desk under `contacts:` a `phone:`, or take the number out of `marketing.sender:`.

광고성 정보에 적는다고 한 전화번호가 처리방침에는 없다.

이메일 본문에 보내는 자의 전화번호를 밝힌다고 하였으나 처리방침의 어느 연락처에도 전화번호가 없다. 다른 처리방침의 문장을
옮겨 왔거나, 정보주체가 찾는 곳에서 번호가 빠진 것이다.

고치기: `contacts:`의 접수처에 `phone:`을 더하거나, `marketing.sender:`에서 전화번호를 뺀다.
"""

import re
from typing import Final

from policyc.model.notice import Marketing
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule

NUMBER: Final = Pattern(r"전화|연락처|\b(?:tele)?phone", re.IGNORECASE)


@rule("warning")
def check(marketing: Marketing, case: Case) -> Hits:
    if any(desk.phone for desk in case.policy.contacts.values()):
        return
    for index, text in enumerate(marketing.sender):
        if NUMBER.search(f"{text.ko or ''} {text.en or ''}"):
            said = case.name(text)
            yield hit(
                *("sender", index),
                ko=f"광고에 “{said.ko}” 정보를 밝힌다고 하나 처리방침에는 전화번호가 없다",
                en=f"advertising is to bear a “{said.en}”, and no desk of the policy has one",
            )
