"""A desk that takes requests is reached by one channel that need not be answered.

Evaluations of policies found e-mail addresses and forms at which nobody answered. A second channel lets a data subject
get through all the same. How many a desk needs is a matter of judgment.

Mend: add `phone:` or another channel to the desk.

요구를 접수하는 곳의 연락 수단이 답이 없을 수 있는 하나뿐이다.

처리방침 평가에서는 이메일이나 문의 양식에 답이 없는 사례가 확인되었다. 수단이 하나 더 있으면 정보주체가 달리 연락할 수
있다. 몇 개가 필요한지는 판단할 일이다.

고치기: 접수처에 `phone:` 등 다른 수단을 더한다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.desks import answering, channels, desk
from policyc.rules.rule import Hits, hit, rule


@rule("note", "drafting_guideline 16")
def check(policy: Policy, case: Case) -> Hits:
    rights, requests = policy.rights, policy.access_requests
    keys = {
        one
        for one in (rights.to if rights else None, requests.contact if requests else None)
        if one is not None
    }
    of_the_officer = [one for _, one in answering(case)]
    for key in sorted(keys, key=str):
        reached = desk(key, case)
        if reached is None or reached in of_the_officer:
            continue
        if channels(reached) in (frozenset(("email",)), frozenset(("url",))):
            yield hit(
                *("contacts", key.name),
                ko=f"요구를 접수하는 `{key}`의 연락 수단이 하나뿐이다",
                en=f"the desk `{key}`, which takes requests, has one channel alone",
            )
