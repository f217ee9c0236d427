"""A certification that the policy professes is no longer valid.

The drafting guideline recommends that a certification be told of with its scope and the time for which it is valid. A
reader trusts it as something that holds today.

Mend: give the new `until:` and number if it was renewed, or delete the certification.

유효기간이 지난 인증을 적었다.

작성지침은 인증을 적을 때 그 범위와 유효기간을 함께 적도록 권장한다. 정보주체는 처리방침에 적힌 인증이 지금도 유효하다고 믿는다.

고치기: 인증을 갱신하였다면 `until:`과 번호를 새로 적고, 그렇지 않으면 그 인증을 지운다.
"""

from policyc.model.voluntary import Certification
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline 23")
def check(certification: Certification, case: Case) -> Hits:
    last = certification.until
    if last is not None and last < case.day:
        name = case.name(certification)
        yield hit(
            "until",
            ko=f"“{name.ko}”의 유효기간이 {last}에 끝났다",
            en=f"“{name.en}” was valid until {last}",
        )
