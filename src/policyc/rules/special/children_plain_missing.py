"""Children under 14 are served, and nothing says that they are told in words that they understand.

When a controller notifies children of matters of their personal information, it must use a form and language that
they easily understand. A policy for a service that children use says so, or comes with an easy version for them.

Mend: add `plain_language` to `promises:` where that is what you do, or write `plain:` texts and `plain_for: children`
for an easy version.

만 14세 미만 아동의 개인정보를 처리하면서 아동이 이해하기 쉬운 말로 알린다는 기재가 없다.

아동에게 개인정보 처리에 관하여 알릴 때에는 이해하기 쉬운 양식과 명확하고 알기 쉬운 언어를 써야 한다. 아동이 이용하는
서비스의 처리방침은 이를 밝히거나 아동을 위한 알기 쉬운 처리방침을 함께 둔다.

고치기: 실제로 그렇게 한다면 `promises:`에 `plain_language`를 더하거나, `plain:`과 `plain_for: children`으로 알기 쉬운
처리방침을 둔다.
"""

from policyc.model.policy import Readers
from policyc.model.protection import Children, ChildrenPromise, ChildrenStatement
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 22-2(3)")
def check(children: Children, case: Case) -> Hits:
    asked = children.statement is ChildrenStatement.guardian_consent
    promised = ChildrenPromise.plain_language in children.promises
    if asked and not promised and case.policy.plain_for is not Readers.children:
        yield hit(
            "promises",
            ko="아동이 이해하기 쉬운 양식과 언어로 알린다는 기재가 없다",
            en="nothing says that children are told in a form and language that they understand",
        )
