"""The law data has the statute or the period of a record from memory alone.

The author's declaration is printed as it stands, but nobody has compared it with the text of the statute for this
tool. This is a reminder to do so, no doubt about the author: a record is a ground of retention only as far as the
statute goes.

Mend: compare the record with the text of the statute, write its `article:` and `period:`, and allow this note with the
day of the comparison as the reason.

법령 데이터가 이 기록의 법령이나 기간을 원문으로 확인하지 못하였다.

처리방침에는 작성자가 적은 대로 인쇄되지만, 그 내용을 법령 원문과 대조한 것은 아니다. 기록은 법령이 정한 범위에서만 보존의 근거가
되므로 대조하라고 알리는 것이며, 틀렸다는 뜻은 아니다.

고치기: 법령 원문과 대조하여 `article:`과 `period:`를 적고, 대조한 날짜를 이유로 들어 이 지적을 허용한다.
"""

from policyc.law import Tag
from policyc.model.policy import Policy
from policyc.model.retention import StatutoryRecord
from policyc.rules.case import Case
from policyc.rules.records import first_mentions, record_name
from policyc.rules.rule import Hits, hit, rule


@rule("note")
def check(policy: Policy, case: Case) -> Hits:
    for declared in first_mentions(policy):
        entry, record = declared.law, declared.record
        if entry is None or entry.tag is not Tag.remembered:
            continue
        if isinstance(record, StatutoryRecord) and record.article and record.period is not None:
            continue
        name = record_name(declared, case)
        yield hit(
            *declared.route,
            ko=f"“{name.ko}”의 법령과 기간을 원문과 대조하여야 한다",
            en=f"compare “{name.en}” with the text of the statute",
        )
