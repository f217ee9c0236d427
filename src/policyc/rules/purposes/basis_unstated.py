"""A row is marked required, optional or consented to, and does not name its legal basis.

“Required” says what the reader must give, not why the controller may take it: it may be consent, the contract or a statute.
The guideline has every task state its legal basis, in one list for what rests on consent and in another for what does not.

Mend: add the `basis:` of the row; for what is necessary to perform the contract that is `contract`, not `consent`.

필수·선택이나 동의 여부는 표시하였으나 법적 근거를 적지 않았다.

“필수”는 정보주체가 무엇을 제공하여야 하는지를 말할 뿐 왜 처리할 수 있는지를 말하지 않는다. 근거는 동의일 수도, 계약이나 법령일 수도
있다. 작성지침은 동의를 받아 처리하는 것과 그렇지 않은 것을 나누어 업무마다 법적 근거를 적도록 한다.

고치기: 그 행의 `basis:`를 적는다. 계약을 이행하는 데 필요한 것이라면 `consent`가 아니라 `contract`이다.
"""

from policyc.model.processing import Processing
from policyc.rules.aims import asks, founded
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline 3")
def check(row: Processing, case: Case) -> Hits:
    if not founded(row, case) and asks(row):
        name = case.row_name(row)
        yield hit(
            "basis",
            ko=f"“{name.ko}”의 법적 근거를 적지 않았다",
            en=f"the legal basis of “{name.en}” is not stated",
        )
