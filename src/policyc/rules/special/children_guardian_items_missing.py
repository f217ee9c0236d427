"""The policy says that legal representatives consent, and not what is collected of them for it.

To ask a legal representative one must know who that is and how to reach them. The guideline asks that the policy list
the items that are collected from or about the representative for that purpose.

Mend: list them in `items:`, for example `[guardian_name, guardian_contact]`.

법정대리인의 동의를 받는다고 하면서 이를 위하여 수집하는 법정대리인의 정보를 밝히지 않았다.

법정대리인에게 동의를 구하려면 누구인지, 어떻게 연락하는지를 알아야 한다. 작성지침은 동의를 받기 위하여 수집하는
법정대리인의 개인정보 항목을 적도록 한다.

고치기: `items:`에 `[guardian_name, guardian_contact]`와 같이 항목을 적는다.
"""

from policyc.model.protection import Children, ChildrenStatement
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline 4")
def check(children: Children, _case: Case) -> Hits:
    if children.statement is ChildrenStatement.guardian_consent and not children.items:
        yield hit(
            "items",
            ko="동의를 받기 위하여 수집하는 법정대리인의 정보가 없다",
            en="what is collected of legal representatives to ask for consent is not stated",
        )
