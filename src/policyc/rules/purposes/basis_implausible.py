"""Advertising, statistics or new services are said to be performance of the contract.

The contract is a basis only for what cannot be left out when it is concluded or performed. Showing advertisements of others,
compiling statistics and developing new services serve the controller; a customer's contract can be performed without them.

Mend: give these a purpose of their own, with `consent` or, where it really is so, `legitimate_interest`.

광고, 통계 작성, 신규 서비스 개발의 근거를 계약의 이행으로 들었다.

계약은 이를 체결하거나 이행하는 데 빼놓을 수 없는 처리의 근거일 뿐이다. 광고를 게재하고 통계를 내고 새 서비스를 개발하는 일은
개인정보처리자를 위한 것이고, 그것 없이도 이용자와의 계약은 이행할 수 있다.

고치기: 이러한 일을 별도의 목적으로 나누고 `consent`를, 요건을 갖춘 경우에는 `legitimate_interest`를 근거로 적는다.
"""

from policyc.model.basis import Ground, LegalBasis
from policyc.model.policy import Policy
from policyc.rules.aims import BEYOND_CONTRACT, PROMOTION, aims_at, deeds, words
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


def _is_contract(basis: LegalBasis | None) -> bool:
    return basis is not None and basis.ground is Ground.contract


@rule("warning", "pipa 15(1)4")
def check(policy: Policy, case: Case) -> Hits:
    for key, purpose in policy.purposes.items():
        if _is_contract(purpose.basis):
            for route, deed in deeds(purpose):
                if BEYOND_CONTRACT.found(words(deed, case)):
                    name = case.name(deed)
                    yield hit(
                        "purposes",
                        key,
                        *route,
                        ko=f"“{name.ko}”의 법적 근거가 계약의 이행으로 되어 있다",
                        en=f"“{name.en}” is said to be performance of a contract",
                    )
    for route, row in case.rows:
        if _is_contract(row.basis) and not aims_at(PROMOTION, row, case):
            titles = [purpose.title for _, purpose in case.purposes(row)]
            done = [deed for _, purpose in case.purposes(row) for _, deed in deeds(purpose)]
            for aim in row.only or (*titles, *done):
                if BEYOND_CONTRACT.found(words(aim, case)):
                    name = case.name(aim)
                    yield hit(
                        *route,
                        "basis",
                        ko=f"“{name.ko}”의 법적 근거가 계약의 이행으로 되어 있다",
                        en=f"“{name.en}” is said to be performance of a contract",
                    )
