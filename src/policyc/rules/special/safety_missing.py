"""The policy names no measure to ensure the safety of personal information.

Article 31(1)3 of the Enforcement Decree makes the safety measures a part of every privacy policy. Readers who entrust
their information to the controller learn from them what protects it.

Mend: list the measures that are in place under `safety:`, in the groups `administrative:`, `technical:` and
`physical:`.

개인정보의 안전성 확보 조치가 하나도 없다.

시행령 제31조제1항제3호에 따라 안전성 확보 조치에 관한 사항은 모든 처리방침에 들어가야 한다. 정보주체는 이를 보고
자신의 개인정보가 어떻게 보호되는지 안다.

고치기: `safety:`에 실제로 하고 있는 조치를 `administrative:`, `technical:`, `physical:`로 나누어 적는다.
"""

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.safety import measures


@rule("error", "pipa_decree 31(1)3")
def check(policy: Policy, case: Case) -> Hits:
    named = policy.safety is not None and any(measures(policy.safety))
    if policy.complete and not named and not case.in_own_words(SectionName.safety):
        yield hit(
            "safety",
            ko="개인정보의 안전성 확보 조치에 관한 내용이 없다",
            en="no measure to ensure the safety of personal information is named",
        )
