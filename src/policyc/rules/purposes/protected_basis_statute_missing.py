"""A statute is said to allow sensitive information or identifiers, and it or its article is not named.

What allows these is never a statute as a whole, but a provision that names the kind of information. The guideline asks for the
statute with its article; without it, neither the reader nor the Commission can check the claim.

Mend: add `statute:` and `article:` to the basis.

민감정보나 고유식별정보의 처리를 법령이 허용한다고 하면서 그 법령이나 조문을 적지 않았다.

이러한 정보의 처리를 허용하는 것은 법률 전체가 아니라 그 정보를 구체적으로 정한 조문이다. 작성지침은 법령을 조문까지 적도록 하며,
조문이 없으면 정보주체도 보호위원회도 근거를 확인할 수 없다.

고치기: 그 근거에 `statute:`와 `article:`를 적는다.
"""

from typing import Final

from policyc.model.basis import NumberBasis, NumberGround, ProtectedBasis, ProtectedGround
from policyc.rules.aims import unnamed_statute
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule

_STATUTE: Final = (ProtectedGround.law, NumberGround.law)


@rule("warning", "drafting_guideline 3")
def check(basis: ProtectedBasis | NumberBasis, case: Case) -> Hits:
    if basis.ground in _STATUTE:
        yield from unnamed_statute(basis, case)
