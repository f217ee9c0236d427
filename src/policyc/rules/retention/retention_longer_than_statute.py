"""A record is kept for more time than the statute demands that the policy cites for it.

The statute is a ground for its own period and no longer. For the rest, Article 21(1) of the Act has the information
destroyed, unless there is another ground. Periods that the statute gives as the shortest are left alone.

Mend: write the statutory period, or name the ground for the rest in `retention.by_policy`.

법령에서 정한 기간보다 길게 기록을 보존한다고 적었다.

그 법령은 법령이 정한 기간 동안만 보존의 근거가 된다. 그 뒤에는 다른 근거가 없는 한 법 제21조제1항에 따라 파기하여야 한다. 법령이
최소한의 기간만 정한 기록은 지적하지 않는다.

고치기: 법령에서 정한 기간을 적거나, 그 뒤에도 보유하는 근거를 `retention.by_policy`에 적는다.
"""

from policyc.law import Tag
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.records import Duration, all_records, days, length_said, record_name
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 21(1)")
def check(policy: Policy, case: Case) -> Hits:
    for declared in all_records(policy):
        entry, own = declared.law, declared.own
        if entry is None or entry.at_least or entry.tag is not Tag.verified or not entry.is_exact:
            continue
        if isinstance(own, Duration) and days(own) > days(entry.period):
            name = record_name(declared, case)
            yield hit(
                *declared.route,
                "period",
                ko=f"“{name.ko}”의 보존 기간은 법령상 {length_said(entry.period).ko}이다",
                en=f"the statute has “{name.en}” kept for {length_said(entry.period).en}",
            )
