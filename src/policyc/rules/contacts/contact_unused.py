"""A desk is described, and nothing refers to it.

What is under `contacts:` reaches the reader only where a part of the policy names it. A desk that none does is left
over, or a part that should name it does not. Which of the two it is, is a matter of judgment.

Mend: name it where it is meant, for example under `rights.to:`, or delete it.

적어 둔 연락처를 처리방침의 어느 부분에서도 쓰지 않았다.

`contacts:`의 연락처는 다른 부분이 그 이름을 적어야 독자에게 보인다. 쓰이지 않는 연락처는 남은 것이거나, 써야 할 곳에서
빠뜨린 것이다. 어느 쪽인지는 판단이 필요하다.

고치기: `rights.to:` 등 필요한 곳에 그 이름을 적거나, 지운다.
"""

from policyc.model.node import Key
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note")
def check(policy: Policy, _case: Case) -> Hits:
    used = {
        value.name
        for _, value in policy.parts
        if isinstance(value, Key) and value.kind == "contacts"
    }
    for name in policy.contacts:
        if name not in used:
            yield hit(
                *("contacts", name),
                ko=f"연락처 `{name}`에 대한 언급이 처리방침에 없다",
                en=f"nothing in the policy refers to the desk `{name}`",
            )
