"""A record is kept for less time than the statute demands that the policy cites for it.

The policy promises to destroy what the statute forbids to destroy, so one of the two is broken whatever the controller
does. The rule speaks only of periods that the law data has read in the primary text.

Mend: write the statutory period, or leave `period:` out, so that the one of the law data is printed.

법령에서 정한 기간보다 짧게 기록을 보존한다고 적었다.

법령이 보존하라고 한 것을 그 전에 파기하겠다고 밝힌 셈이어서, 어느 쪽을 따르든 법령이나 처리방침을 어기게 된다. 법령 원문을 읽고
확인한 기간에 대해서만 지적한다.

고치기: 법령에서 정한 기간을 적거나, `period:`를 지워 법령 데이터의 기간이 인쇄되도록 한다.
"""

from policyc.law import Tag
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.records import Duration, all_records, days, length_said, record_name
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 21(1)", "pipa 30(1)3-2")
def check(policy: Policy, case: Case) -> Hits:
    for declared in all_records(policy):
        entry, own = declared.law, declared.own
        if entry is None or entry.tag is not Tag.verified or not entry.is_exact:
            continue
        if isinstance(own, Duration) and days(own) < days(entry.period):
            name = record_name(declared, case)
            yield hit(
                *declared.route,
                "period",
                ko=f"“{name.ko}”의 보존 기간은 법령상 {length_said(entry.period).ko}이다",
                en=f"the statute has “{name.en}” kept for {length_said(entry.period).en}",
            )
