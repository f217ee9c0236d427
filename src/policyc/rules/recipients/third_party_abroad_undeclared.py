"""A third party is in another country, and the transfer abroad is not declared.

Provision to a recipient abroad is a transfer abroad: Article 28-8(1) of the Act asks for one of its five bases, and the
Decree has the policy name that basis and every point of Article 28-8(2).

Mend: declare the recipient under `transfers.recipients` with its points, under the same name.

제3자가 국외에 있는데 국외 이전에 관한 사항을 적지 않았다.

국외에 있는 자에게 제공하는 것은 국외 이전이므로 법 제28조의8제1항의 다섯 가지 근거 가운데 하나가 있어야 하고, 시행령은 그 근거와
같은 조 제2항의 사항을 모두 처리방침에 적도록 한다.

고치기: 같은 이름으로 `transfers.recipients`에 적고 이전에 관한 사항을 채운다.
"""

from policyc.model.recipients import ThirdParty
from policyc.rules.case import Case
from policyc.rules.parties import goes_abroad, transfer_declared
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 28-8(1)", "pipa_decree 31(1)2")
def check(party: ThirdParty, case: Case) -> Hits:
    countries = goes_abroad(party.country, case)
    if countries and not transfer_declared(party.name, case):
        name, where = case.name(party.name), case.name(countries)
        yield hit(
            "country",
            ko=f"“{name.ko}”에 대한 국외 이전이 선언되어 있지 않다({where.ko})",
            en=f"the transfer to “{name.en}” in {where.en} is not declared",
        )
