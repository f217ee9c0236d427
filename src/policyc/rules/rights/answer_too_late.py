"""The time to answer a request is longer than the Enforcement Decree allows.

Access is given, and the result of a request for correction, deletion or suspension is told, within ten days of the
request (Articles 41(4), 43(3) and 44(2) of the Enforcement Decree). A policy that promises a longer time announces a
breach.

Mend: write `answer: 10 days` or less.

권리 행사에 답하는 기간이 시행령이 정한 기간보다 길다.

열람은 요구를 받은 날부터 10일 이내에 하게 하여야 하고, 정정·삭제와 처리정지의 결과도 10일 이내에 알려야 한다(시행령
제41조제4항, 제43조제3항, 제44조제2항). 더 긴 기간을 적은 처리방침은 법을 어기겠다고 알리는 것과 같다.

고치기: `answer: 10 days` 또는 그보다 짧게 적는다.
"""

from typing import Final

from policyc.model.keep import Duration, Unit
from policyc.model.node import Key
from policyc.model.rights import Rights
from policyc.rules.case import Case
from policyc.rules.requests import WITHIN_DAYS
from policyc.rules.rule import Hits, hit, rule

DAYS: Final = {Unit.day: 1, Unit.week: 7, Unit.month: 28, Unit.year: 365}
"""The fewest days of each unit."""


@rule("error", "pipa_decree 41(4)", "pipa_decree 43(3)", "pipa_decree 44(2)")
def check(rights: Rights, case: Case) -> Hits:
    allowed = case.number("pipa_decree answer_days")
    for index, answer in enumerate(rights.answer):
        within = answer.within
        named = {one.name for one in answer.rights if isinstance(one, Key)}
        concerned = not answer.rights or named.intersection(WITHIN_DAYS)
        if not concerned or not isinstance(within, Duration):
            continue
        if within.count * DAYS[within.unit] > allowed:
            yield hit(
                *("answer", index),
                ko=f"답변 기간 “{within}” 약속이 시행령의 {allowed}일을 넘는다",
                en=f"the answer is promised within “{within}”, and the Decree allows {allowed} days",
            )
