"""Processing is entrusted, and the policy does not say how a change of the work or of a processor is made known.

Processors change more often than anything else in a policy. The drafting guideline has the policy say that a change is
published without delay.

Mend: where it is so, add `disclosed` to `entrustment.statements`.

위탁하는 업무나 수탁자가 바뀌면 어떻게 알리는지를 적지 않았다.

수탁자는 처리방침에서 가장 자주 바뀌는 부분이다. 작성지침은 변경된 내용을 지체 없이 공개한다는 점을 적도록 한다.

고치기: 실제로 그렇게 하고 있다면 `entrustment.statements`에 `disclosed`를 더한다.
"""

from policyc.model.policy import Policy
from policyc.model.recipients import EntrustmentStatement
from policyc.rules.case import Case
from policyc.rules.parties import entrustment_says, names_processors
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline 9")
def check(policy: Policy, case: Case) -> Hits:
    if names_processors(case) and not entrustment_says(case, EntrustmentStatement.disclosed):
        yield hit(
            *(("entrustment", "statements") if policy.entrustment is not None else ("processors",)),
            ko="위탁 내용의 변경을 공개한다는 내용이 없다",
            en="the policy does not say that a change of the entrustment is published",
        )
