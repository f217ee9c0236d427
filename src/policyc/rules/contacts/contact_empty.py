"""A desk is described by which nobody can be reached.

Office hours alone are no contact. Wherever the policy refers to such a desk, the reader finds no number, no address and
no page.

Mend: give the desk a `phone:`, an `email:` or another channel.

연락할 수단이 없는 접수처를 적었다.

응대하는 시간만으로는 연락할 수 없다. 처리방침이 그 접수처를 안내하는 곳마다 정보주체는 전화번호도 주소도 찾지 못한다.

고치기: 접수처에 `phone:`, `email:` 등 연락할 수단을 적는다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.desks import answering, channels
from policyc.rules.rule import Hits, hit, rule


@rule("warning")
def check(policy: Policy, case: Case) -> Hits:
    of_the_officer = [one for _, one in answering(case)]
    for name, desk in policy.contacts.items():
        if not channels(desk) and desk not in of_the_officer:
            yield hit(
                *("contacts", name),
                ko=f"접수처 `{name}`에 연락할 수단이 없다",
                en=f"the desk `{name}` cannot be reached",
            )
