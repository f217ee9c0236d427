"""A public notice is cited by the number of an edition that later ones have replaced.

The Commission issues its notices anew under a new number, and the number goes stale while the name stays. Notice No.
2020-7 on methods of processing is the one that old models of policies hand down.

Mend: cite the notice by its name, without a number.

고시를 그 뒤의 고시로 바뀐 옛 번호로 인용하였다.

개인정보 보호위원회의 고시는 개정될 때마다 번호가 바뀌고 이름은 그대로이다. 옛 서식을 따른 처리방침에는 제2020-7호가 그대로 남아
있다.

고치기: 번호 없이 고시의 이름으로 인용한다.
"""

from policyc.rules.case import Case
from policyc.rules.outdated import outdated
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.wording import Wording


@rule("warning", "standard_guidelines 18(1)")
def check(wording: Wording, case: Case) -> Hits:
    for old in outdated(wording, case.day, "notice_number"):
        yield hit(
            words=old.words,
            ko=f"“{old.words}” 뒤에 새 고시가 나왔다",
            en=f"“{old.words}” has been followed by a newer notice",
        )
