"""A transfer abroad does not say how it can be refused.

Article 28-8(2)5 of the Act asks for the method and the procedure of refusing, whatever the basis of the transfer. Even
where refusing means doing without the service, the policy says so and says how.

Mend: give `refusal:` a channel (`how:`), a desk (`to:`) or a path of menus (`path:`); `transfers.defaults` holds
what all transfers have in common.

국외 이전을 거부하는 방법과 절차를 밝히지 않았다.

법 제28조의8제2항제5호는 이전의 근거가 무엇이든 이전을 거부하는 방법과 절차를 알리도록 한다. 거부하면 서비스를 이용할 수
없게 되는 경우라도 그 방법은 적어야 한다.

고치기: `refusal:`에 수단(`how:`), 접수처(`to:`) 또는 메뉴의 경로(`path:`)를 적는다. 모든 이전에 공통된 것은
`transfers.defaults`에 적는다.
"""

from policyc.abroad import Leaving
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule
from policyc.rules.transfer import refusal_lacks


@rule("error", "pipa 28-8(2)5", "pipa_decree 31(1)2")
def check(leaving: Leaving, case: Case) -> Hits:
    yield from refusal_lacks(
        leaving,
        case,
        *("how", "to", "path", "text"),
        ko="거부 방법이",
        en="does not say how it can be refused",
    )
