"""The policy does not say within what time a request is answered.

The Enforcement Decree gives the controller ten days (Articles 41(4), 43(3) and 44(2)), and the guidelines have the policy
say so. “Without delay” alone lets nobody know when to ask again.

Mend: write `rights.answer: 10 days`, or what you promise below it.

권리 행사에 언제까지 답하는지 적지 않았다.

시행령 제41조제4항과 제43조제3항, 제44조제2항이 정한 기간은 10일이고, 작성지침은 이를 처리방침에 적도록 한다. 지체 없이
조치한다고만 적으면 정보주체는 언제까지 기다려야 하는지 알 수 없다.

고치기: `rights.answer: 10 days` 또는 그보다 짧은 기간을 적는다.
"""

from policyc.model.rights import Rights
from policyc.rules.case import Case
from policyc.rules.requests import says
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa_decree 41(4)", "drafting_guideline 16")
def check(rights: Rights, _case: Case) -> Hits:
    if not rights.answer and not says(
        rights, r"\d+\s?(?:영업)?일", r"\d+ (?:business |working )?days"
    ):
        yield hit(
            "answer",
            ko="권리 행사에 답하는 기간이 없다",
            en="the time within which requests are answered is missing",
        )
