"""The policy does not say that information is used for the stated purposes alone, nor what happens if a purpose changes.

Personal information may not be used beyond the purposes for which it was collected, and a new purpose needs a basis of its
own, as a rule separate consent. The guideline has the purposes introduced by a sentence that says so.

Mend: add `purpose_limit` to `principles:`, if that is what you do.

처리 목적 밖으로 이용하지 않는다는 점과 목적이 바뀔 때의 조치를 밝히지 않았다.

개인정보는 수집한 목적의 범위를 넘어 이용할 수 없고, 목적이 바뀌면 별도의 동의를 받는 등 새로운 근거를 갖추어야 한다. 작성지침은
처리 목적을 적기에 앞서 이러한 뜻을 밝히도록 한다.

고치기: 실제로 그렇게 하고 있다면 `principles:`에 `purpose_limit`을 더한다.
"""

from typing import Final

from policyc.model.notice import Principle, SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

_SAY_SO: Final = {Principle.purpose_limit, Principle.consent_to_change}


@rule("warning", "drafting_guideline 2")
def check(policy: Policy, case: Case) -> Hits:
    stated = _SAY_SO.intersection(policy.principles)
    if policy.purposes and not stated and not case.in_own_words(SectionName.purposes):
        yield hit(
            "principles",
            ko="처리 목적이 변경되는 경우의 조치를 밝히지 않았다",
            en="nothing is said of what happens if a purpose changes",
        )
