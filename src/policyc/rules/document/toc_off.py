"""A long policy has no table of contents.

The drafting guideline recommends a table of contents at the head of the policy, each entry a link to its section.
Readers look for one thing, and nobody reads a score of sections to find it. A short policy does without.

Mend: delete `toc: false`.

긴 처리방침에 목차가 없다.

작성지침은 처리방침의 앞에 목차를 두고 항목마다 해당 본문으로 연결하도록 권장한다. 정보주체는 필요한 내용을 찾아 읽을 뿐, 그것을
찾으려고 수십 개의 조를 모두 읽지는 않는다. 짧은 처리방침이라면 목차가 없어도 된다.

고치기: `toc: false`를 지운다.
"""

from typing import Final

from policyc.model.node import Nothing
from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

LONG: Final = 15
"""So many sections that one looks for something in them; those that only say `none` aside."""


@rule("warning", "drafting_guideline toc")
def check(policy: Policy, case: Case) -> Hits:
    del case
    if policy.toc:
        return
    declared = [getattr(policy, name, None) for name in SectionName]
    number = len(policy.sections) + sum(bool(one) and one is not Nothing.none for one in declared)
    if number >= LONG:
        yield hit(
            "toc",
            ko=f"내용이 있는 항목이 {number}개인데 목차가 없다",
            en=f"{number} sections have something to say, and no table of contents leads to them",
        )
