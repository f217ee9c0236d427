"""Two rows list the same item for the same purpose and give it different periods.

A data subject who looks up how long the item is kept finds two answers, and Article 30(1)2 of the Act asks for one.

Mend: take the item out of one of the rows, or say by `category:`, `only:`, `subjects:` or `services:` what tells the
rows apart.

같은 처리 목적의 두 행에 같은 항목이 있고 보유 기간이 서로 다르다.

그 항목을 언제까지 보유하는지 찾는 정보주체는 두 가지 답을 보게 된다. 법 제30조제1항제2호가 적도록 한 보유 기간은 하나여야 한다.

고치기: 한쪽 행에서 그 항목을 빼거나, `category:`, `only:`, `subjects:`, `services:`로 두 행의 차이를 밝힌다.
"""

from policyc.model.policy import Policy
from policyc.model.processing import Processing
from policyc.rules.case import Case
from policyc.rules.rule import Hits, Said, hit, rule

_TELLING = ("category", "purpose", "only", "services", "subjects", "source", "basis")


@rule("warning", "pipa 30(1)2")
def check(policy: Policy, case: Case) -> Hits:
    earlier: list[tuple[int, Processing, set[Said]]] = []
    for index, row in enumerate(policy.processing):
        route = ("processing", index)
        items = {case.name(item) for _, item in case.items_of(row, route)}
        for before, other, others in earlier:
            if _are_one(row, other) and row.keep and other.keep and row.keep != other.keep:
                both = sorted(items & others)
                if both:
                    yield hit(
                        *route,
                        "keep",
                        also=[("processing", before, "keep")],
                        ko=f"“{both[0].ko}”의 보유 기간이 두 행에서 서로 다르다",
                        en=f"“{both[0].en}” has different periods in two rows",
                    )
        earlier.append((index, row, items))


def _are_one(row: Processing, other: Processing) -> bool:
    """Whether nothing tells the rows apart but their items and periods."""
    return all(getattr(row, field) == getattr(other, field) for field in _TELLING)
