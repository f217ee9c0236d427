"""The policy names no body that offers a remedy.

The guidelines recommend telling data subjects where they can report an infringement or ask for mediation. Whoever has
been wronged by the controller should not have to ask the controller for that address.

Mend: write `remedies: standard`, which keeps step with the law data.

권익침해를 구제받을 수 있는 기관을 적지 않았다.

작성지침은 정보주체가 침해를 신고하거나 분쟁조정을 신청할 수 있는 기관을 적도록 권한다. 회사에게 침해를 당한 사람이 그
회사에게 구제 기관을 물어보게 할 수는 없다.

고치기: `remedies: standard`라고 적는다. 기관이 바뀌면 함께 바뀐다.
"""

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline 20")
def check(_policy: Policy, case: Case) -> Hits:
    if case.silent(SectionName.remedies):
        yield hit(
            "remedies",
            ko="권익침해 구제 기관이 없다",
            en="no body that offers a remedy is named",
        )
