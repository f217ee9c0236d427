"""A processor that by its name is a foreign company has neither a country nor a transfer abroad.

Whether such a vendor stores the information in Korea or elsewhere, the policy leaves open. If it goes abroad, Article
28-8 of the Act asks for a basis and for its disclosure; if it stays in a Korean data center and is not viewed from
abroad, a word on the place spares the reader the doubt. Names of vendors are taken as plausible, not as proof.

Mend: write `country: KR` with the `region:`, if that is where all of it stays; otherwise declare `abroad:`.

이름으로 보아 외국 회사인 수탁자에게 국가도 국외 이전에 관한 사항도 없다.

그런 업체가 개인정보를 국내에 두는지 국외에 두는지 처리방침만으로는 알 수 없다. 국외로 나간다면 법 제28조의8에 따라 근거가 있어야
하고 이를 공개하여야 하며, 국내 데이터센터에만 있고 국외에서 조회하지도 않는다면 그 장소를 적어 의문을 없앨 수 있다. 이름은 그렇게
볼 만한 사정일 뿐 증거가 아니다.

고치기: 모두 국내에 머문다면 `country: KR`과 `region:`을 적고, 그렇지 않으면 `abroad:`에 이전에 관한 사항을 적는다.
"""

from policyc.model.controller import ControllerKind
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.parties import processors, transfer_declared, vendors
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 28-8(1)")
def check(policy: Policy, case: Case) -> Hits:
    if not isinstance(policy.processors, dict) or case.kind is ControllerKind.foreign_operator:
        return
    for party in processors(policy):
        one = policy.processors[str(party.route[-1])]
        placed = one.abroad is not None or one.country or one.region is not None
        if not placed and party.cores & vendors().keys() and not transfer_declared(one.name, case):
            name = case.name(party.named)
            yield hit(
                *party.at,
                ko=f"“{name.ko}”의 처리 장소를 알 수 없다",
                en=f"where “{name.en}” processes is not said",
            )
