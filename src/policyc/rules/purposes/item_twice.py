"""The same items are listed twice for the same thing.

This is a matter of judgment. Rows that differ neither in purpose, subjects, services, source and basis nor in period, and that
repeat each other's items, make the reader look for a difference that is not there; and the two lists drift apart.

Mend: leave the items in one place, or say in the rows what tells them apart, for example with `only:`.

같은 항목을 같은 내용으로 두 번 적었다.

판단의 문제이다. 목적, 정보주체, 서비스, 출처, 근거, 기간이 모두 같은데 항목이 되풀이되면 읽는 사람은 있지도 않은 차이를 찾게 되고,
두 목록은 시간이 지나면서 서로 달라진다.

고치기: 한 곳에만 적거나, `only:` 등으로 두 행이 어떻게 다른지 밝힌다.
"""

from policyc.invalid import Route
from policyc.model.policy import Policy
from policyc.model.processing import Processing
from policyc.rules.aims import Leaf
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


def _same(row: Processing) -> tuple[object, ...]:
    """What two rows have in common that are about the same thing."""
    about = (row.category, row.purpose, row.only, row.services, row.subjects)
    return (*about, row.source, row.basis, row.sensitive, row.keep)


@rule("note")
def check(policy: Policy, case: Case) -> Hits:
    del policy
    seen: dict[tuple[object, ...], Route] = {}
    for route, row in case.rows:
        again: list[tuple[Leaf, Route]] = []
        own: dict[tuple[object, ...], Route] = {}
        for where, item in case.items_of(row, route):
            here = (_same(row), item)
            variant = "variants" in where
            earlier = seen.get(here) or (None if variant else own.get(here))
            if earlier is not None:
                again.append((item, earlier))
            elif not variant:
                own[here] = where
        seen.update(own)
        if again:
            name, within = case.name(tuple(item for item, _ in again)), case.row_name(row)
            yield hit(
                *route,
                ko=f"“{within.ko}”에 이미 적은 “{name.ko}”의 기재가 되풀이된다",
                en=f"“{within.en}” lists “{name.en}” once more",
                also=[earlier for _, earlier in again[:1]],
            )
