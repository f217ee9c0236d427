"""A company is reached at an address of a free e-mail service.

A private mailbox may leave with its owner, and requests with personal information pass through a service that the policy
does not mention. A small merchant or a club may have no other, and is not asked; for others it is a matter of judgment.

Mend: write an address of the controller's own domain.

회사의 연락처가 무료 이메일 서비스의 주소이다.

개인의 편지함은 담당자가 바뀌면 함께 없어질 수 있고, 개인정보가 담긴 요구가 처리방침에 없는 서비스를 거치게 된다. 다른
주소가 없을 수 있는 소상공인이나 친목단체는 해당하지 않으며, 그 밖에는 판단이 필요하다.

고치기: 회사의 도메인을 쓰는 이메일 주소를 적는다.
"""

from typing import Final

from policyc.model.contact import Contact
from policyc.model.controller import ControllerKind
from policyc.model.domestic_agent import DomesticAgent
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

FREE: Final = (
    *("gmail.com", "naver.com", "hanmail.net", "daum.net", "nate.com", "kakao.com", "outlook.com"),
    *("hotmail.com", "yahoo.com", "icloud.com", "proton.me", "protonmail.com"),
)
EXCUSED: Final = (ControllerKind.small_merchant, ControllerKind.association)


@rule("note")
def check(contact: Contact | DomesticAgent, case: Case) -> Hits:
    if case.kind in EXCUSED:
        return
    for index, address in enumerate(contact.email):
        host = address.rpartition("@")[2].lower()
        if host in FREE:
            yield hit(
                *("email", index),
                ko=f"“{address}” 주소는 무료 이메일 서비스의 것이다",
                en=f"“{address}” is an address of a free email service",
            )
