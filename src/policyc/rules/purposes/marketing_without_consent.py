"""Promotion rests on another basis than consent.

The Act has consent to promotion and solicitation asked for apart from every other consent. That somebody is a customer does not
make advertising part of the contract, nor are the reader's interests clearly outweighed.

Mend: write `basis: {ground: consent, marketing: true}` and mark the items `optional:`.

홍보·마케팅의 법적 근거가 동의가 아니다.

법은 재화나 서비스를 홍보하거나 판매를 권유하려면 다른 동의와 구분하여 동의를 받도록 한다. 고객이라고 하여 광고가 계약의 내용이
되는 것은 아니므로, 계약이나 정당한 이익을 근거로 삼기 어렵다.

고치기: `basis: {ground: consent, marketing: true}`를 적고 항목은 `optional:`로 적는다.
"""

from policyc.model.basis import Ground
from policyc.model.processing import Processing
from policyc.rules.aims import PROMOTION, aims_at
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 22(1)7")
def check(row: Processing, case: Case) -> Hits:
    basis = case.basis(row)
    if basis is not None and basis.ground is not Ground.consent and aims_at(PROMOTION, row, case):
        name = case.row_name(row)
        yield hit(
            "basis" if row.basis is not None else "purpose",
            ko=f"“{name.ko}”의 법적 근거가 동의가 아니다",
            en=f"“{name.en}” does not rest on consent",
        )
