"""A row of items names none of the policy's purposes.

The purposes are the first thing that the Act wants in a privacy policy, and items without one cannot be judged: neither what
they are used for, nor whether they are needed, nor when they must be destroyed.

Mend: name the `purpose:` of the row. If it is none of `purposes:`, declare it there.

개인정보 항목을 적은 행에 처리 목적이 없다.

처리 목적은 법이 처리방침에 가장 먼저 적도록 하는 사항이다. 목적이 없는 항목은 무엇에 쓰이는지, 꼭 필요한지, 언제 파기되어야
하는지 판단할 수 없다.

고치기: 그 행에 `purpose:`를 적는다. 해당하는 목적이 없으면 `purposes:`에 먼저 적는다.
"""

from policyc.model.processing import Processing
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 30(1)1")
def check(row: Processing, case: Case) -> Hits:
    if case.policy.purposes and not row.purpose:
        name = case.row_name(row)
        yield hit(
            "purpose",
            ko=f"“{name.ko}”의 처리 목적이 `purposes`에 없다",
            en=f"“{name.en}” belongs to none of the policy's purposes",
        )
