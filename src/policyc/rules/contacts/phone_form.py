"""A telephone number is neither Korean nor international in form.

A digit too many or too few makes a contact useless, and nobody notices until it is needed. The forms that this rule
knows are those in common use, so that a number which it does not know may still be right: it is a matter of judgment.

Mend: write it as dialled in Korea (`02-123-4567`), or from abroad with `+` and the country (`+82-2-123-4567`).

전화번호의 형식이 국내 번호에도 국제 번호에도 맞지 않는다.

숫자가 하나 더 있거나 빠진 연락처는 쓸 수 없으나, 필요할 때까지 아무도 모른다. 이 규칙은 흔히 쓰이는 형식만 알고 있어 여기에
없는 번호가 옳을 수도 있으므로 판단이 필요하다.

고치기: 국내에서 거는 대로(`02-123-4567`) 적거나, `+`와 국가번호를 붙여(`+82-2-123-4567`) 적는다.
"""

from typing import Final

from policyc.model.contact import Contact
from policyc.model.domestic_agent import DomesticAgent
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule

KNOWN: Final = Pattern(
    r"\+82(?:2|[3-6][0-9])[0-9]{7,8}|\+82(?:1[016789]|[578]0)[0-9]{7,8}|\+821[5-9][0-9]{6}"
    r"|\+(?!82)[0-9]{7,15}"
    r"|0(?:2|[3-6][0-9])[0-9]{7,8}|01[016789][0-9]{7,8}|0[578]0[0-9]{7,8}|050[0-9]{8,9}"
    r"|1[5-9][0-9]{6}|1[0-9]{2,3}"
)
ASIDE: Final = Pattern(r"\((?!0\)|[0-9]{2,4}\)).*\)$|\(0\)|[ ()./-]")
"""What is written beside the digits: separators, and a note in brackets."""


@rule("note")
def check(contact: Contact | DomesticAgent, _case: Case) -> Hits:
    for index, number in enumerate(contact.phone):
        if not KNOWN.fullmatch(ASIDE.sub("", number)):
            yield hit(
                *("phone", index),
                ko=f"전화번호 “{number}”의 형식이 국내 번호에도 국제 번호에도 맞지 않는다",
                en=f"the telephone number “{number}” is neither Korean nor international in form",
            )
