"""The policy says that nothing is provided to third parties, and names somebody who is provided with something.

One of the two is untrue, and a data subject who reads the sentence first will rely on it. What is said of provision is
part of the policy under Article 30(1)3 of the Act.

Mend: delete `none` from `third_parties`, or the recipient.

제3자에게 제공하지 않는다고 하면서 제공받는 자를 적었다.

둘 가운데 하나는 사실이 아니고, 그 문장을 먼저 읽은 정보주체는 이를 믿게 된다. 제3자 제공에 관한 사항은 법 제30조제1항제3호에 따라
처리방침에 적는 사항이다.

고치기: `third_parties`의 `none`이나 제공받는 자를 지운다.
"""

from policyc.model.generative_ai import PlugInRelation
from policyc.model.node import Nothing
from policyc.model.policy import Policy
from policyc.model.recipients import ProvisionStatement, TransferKind
from policyc.rules.case import Case
from policyc.rules.parties import third_parties, tool_recipients
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 30(1)3")
def check(policy: Policy, case: Case) -> Hits:
    said = policy.third_parties
    if said is None or ProvisionStatement.none not in said.statements:
        return
    routes = [party.route for party in (*third_parties(policy), *tool_recipients(policy))]
    routes += [
        leaving.route
        for leaving in case.transfers
        if leaving.points["kind"] is TransferKind.provide
    ]
    ai = policy.generative_ai
    for index, plug_in in enumerate(ai.plug_ins if ai and ai is not Nothing.none else ()):
        if plug_in.relation is PlugInRelation.provide:
            routes.append(("generative_ai", "plug_ins", index))
    if routes:
        yield hit(
            "third_parties",
            "statements",
            also=routes,
            ko="제3자에게 제공하지 않는다는 문장과 어긋나는 제공이 적혀 있다",
            en="“none” is said, and provision to third parties is declared",
        )
