"""The sections stand in another order than that of the drafting guideline.

The order is free, and the guideline says so. Yet those who compare policies, the Commission among them, look for a
section where others have it. This is a matter of judgment.

Mend: reorder `layout:`, or delete it for the order of the guideline.

항목의 순서가 작성지침과 다르다.

순서는 자유이고 작성지침도 그렇게 밝히고 있다. 다만 보호위원회를 비롯하여 여러 처리방침을 비교하는 사람은 다른 처리방침과 같은
자리에서 항목을 찾는다. 순서를 바꿀지는 판단할 문제이다.

고치기: `layout:`의 순서를 바꾸거나, `layout:`을 지워 작성지침의 순서를 따른다.
"""

from itertools import pairwise
from typing import Final

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

_ANYWHERE: Final = frozenset(
    (
        SectionName.access,
        SectionName.app_permissions,
        SectionName.location,
        SectionName.public_files,
        SectionName.generative_ai,
        SectionName.ai_development,
        SectionName.marketing,
    )
)
"""Sections for which the guideline has no heading of its own."""


@rule("note", "drafting_guideline order")
def check(policy: Policy, case: Case) -> Hits:
    del case
    if not isinstance(policy.layout, tuple):
        return
    usual = [name for name in SectionName if name not in _ANYWHERE]
    told = [(i, name) for i, name in enumerate(policy.layout) if name in usual]
    for (index, name), (_, following) in pairwise(told):
        if usual.index(following) < usual.index(name):
            yield hit(
                "layout",
                index,
                ko=f"`{name}`의 순서가 작성지침과 다르다(작성지침에서는 `{following}` 다음)",
                en=f"`{name}` stands before `{following}`, which the guideline has first",
            )
            return
