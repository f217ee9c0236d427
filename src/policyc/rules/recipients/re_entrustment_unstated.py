"""Processing is entrusted, and the policy says nothing of entrusting it further.

Article 26(6) of the Act lets a processor entrust the work to somebody else only with the controller's consent, and the
drafting guideline has the policy say so.

Mend: where the contracts provide for it, add `re_entrustment` to `entrustment.contract`.

처리를 위탁하면서 재위탁에 관한 내용을 적지 않았다.

법 제26조제6항에 따라 수탁자는 위탁자의 동의를 받아야 다시 위탁할 수 있고, 작성지침은 이를 처리방침에 적도록 한다.

고치기: 계약에서 정하고 있다면 `entrustment.contract`에 `re_entrustment`를 더한다.
"""

from policyc.model.policy import Policy
from policyc.model.recipients import ContractTerm
from policyc.rules.case import Case
from policyc.rules.parties import entrustment_says, names_processors, sub_processors
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 26(6)", "drafting_guideline 9")
def check(policy: Policy, case: Case) -> Hits:
    if not names_processors(case) or entrustment_says(case, ContractTerm.re_entrustment):
        return
    sub = next(sub_processors(policy), None)
    contracts = policy.entrustment is not None and bool(policy.entrustment.contract)
    if not contracts and sub is None:
        return
    beside = sub.route if sub is not None else ("processors",)
    yield hit(
        *(("entrustment", "contract") if policy.entrustment is not None else beside),
        also=[beside],
        ko="재위탁의 제한에 관한 내용이 없다",
        en="nothing is said of limits on re-entrustment",
    )
