"""Personal information is provided for a third party's own marketing on a basis other than consent.

The grounds of Article 17(1)2 of the Act hardly reach a recipient's advertising: it is neither a legal duty nor an
urgent interest, and a legitimate interest would have to prevail clearly over the data subject's rights. What is left is
consent under Article 17(1)1, sought apart as Article 22(1) asks. A statute that is named as the basis is let pass.

Mend: obtain separate consent and write `basis: {ground: consent, marketing: true}`, or take the purpose out.

제3자의 홍보나 광고를 위하여 동의가 아닌 근거로 개인정보를 제공한다고 적었다.

제공받는 자의 광고는 법 제17조제1항제2호의 어느 근거에도 해당하기 어렵다. 법령상 의무도 급박한 이익도 아니며, 정당한 이익이 정보주체의
권리보다 명백히 우선한다고 볼 수도 없다. 제17조제1항제1호의 동의를 제22조제1항에 따라 구분하여 받아야 한다. 근거
법령을 밝힌 경우는 지적하지 않는다.

고치기: 별도의 동의를 받고 `basis: {ground: consent, marketing: true}`로 적거나 그 목적을 지운다.
"""

import re
from typing import Final

from policyc.model.basis import Ground
from policyc.model.recipients import ThirdParty
from policyc.rules.alike import said_of
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule

_MARKETING: Final = Pattern(
    r"마케팅|광고성|맞춤형\s*광고|광고\s*(?:발송|전송|활용|게재|안내)|홍보|판촉|판매\s*권유|\bmarketing\b|\bpromot(?:ion|e|ing)"
    r"|targeted advert|advertising (?:of|to|material|information)|solicit",
    re.IGNORECASE,
)


@rule("error", "pipa 17(1)", "pipa 22(1)")
def check(party: ThirdParty, case: Case) -> Hits:
    basis = party.basis
    if basis is None or basis.ground is Ground.consent or basis.statute is not None:
        return
    for index, purpose in enumerate(party.purpose):
        if any(map(_MARKETING.search, said_of(case, purpose))):
            name, aim = case.name(party.name), case.name(purpose)
            yield hit(
                "purpose",
                index,
                ko=f"“{name.ko}”의 “{aim.ko}”에는 동의가 필요하다",
                en=f"the “{aim.en}” of “{name.en}” takes consent",
            )
