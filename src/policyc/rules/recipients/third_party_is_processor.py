"""A third party does nothing but the controller's own work.

Whoever uses personal information on the controller's behalf and for the controller's purposes is a processor under
Article 26 of the Act; a third party under Article 17 uses it for its own. A cloud provider or a sender of messages that
is called a third party suggests that it may use the information for itself.

Mend: move the recipient to `processors:`, or say in `purpose:` what it does for purposes of its own.

제3자로 적은 자가 개인정보처리자의 업무만 대신 처리하는 것으로 보인다.

개인정보처리자를 위하여 그 목적에 따라 개인정보를 이용하는 자는 법 제26조의 수탁자이고, 제17조의 제3자는 자신의 목적으로 이용하는
자이다. 클라우드 사업자나 메시지 발송업체를 제3자라고 하면 그들이 개인정보를 스스로 이용할 수 있다는 뜻이 된다.

고치기: 그 업체를 `processors:`로 옮기거나, 자신의 목적으로 하는 일을 `purpose:`에 적는다.
"""

import re
from typing import Final

from policyc.model.recipients import ThirdParty
from policyc.rules.alike import said_of
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule

_HOSTING: Final = Pattern(
    r"클라우드|호스팅|서버\s*(?:운영|관리|임대)|인프라|\bcloud\b|\b(?:web|server) hosting\b|^hosting$|infrastructure",
    re.IGNORECASE,
)
_FOR_OTHERS: Final = Pattern(
    r"문자\s?메시지|알림톡|메일\s*발송|푸시|상담|고객센터|콜센터|결제\s*(?:대행|처리)|유지\s?보수|전산"
    r"|text messages?|sending (?:of )?(?:e-?mails?|messages)|consultation|customer (?:service|support)|call cent"
    r"|payment processing|maintenance",
    re.IGNORECASE,
)
_DELIVERY: Final = Pattern(r"배송|발송|delivery|dispatch|sending", re.IGNORECASE)


@rule("warning", "pipa 17(1)", "pipa 26(1)")
def check(party: ThirdParty, case: Case) -> Hits:
    purposes = [" ".join(said_of(case, purpose)) for purpose in party.purpose]
    named = said_of(case, party.title, party.brand)
    hosted = any(map(_HOSTING.search, purposes or named))
    done = [bool(_FOR_OTHERS.search(said)) for said in purposes]
    helped = any(done) and all(
        works or _DELIVERY.search(said) for works, said in zip(done, purposes, strict=True)
    )
    if hosted or helped:
        name = case.name(party.name)
        yield hit(
            ko=f"“{name.ko}”의 이용 목적은 개인정보처리자의 업무를 대신하는 것이다",
            en=f"“{name.en}” does the controller's own work, as a processor does",
        )
