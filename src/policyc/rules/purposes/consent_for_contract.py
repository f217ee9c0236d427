"""What is needed to perform a contract is said to rest on consent.

Payment and delivery cannot be had without the items that they need. Consent to them is no free choice, and an “optional” mark
promises a choice that does not exist; the Act lets them be processed on the contract, without consent.

Mend: write `basis: contract` and leave the mark out, or keep `optional:` for what can really be left out.

계약을 이행하는 데 필요한 것을 동의에 따라 처리한다고 하였다.

결제와 배송은 그에 필요한 항목 없이는 할 수 없다. 이에 대한 동의는 자유로운 선택이 아니고, “선택” 표시는 있지도 않은 선택을
약속하는 것이 된다. 법은 계약의 이행에 필요한 개인정보를 동의 없이 처리할 수 있게 한다.

고치기: `basis: contract`를 적고 동의 표시를 지운다. 실제로 제공하지 않아도 되는 항목만 `optional:`에 남긴다.
"""

from policyc.model.processing import Demand, Processing, Source
from policyc.rules.aims import CONTRACT, PROMOTION, aims_at, demanded
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 15(1)4")
def check(row: Processing, case: Case) -> Hits:
    a_choice = not any(demanded(row, ("items", "required")))
    given = row.source in (None, Source.subject, Source.generated)
    if a_choice or not given or row.sensitive is not None or not case.rests_on_consent(row):
        return
    if aims_at(CONTRACT, row, case) and not aims_at(PROMOTION, row, case):
        name = case.row_name(row)
        asked = "consent" if row.consent in (Demand.required, Demand.optional) else "basis"
        yield hit(
            asked,
            ko=f"계약의 이행에 필요한 “{name.ko}”의 근거가 동의로 되어 있다",
            en=f"“{name.en}” rests on consent, though it is needed to perform a contract",
        )
