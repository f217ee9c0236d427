"""Something is declared that no reader sees, since a free section stands in its place.

A free section with `replace:` is printed instead of the section that it replaces. What the policy declares there stays
in the file, may say something else than the free section, and still answers the questions of other rules.

Mend: delete what is declared, or place the free section `before:` or `after:` it.

선언한 내용이 있는데 자유 항목이 그 자리를 대신하여 아무에게도 보이지 않는다.

`replace:`가 있는 자유 항목은 본래의 항목을 대신하여 실린다. 본래의 항목에 선언한 내용은 파일에만 남아, 자유 항목과 다른 말을 할 수
있고 다른 규칙의 물음에는 여전히 답한 것이 된다.

고치기: 선언한 내용을 지우거나, 자유 항목의 자리를 `before:`나 `after:`로 정한다.
"""

from typing import Final

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

_REFERRED_TO: Final = frozenset((SectionName.purposes, SectionName.processing, SectionName.officer))
"""Sections whose facts other sections print as well."""


@rule("warning")
def check(policy: Policy, case: Case) -> Hits:
    for index, free in enumerate(policy.sections):
        section = free.replace
        everywhere = not free.languages or set(free.languages) == set(policy.languages)
        if section is None or section in _REFERRED_TO or not everywhere:
            continue
        if getattr(policy, section, None) is not None:
            name = case.name(free)
            yield hit(
                "sections",
                index,
                "replace",
                ko=f"자유 항목 “{name.ko}” 때문에 `{section}`의 내용이 실리지 않는다",
                en=f"what `{section}` declares is not printed, for “{name.en}” stands in its place",
                also=[(section.value,)],
            )
