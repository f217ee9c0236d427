"""The policy names no personal information that is processed.

Article 31(1)1 of the Enforcement Decree has the policy name the items that are processed. Without them the purposes,
the periods and the recipients of the policy are about something that the reader does not know.

Mend: list the items in rows of `processing:`, and in `automatic:` what comes into being as the service is used.

처리하는 개인정보의 항목이 없다.

시행령 제31조제1항제1호는 처리하는 개인정보의 항목을 처리방침에 적도록 한다. 항목이 없으면 처리 목적과 보유 기간, 제공받는 자가 무엇에
관한 것인지 알 수 없다.

고치기: `processing:`의 행에 항목을 적고, 서비스를 이용하면서 생기는 항목은 `automatic:`에 적는다.
"""

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa_decree 31(1)1")
def check(policy: Policy, case: Case) -> Hits:
    own = case.in_own_words(SectionName.items) or case.in_own_words(SectionName.processing)
    told = policy.processing or policy.received or policy.on_device or case.collected
    if policy.complete and not told and not own:
        yield hit(
            "processing",
            ko="처리하는 개인정보의 항목이 없다",
            en="no items of personal information are named",
        )
