"""The time to act on a request about an automated decision is longer than the Enforcement Decree allows.

Article 44-3(5) of the Enforcement Decree gives thirty days for the refusal of an automated decision and for requests
to explain or review one. Longer is possible only by an extension for good reason.

Mend: write `answer: 30 days` or less, and the extension in `extension:`.

자동화된 결정에 관한 요구에 조치하는 기간이 시행령이 정한 기간보다 길다.

시행령 제44조의3제5항은 자동화된 결정의 거부와 설명·검토 요구에 대하여 30일 이내에 조치하도록 한다. 정당한 사유로
연장하는 경우에만 더 길어질 수 있다.

고치기: `answer: 30 days` 또는 그보다 짧게 적고, 연장하는 기간은 `extension:`에 적는다.
"""

from policyc.model.automated_decisions import AutomatedDecisions
from policyc.rules.case import Case
from policyc.rules.records import days, length_said
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa_decree 44-3(5)")
def check(decisions: AutomatedDecisions, case: Case) -> Hits:
    allowed = case.number("pipa_decree automated_answer_days")
    if decisions.answer is not None and days(decisions.answer) > allowed:
        promised = length_said(decisions.answer)
        yield hit(
            "answer",
            ko=f"{promised.ko} 안에 조치한다고 하나 시행령은 {allowed}일 이내이다",
            en=f"an answer is promised within {promised.en}, and the Decree allows {allowed} days",
        )
