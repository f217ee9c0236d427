"""The policy promises a right to refuse automated decisions, and none of its decisions can be refused.

By Article 37-2(1) of the Act, decisions on the basis of consent, of a statute or of a contract are not open to
refusal; they can be explained and reviewed on request. A promise to the contrary is either kept or misleads.

Mend: take `refusal_of_automated_decision` out of `rights.kinds`, and keep explanation and review.

자동화된 결정을 거부할 권리를 적었으나 거부할 수 있는 결정이 하나도 없다.

법 제37조의2제1항에 따라 동의, 법률의 규정이나 계약에 근거한 자동화된 결정은 거부할 수 없고, 설명이나 검토를 요구할 수
있을 뿐이다. 이와 다르게 적으면 정보주체가 오해한다.

고치기: `rights.kinds`에서 `refusal_of_automated_decision`을 빼고, 설명과 검토를 요구할 권리는 그대로 둔다.
"""

from typing import Final

from policyc.model.automated_decisions import AutomatedDecisions
from policyc.model.basis import Ground
from policyc.model.rights import Rights
from policyc.rules.case import Case
from policyc.rules.requests import names
from policyc.rules.rule import Hits, hit, rule

_NOT_REFUSABLE: Final = (Ground.consent, Ground.law, Ground.contract)


@rule("warning", "pipa 37-2(1)")
def check(rights: Rights, case: Case) -> Hits:
    automated = case.policy.automated_decisions
    if not isinstance(automated, AutomatedDecisions) or not automated.decisions:
        return
    if not names("refusal_of_automated_decision", rights.kinds):
        return
    bases = [decision.basis for decision in automated.decisions]
    if all(basis is not None and basis.ground in _NOT_REFUSABLE for basis in bases):
        yield hit(
            "kinds",
            ko="거부할 수 있는 자동화된 결정이 없는데 거부할 권리를 적었다",
            en="a right to refuse is promised, and no automated decision here can be refused",
            also=[
                ("automated_decisions", "decisions", index, "basis") for index in range(len(bases))
            ],
        )
