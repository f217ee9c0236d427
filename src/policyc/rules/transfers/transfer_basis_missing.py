"""A transfer abroad does not say on which legal basis it rests.

Personal information may leave the country only on one of the five bases of Article 28-8(1) of the Act, and the
Enforcement Decree asks that the policy name the basis beside the points of Article 28-8(2). A reader who does not know
the basis cannot tell whether the transfer can be refused.

Mend: give the transfer, or `transfers.defaults`, a `basis:` such as `consent` or `contract_disclosed`.

국외 이전의 법적 근거를 밝히지 않았다.

개인정보는 법 제28조의8제1항이 정한 다섯 가지 근거 가운데 하나가 있어야 국외로 이전할 수 있고, 시행령은 그 근거를
같은 조 제2항의 사항과 함께 처리방침에 적도록 한다. 근거를 모르면 정보주체는 이전을 거부할 수 있는지 알 수 없다.

고치기: 해당 이전이나 `transfers.defaults`에 `consent`, `contract_disclosed` 등 `basis:`를 적는다.
"""

from policyc.abroad import Leaving
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 28-8(1)", "pipa_decree 31(1)2")
def check(leaving: Leaving, case: Case) -> Hits:
    if leaving.points["basis"] is None:
        name = case.name(leaving.recipient)
        yield hit(
            "basis",
            ko=f"“{name.ko}”에 대한 국외 이전의 법적 근거가 없다",
            en=f"the transfer to “{name.en}” has no legal basis",
        )
