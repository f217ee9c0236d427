"""Items come from a third party, and nothing says from whom.

Whoever processes what others provide must tell the data subject, on request, where it came from and for what it is used. The
guideline has the policy say so beforehand: the source of such items and the basis on which they are received.

Mend: list the provider in `received:` with the items and the `basis:`, or name it in the row's `note:`.

제3자로부터 받는 항목의 출처를 밝히지 않았다.

정보주체 이외로부터 수집한 개인정보를 처리하는 때에는 요구가 있으면 수집 출처와 처리 목적을 알려야 한다. 작성지침은 그러한 항목의
출처와 근거를 처리방침에도 적도록 한다.

고치기: `received:`에 제공하는 자와 항목, `basis:`를 적거나 그 행의 `note:`에 출처를 밝힌다.
"""

from policyc.model.processing import Processing, Source
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 20(1)", "drafting_guideline 3")
def check(row: Processing, case: Case) -> Hits:
    stated = case.policy.received is not None or row.note is not None
    if row.source is Source.third_party and not stated:
        name = case.row_name(row)
        yield hit(
            "source",
            ko=f"제3자로부터 받는 “{name.ko}”의 출처가 없다",
            en=f"nothing says from whom “{name.en}” is received",
        )
