"""The policy deals with children under 14 or with their legal representatives, and says nothing of them.

Below the age of 14 it is the legal representative who consents, and the controller must verify that consent. A policy
whose purposes, items or rights speak of such children, while it says neither how their consent is obtained nor that
they are not served, leaves open which of the two is true.

Mend: write `children: not_served`, `children: none`, or `children:` with `statement: guardian_consent` and the way in
which consent is verified.

만 14세 미만 아동이나 그 법정대리인을 다루면서 아동에 관하여는 아무것도 적지 않았다.

만 14세 미만 아동의 개인정보를 처리하려면 법정대리인의 동의를 받고 그 동의를 확인하여야 한다. 처리 목적이나 항목,
권리에 아동이 나타나는데도 동의를 어떻게 받는지, 아니면 아동의 가입을 받지 않는지를 밝히지 않으면 어느 쪽인지 알 수
없다.

고치기: `children: not_served`나 `children: none`을 적거나, `children:`에 `statement: guardian_consent`와 동의를
확인하는 방법을 적는다.
"""

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules import signs
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule


@rule("warning", "pipa 22-2(1)")
def check(_policy: Policy, case: Case) -> Hits:
    yield from signs.undeclared(
        case,
        SectionName.children,
        signs.children(case),
        ko=" 부분에 아동이 나타나는데 `children`의 기재가 없다",
        en="concerns children under 14, and `children` is not declared",
    )
