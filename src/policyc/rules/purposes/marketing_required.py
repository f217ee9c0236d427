"""Items for promotion are marked required.

Nobody may be refused goods or a service for withholding consent to promotion. A policy by which such items are required says
that the controller does just that.

Mend: mark the items `optional:`, or the row `consent: optional`; and do so on the sign-up form too.

홍보·마케팅에 쓰는 항목을 필수로 표시하였다.

홍보·판매 권유에 대한 동의를 하지 않았다는 이유로 재화나 서비스의 제공을 거부할 수 없다. 그러한 항목이 필수라고 적은 처리방침은
이를 어기고 있다고 스스로 말하는 것이 된다.

고치기: 항목을 `optional:`로 적거나 행에 `consent: optional`을 적는다. 가입 화면도 같게 고친다.
"""

from policyc.model.processing import Demand, Processing
from policyc.rules.aims import PROMOTION, aims_at, demanded
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 22(5)")
def check(row: Processing, case: Case) -> Hits:
    basis = case.basis(row)
    apart = basis is not None and basis.marketing
    if row.consent is Demand.optional or row.refusal is not None or apart:
        return  # the items are required of those alone who agree
    first = next((route for route, _ in demanded(row, ("required",))), None)
    required = ("consent",) if row.consent is Demand.required else first and first[:-1]
    if required and aims_at(PROMOTION, row, case):
        name = case.row_name(row)
        yield hit(
            *required,
            ko=f"“{name.ko}”에 쓰는 항목이 필수로 되어 있다",
            en=f"items for “{name.en}” are required",
        )
