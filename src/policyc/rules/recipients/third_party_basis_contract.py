"""Provision to a third party is said to rest on the performance of a contract.

Article 17(1)2 of the Act lets personal information be provided without consent on some of the grounds of Article 15(1);
the performance of a contract, Article 15(1)4, is not among them. What a contract makes necessary still needs consent,
or it is additional provision under Article 17(4), or it is entrustment.

Mend: obtain consent and write `basis: consent`; or declare it under `additional_use` or `processors`, if it is that.

계약의 이행을 근거로 제3자에게 제공한다고 적었다.

법 제17조제1항제2호는 제15조제1항의 근거 가운데 일부에 따라 동의 없이 제공할 수 있게 하는데, 계약의 체결·이행에 관한 제15조제1항제4호는
여기에 들어 있지 않다. 계약에 필요하더라도 동의를 받거나, 제17조제4항의 추가적인 제공이나 업무위탁에 해당하여야 한다.

고치기: 동의를 받고 `basis: consent`로 적거나, 실제에 맞게 `additional_use`나 `processors`에 적는다.
"""

from policyc.model.basis import Ground
from policyc.model.recipients import Recipient, ThirdParty
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 17(1)2")
def check(party: ThirdParty | Recipient, case: Case) -> Hits:
    if party.basis is not None and party.basis.ground is Ground.contract:
        name = case.name(party.name)
        yield hit(
            "basis",
            ko=f"“{name.ko}”에 대한 제공의 근거가 될 수 없는 계약을 근거로 적었다",
            en=f"a contract is no basis for the provision to “{name.en}”",
        )
