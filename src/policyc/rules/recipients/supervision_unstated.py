"""Processing is entrusted, and the policy does not say that the processors are supervised.

Article 26(4) of the Act has the controller train and supervise its processors, and the drafting guideline has the
policy say so. What a processor does wrong is laid at the controller's door.

Mend: where it is so, add `supervised` to `entrustment.statements`.

처리를 위탁하면서 수탁자를 감독한다는 내용을 적지 않았다.

법 제26조제4항은 수탁자를 교육하고 감독하도록 하고, 작성지침은 이를 처리방침에 적도록 한다. 수탁자의 잘못은 위탁자의 책임으로
돌아온다.

고치기: 실제로 감독하고 있다면 `entrustment.statements`에 `supervised`를 더한다.
"""

from policyc.model.policy import Policy
from policyc.model.recipients import ContractTerm, EntrustmentStatement
from policyc.rules.case import Case
from policyc.rules.parties import entrustment_says, names_processors
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 26(4)", "drafting_guideline 9")
def check(policy: Policy, case: Case) -> Hits:
    said = entrustment_says(case, EntrustmentStatement.supervised) or entrustment_says(
        case, ContractTerm.supervision
    )
    if names_processors(case) and not said:
        yield hit(
            *(("entrustment", "statements") if policy.entrustment is not None else ("processors",)),
            ko="수탁자를 감독한다는 내용이 없다",
            en="the policy does not say that processors are supervised",
        )
