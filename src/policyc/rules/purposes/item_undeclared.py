"""Items are kept that the policy does not list among those that it processes.

The items of a policy are the whole of what is processed. Where a period of retention is about an item that no row, no tool and no
provider accounts for, one of the two lists is wrong.

Mend: add the item to the row, or to `automatic:`, from which it comes; or take it out of what is kept.

처리하는 항목에 없는 항목을 보유한다고 하였다.

처리방침의 항목은 처리하는 것 전부이다. 보유 기간을 정한 항목이 어느 행에도, 자동 수집 장치나 제공받은 정보에도 없다면 두 목록 가운데
하나는 잘못된 것이다.

고치기: 그 항목이 생기는 행이나 `automatic:`에 더하거나, 보유하는 항목에서 뺀다.
"""

from policyc.model.policy import Policy
from policyc.rules.aims import Leaf, is_covered, words
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa_decree 31(1)1")
def check(policy: Policy, case: Case) -> Hits:
    retention = policy.retention
    if retention is None or not policy.processing:
        return
    collected = {words(item, case) for _, item in case.collected}
    keys = {str(item) for _, item in case.collected}
    for field in ("agreed", "by_policy"):
        for index, kept in enumerate(getattr(retention, field)):
            route = ("retention", field, index, "items")
            lost: list[Leaf] = [
                item
                for _, item in case.leaves(kept.items, route)
                if words(item, case) not in collected and not is_covered(item, keys)
            ]
            if lost:
                name, what = case.name(tuple(lost)), case.name(kept.what)
                yield hit(
                    *route,
                    ko=f"“{what.ko}”에 보유하는 “{name.ko}”의 수집이 어디에도 없다",
                    en=f"“{name.en}” is kept under “{what.en}”, and nowhere collected",
                )
