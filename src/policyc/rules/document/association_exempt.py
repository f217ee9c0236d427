"""An association of friends or alumni need not have a privacy policy.

Article 58(3) of the Act frees a controller that runs an alumni association, a hobby club or another fellowship from
Articles 15, 30 and 31. The policy may stand, but what it promises the association must keep.

Mend: nothing need be done. If the body is no such association, correct `company.kind`.

친목단체는 처리방침을 두지 않아도 된다.

동창회나 동호회처럼 친목을 도모하기 위한 단체를 운영하려고 개인정보를 처리하는 경우에는 법 제15조, 제30조와 제31조가 적용되지
않는다(법 제58조제3항). 처리방침을 두는 것은 자유이지만, 적은 내용은 지켜야 한다.

고치기: 그대로 두어도 된다. 친목단체가 아니라면 `company.kind`를 바로잡는다.
"""

from policyc.model.controller import Company, ControllerKind
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note", "pipa 58(3)")
def check(company: Company, case: Case) -> Hits:
    del case
    if company.kind is ControllerKind.association:
        yield hit(
            "kind",
            ko="친목단체에는 처리방침을 둘 의무가 없다",
            en="an association of friends is not obliged to have a privacy policy",
        )
