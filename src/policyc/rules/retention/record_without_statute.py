"""A record is kept by law, and the statute is not named.

Where information is preserved beyond its purpose, Article 30(1)3-2 of the Act wants the basis of preservation in the
policy. “By law” without the law is none.

Mend: add `statute:` and `article:`, or use the key of the record in the law data.

법령에 따라 보존하는 기록이라고 하면서 그 법령을 밝히지 않았다.

목적을 달성한 뒤에도 개인정보를 보존하려면 법 제30조제1항제3호의2에 따라 보존 근거를 처리방침에 적어야 한다. 법령의 이름이 없으면
근거를 적은 것이 아니다.

고치기: `statute:`와 `article:`을 적거나, 법령 데이터에 있는 기록이면 그 키를 쓴다.
"""

from policyc.model.policy import Policy
from policyc.model.retention import StatutoryRecord
from policyc.rules.alike import said_of
from policyc.rules.case import Case
from policyc.rules.records import all_records, record_name
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 30(1)3-2")
def check(policy: Policy, case: Case) -> Hits:
    for declared in all_records(policy):
        record = declared.record
        if not isinstance(record, StatutoryRecord) or declared.key or record.statute is not None:
            continue
        if not any("「" in words or " Act" in words for words in said_of(case, record.record)):
            name = record_name(declared, case)
            yield hit(
                *declared.route,
                "statute",
                ko=f"“{name.ko}”의 보존을 정한 법령이 없다",
                en=f"no statute is named that demands “{name.en}”",
            )
