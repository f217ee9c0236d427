"""The form of the power of attorney is cited from an Enforcement Rule that no longer has it.

The form is now an annex of the Commission's public notice, as Article 45(2) of the Decree provides.

Mend: cite Form 11 of the 「개인정보 처리 방법에 관한 고시」, or let `rights.statements` say it with `power_of_attorney`.

위임장의 서식을 지금은 그 서식이 없는 시행규칙에서 인용하였다.

위임장의 서식은 시행령 제45조제2항에 따라 개인정보 보호위원회의 고시가 정하고 있다.

고치기: 「개인정보 처리 방법에 관한 고시」 별지 제11호서식을 인용하거나, `rights.statements`에 `power_of_attorney`를 적는다.
"""

from policyc.rules.case import Case
from policyc.rules.outdated import outdated
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.wording import Wording


@rule("warning", "standard_guidelines 18(1)")
def check(wording: Wording, case: Case) -> Hits:
    for old in outdated(wording, case.day, "power_of_attorney"):
        yield hit(
            words=old.words,
            ko=f"“{old.words}”: 시행규칙에는 이 서식이 없다",
            en=f"“{old.words}”: the Enforcement Rule has no such form",
        )
