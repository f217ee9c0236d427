"""A legal basis lies in another statute, and the statute or its article is not named.

Articles 15(1)2 and 15(1)3 of the Act allow nothing by themselves: they refer to another statute that demands the processing or
lays down the task. The guideline asks for that statute with its article, and shows a statute named alone as a bad example.

Mend: write `basis: {ground: law, statute: …, article: …}`.

다른 법률에 근거한다고 하면서 그 법률이나 조문을 적지 않았다.

법 제15조제1항제2호와 제3호는 그 자체로 처리를 허용하지 않고, 처리를 요구하거나 소관 업무를 정한 다른 법령을 전제로 한다.
작성지침은 그 법령을 조문까지 적도록 하고, 법률명만 적은 것을 잘못된 사례로 든다.

고치기: `basis: {ground: law, statute: …, article: …}`와 같이 적는다.
"""

from typing import Final

from policyc.model.basis import Ground, LegalBasis
from policyc.rules.aims import unnamed_statute
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule

_ELSEWHERE: Final = (Ground.law, Ground.public_task)


@rule("warning", "drafting_guideline 3")
def check(basis: LegalBasis, case: Case) -> Hits:
    if basis.ground in _ELSEWHERE:
        yield from unnamed_statute(basis, case)
