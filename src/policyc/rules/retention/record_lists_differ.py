"""The records that statutes demand be kept are listed twice, and the two lists differ.

The section on retention and the section on destruction answer the same question. A record that stands in one of them
alone leaves the reader in doubt whether it is kept, and shows that one list was not updated.

Mend: delete `destruction.by_law`; the section on destruction then refers to the one on retention.

법령에 따라 보존하는 기록의 목록이 두 곳에 있고 서로 다르다.

보유 기간의 조항과 파기의 조항은 같은 물음에 답한다. 한쪽에만 있는 기록은 보존되는 것인지 알 수 없고, 한쪽 목록만 고쳤다는 뜻이기도
하다.

고치기: `destruction.by_law`를 지운다. 그러면 파기의 조항은 보유 기간의 조항을 가리킨다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.records import kept_records, record_name
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 30(1)3-2")
def check(policy: Policy, case: Case) -> Hits:
    lists = {
        section: [one for one in kept_records(policy) if one.route[0] == section and one.key]
        for section in ("retention", "destruction")
    }
    if not all(lists.values()):
        return
    for here, there in (("retention", "destruction"), ("destruction", "retention")):
        others = {one.key for one in lists[there]}
        for declared in lists[here]:
            if declared.key not in others:
                name = record_name(declared, case)
                yield hit(
                    *declared.route,
                    also=[(there, "by_law")],
                    ko=f"“{name.ko}”의 항목이 `{there}.by_law`에는 없다",
                    en=f"“{name.en}” is missing from `{there}.by_law`",
                )
