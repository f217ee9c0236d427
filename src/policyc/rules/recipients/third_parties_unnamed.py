"""The policy says when personal information may be provided to third parties, and not whether it is.

A reader learns the conditions and not the fact: nobody is named, and the policy does not say that there is nobody. The
guideline lets a policy say plainly that nothing is provided. Whether the silence matters is a matter of judgment.

Mend: add `none` to `third_parties.statements`, or name the recipients.

제3자에게 제공할 수 있는 경우만 적고 실제로 제공하는지는 적지 않았다.

제공받는 자가 적혀 있지 않고 제공하지 않는다는 말도 없어서, 정보주체는 조건만 알 뿐 사실을 알 수 없다. 작성지침에 따르면 제공하지
않는다고 적을 수 있다. 이 침묵이 문제가 되는지는 판단에 달려 있다.

고치기: `third_parties.statements`에 `none`을 더하거나 제공받는 자를 적는다.
"""

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.model.recipients import ProvisionStatement, TransferKind
from policyc.rules.case import Case
from policyc.rules.parties import third_parties, tool_recipients
from policyc.rules.rule import Hits, hit, rule


@rule("note", "drafting_guideline 7")
def check(policy: Policy, case: Case) -> Hits:
    said = policy.third_parties
    if said is None or case.in_own_words(SectionName.third_parties):
        return
    named = (*third_parties(policy), *tool_recipients(policy))
    provided = any(one.points["kind"] is TransferKind.provide for one in case.transfers)
    if not named and not provided and ProvisionStatement.none not in said.statements:
        yield hit(
            "third_parties",
            ko="제공받는 자도 제공하지 않는다는 말도 없다",
            en="no recipient is named, and that there is none is not said",
        )
