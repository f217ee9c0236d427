"""A transfer abroad can be refused by a channel that has no address.

Article 28-8(2)5 of the Act asks for the procedure of refusing, not only for the method. “By e-mail” is of no use
without the address, and the reader should not have to guess which of the policy's desks is meant.

Mend: name the desk under `refusal.to:`, as a key of `contacts:`.

국외 이전을 거부하는 수단은 적었으나 어디로 거부하는지 적지 않았다.

법 제28조의8제2항제5호는 거부하는 방법뿐 아니라 절차도 알리도록 한다. 주소 없이 이메일로 거부할 수 있다고만 적으면
정보주체는 처리방침의 여러 연락처 가운데 어디로 보내야 하는지 알 수 없다.

고치기: `refusal.to:`에 접수처를 `contacts:`의 이름으로 적는다.
"""

from typing import Final

from policyc.abroad import Leaving
from policyc.model.recipients import Refusal
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.transfer import keys

ADDRESSED: Final = frozenset(("email", "phone", "fax", "writing", "postal_mail"))
"""Channels that lead somewhere only with an address or a number."""


@rule("warning", "pipa 28-8(2)5")
def check(leaving: Leaving, case: Case) -> Hits:
    refusal: Refusal | None = leaving.points["refusal"]
    if refusal is None or refusal.to or refusal.path or refusal.text:
        return
    if refusal.how and len(keys(refusal.how) & ADDRESSED) == len(refusal.how):
        name, how = case.name(leaving.recipient), case.name(refusal.how)
        yield hit(
            "refusal",
            ko=f"“{name.ko}”에 대한 국외 이전을 거부하는 수단 “{how.ko}”의 접수처가 없다",
            en=f"the transfer to “{name.en}” can be refused “{how.en}”, but no desk is named",
        )
