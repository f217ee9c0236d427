"""A row of personal information has no retention period, and no other part of the policy gives one.

The Act wants the period of processing and retention in the policy. Without it a data subject cannot tell when the
information is due for destruction, and the controller has nothing to measure its own practice by.

Mend: give the row a `keep:`; where no period can be fixed, say in `retention.criteria` what decides it.

처리하는 개인정보의 보유 기간이 행에도 처리방침의 다른 곳에도 없다.

법은 개인정보의 처리 및 보유 기간을 처리방침에 적도록 한다. 기간이 없으면 정보주체는 자신의 개인정보가 언제 파기되는지 알 수
없고, 개인정보처리자도 파기할 때를 판단할 기준을 잃는다.

고치기: 해당 행에 `keep:`을 적는다. 기간을 미리 정할 수 없으면 `retention.criteria`에 그 기준을 적는다.
"""

from policyc.model.notice import SectionName
from policyc.model.processing import Processing
from policyc.rules.alike import row_says, said_of, shared
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 30(1)2")
def check(row: Processing, case: Case) -> Hits:
    if row.keep is None and not _is_covered(row, case):
        name = case.row_name(row)
        yield hit(
            "keep",
            ko=f"“{name.ko}”의 보유 기간이 없다" if name.ko else "이 행의 보유 기간이 없다",
            en=f"“{name.en}” has no retention period"
            if name.en
            else "this row has no retention period",
        )


def _is_covered(row: Processing, case: Case) -> bool:
    """Whether another part of the policy may give the row's period."""
    if case.in_own_words(SectionName.retention) or case.in_own_words(SectionName.processing):
        return True
    retention = case.policy.retention
    if retention is None:
        return False
    if retention.agreed or retention.criteria or retention.text is not None:
        return True
    said = row_says(case, row)
    return any(shared(said_of(case, kept.what), said) > 0 for kept in retention.by_policy)
