"""A transfer abroad does not say when it takes place.

The Act asks for country, time and method together. The time tells data subjects up to which point they can still
refuse: before signing up, before placing an order, before sending an inquiry.

Mend: write the moment under `when:`, for example `on_signup` or `on_payment`.

개인정보를 국외로 이전하는 시기를 밝히지 않았다.

법은 국가와 시기, 방법을 함께 알리도록 한다. 시기를 알아야 정보주체는 가입이나 주문, 문의를 하기 전에 이전을 거부할 수
있는지 판단할 수 있다.

고치기: `when:`에 `on_signup`, `on_payment` 등 이전되는 때를 적는다.
"""

from policyc.abroad import Leaving
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule
from policyc.rules.transfer import lacks


@rule("error", "pipa 28-8(2)2", "pipa_decree 31(1)2")
def check(leaving: Leaving, case: Case) -> Hits:
    yield from lacks(leaving, case, "when", ko="시기가", en="does not say when it takes place")
