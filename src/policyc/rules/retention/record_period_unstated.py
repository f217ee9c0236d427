"""A statutory record has no period.

The policy says that a statute demands the record, and leaves out for how long; yet the period of retention is what
Article 30(1)2 of the Act asks for, whoever fixes it.

Mend: delete `period: unstated`, so that the period of the law data is printed, or write the `period:` of a record in
own words.

법령에 따라 보존하는 기록의 보존 기간이 없다.

법령이 보존하라고 한다는 점만 밝히고 얼마 동안인지는 적지 않았다. 누가 정한 기간이든 보유 기간은 법 제30조제1항제2호에 따라
처리방침에 적어야 한다.

고치기: `period: unstated`를 지워 법령 데이터의 기간이 인쇄되도록 하고, 직접 적은 기록에는 `period:`를 적는다.
"""

from policyc.model.keep import Duration
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.records import all_records, record_name
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 30(1)2")
def check(policy: Policy, case: Case) -> Hits:
    for declared in all_records(policy):
        if not isinstance(declared.period, Duration):
            name = record_name(declared, case)
            yield hit(
                *declared.route,
                "period",
                ko=f"“{name.ko}”의 보존 기간이 없다",
                en=f"“{name.en}” has no period",
            )
