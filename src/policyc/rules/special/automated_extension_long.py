"""The time to act on a request about an automated decision may be extended by more than the Enforcement Decree allows.

Article 44-3(5) of the Enforcement Decree allows extension twice, by up to thirty days each, and only for good reason.

Mend: write `extension: 60 days` or less.

자동화된 결정에 관한 요구에 조치하는 기간을 시행령이 정한 것보다 길게 연장할 수 있다고 적었다.

시행령 제44조의3제5항에 따라 정당한 사유가 있으면 30일 이내에서 두 번까지 연장할 수 있다.

고치기: `extension: 60 days` 또는 그보다 짧게 적는다.
"""

from policyc.model.automated_decisions import AutomatedDecisions
from policyc.rules.case import Case
from policyc.rules.records import days, length_said
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa_decree 44-3(5)")
def check(decisions: AutomatedDecisions, case: Case) -> Hits:
    each = case.number("pipa_decree automated_answer_days")
    most = each * case.number("pipa_decree automated_extensions")
    if decisions.extension is not None and days(decisions.extension) > most:
        extended = length_said(decisions.extension)
        yield hit(
            "extension",
            ko=f"{extended.ko}까지 연장한다고 하나 시행령은 모두 {most}일까지이다",
            en=f"the answer may be extended by {extended.en}, and the Decree allows {most} days",
        )
