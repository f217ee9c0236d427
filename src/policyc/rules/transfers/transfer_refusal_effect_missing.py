"""A transfer abroad does not say what follows from refusing it.

The Act asks for the effect of refusing beside its method. A data subject who learns only how to refuse, and not that
the delivery or the whole service ends with it, cannot decide.

Mend: write what follows under `refusal.effect:`, for example `service_restricted` or `no_effect`.

국외 이전을 거부하면 어떻게 되는지 밝히지 않았다.

법은 거부하는 방법과 함께 거부의 효과도 알리도록 한다. 배송이나 서비스 전체를 이용할 수 없게 되는지 모른 채로는 거부할지
정할 수 없다.

고치기: `refusal.effect:`에 거부의 효과를 적는다. 예: `service_restricted`, `no_effect`.
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
        *("effect", "text"),
        ko="거부의 효과가",
        en="does not say what follows from refusing it",
    )
