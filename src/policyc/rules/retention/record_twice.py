"""The policy gives one statutory record two periods.

A statute demands one period for a record, so at least one of the two is wrong; often the second entry was meant to be
another record of the same statute.

Mend: delete one of the entries, or correct its `record:`.

법령에 따라 보존하는 같은 기록에 두 가지 기간이 적혀 있다.

법령은 한 기록에 한 가지 기간을 정하므로 적어도 하나는 틀렸다. 같은 법령의 다른 기록을 적으려던 경우가 많다.

고치기: 한쪽을 지우거나 `record:`를 바로잡는다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.records import Declared, Duration, all_records, days, length_said, record_name
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 30(1)2")
def check(policy: Policy, case: Case) -> Hits:
    first: dict[str, tuple[Declared, Duration]] = {}
    for declared in all_records(policy):
        period = declared.period
        if declared.key is None or not isinstance(period, Duration):
            continue
        before, other = first.setdefault(declared.key.name, (declared, period))
        if days(other) != days(period):
            name, one, two = record_name(declared, case), length_said(other), length_said(period)
            yield hit(
                *declared.route,
                also=[before.route],
                ko=f"“{name.ko}”의 보존 기간이 두 가지이다: {one.ko}, {two.ko}",
                en=f"“{name.en}” is kept for {one.en} and for {two.en}",
            )
