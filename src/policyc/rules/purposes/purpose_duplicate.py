"""Two purposes have the same title.

This is a matter of judgment: no provision forbids it. But a reader who meets one title twice cannot tell which items and
which period belong to which, and a later change is easily made in one place only.

Mend: join the two in one purpose with everything that is done, or give each a title that tells it from the other.

두 처리 목적의 제목이 같다.

이를 금지하는 규정은 없으므로 판단의 문제이다. 다만 같은 제목이 두 번 나오면 어느 항목과 보유 기간이 어느 목적에 속하는지 알기
어렵고, 나중에 고칠 때 한쪽만 고치기 쉽다.

고치기: 두 목적을 하나로 합쳐 하는 일을 모두 적거나, 서로 구별되는 제목을 붙인다.
"""

from policyc.model.policy import Policy
from policyc.rules.aims import words
from policyc.rules.case import Case
from policyc.rules.rule import Hits, Said, hit, rule


@rule("note")
def check(policy: Policy, case: Case) -> Hits:
    first: dict[tuple[Said, tuple[object, ...]], str] = {}
    for key, purpose in policy.purposes.items():
        title = words(purpose.title, case)
        called = Said(title.ko, title.en.casefold())
        earlier = first.setdefault((called, purpose.services), key)
        if earlier != key:
            name = case.name(purpose)
            yield hit(
                "purposes",
                key,
                "title",
                ko=f"처리 목적 “{name.ko}”의 제목이 다른 목적에도 쓰였다",
                en=f"the title “{name.en}” is that of another purpose too",
                also=[("purposes", earlier, "title")],
            )
