"""A row of `processing:` has no items.

The Enforcement Decree has the policy name the items that are processed. A row that gives a purpose and a period, and no items,
tells the reader that something is processed and not what.

Mend: list the row's `items:`, or `required:` and `optional:`, or what comes into being in use as `automatic:`.

`processing:`의 행에 개인정보 항목이 없다.

시행령은 처리하는 개인정보의 항목을 처리방침에 적도록 한다. 목적과 보유 기간만 있고 항목이 없는 행은 무언가를 처리한다는 사실만
알릴 뿐 무엇을 처리하는지는 알리지 않는다.

고치기: 그 행의 `items:`나 `required:`, `optional:`에, 이용 과정에서 생기는 것이면 `automatic:`에 항목을 적는다.
"""

from policyc.model.processing import Processing
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa_decree 31(1)1")
def check(row: Processing, case: Case) -> Hits:
    if not any(case.items_of(row, ())):
        name = case.row_name(row)
        yield hit(
            "items",
            ko=f"“{name.ko}”의 개인정보 항목이 없다",
            en=f"“{name.en}” lists no items",
        )
