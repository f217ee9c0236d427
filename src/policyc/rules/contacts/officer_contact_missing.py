"""Neither the privacy officer nor the department can be reached.

Article 30(1)6 of the Act asks for a telephone number or another contact with the name. Somebody who is named and cannot
be reached helps no one.

Mend: give `officer:` or `department:` a `contact:`, the key of a desk under `contacts:`.

개인정보 보호책임자나 담당 부서의 연락처가 없다.

법 제30조제1항제6호는 성명이나 부서의 명칭과 함께 전화번호 등 연락처를 적도록 한다. 이름만 있고 연락할 수 없으면 소용이
없다.

고치기: `officer:`나 `department:`에 `contacts:`에 적은 접수처를 `contact:`로 적는다.
"""

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.desks import answering, channels
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 30(1)6")
def check(_policy: Policy, case: Case) -> Hits:
    desks = list(answering(case))
    reached = any(one is not None and channels(one) for _, one in desks)
    if desks and not reached and not case.in_own_words(SectionName.officer):
        yield hit(
            *desks[0][0],
            ko="개인정보 보호책임자나 담당 부서의 연락처가 없다",
            en="neither the privacy officer nor the department can be reached",
        )
