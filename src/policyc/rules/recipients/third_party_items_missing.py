"""The policy does not say what is provided to a third party.

The items provided are told to whoever gives consent, by Article 17(2)3 of the Act, and belong to what the policy says
of provision. Without them nobody can judge how far the provision goes.

Mend: write the `items:` of the recipient.

제3자에게 제공하는 개인정보의 항목이 처리방침에 없다.

제공하는 항목은 동의를 받을 때 법 제17조제2항제3호에 따라 알리고 처리방침에도 적어야 한다. 항목이 없으면 제공의 범위를 판단할 수
없다.

고치기: 제공받는 자의 `items:`를 적는다.
"""

from policyc.model.recipients import ThirdParty
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 30(1)3", "pipa 17(2)3")
def check(party: ThirdParty, case: Case) -> Hits:
    if not party.items:
        name = case.name(party.name)
        yield hit(
            "items",
            ko=f"“{name.ko}”에 제공하는 항목이 없다",
            en=f"what “{name.en}” is provided with is not said",
        )
