"""The policy does not say how to object to a refusal.

Article 38(5) of the Act has the controller set up a procedure for objecting to a refusal or another measure, and tell
data subjects of it. The policy is where they look.

Mend: write `rights.objection:` with `to:` and `within:`, or own words.

거절 등 조치에 대한 이의제기 절차를 적지 않았다.

법 제38조제5항은 거절 등 조치에 불복하는 정보주체가 이의를 제기할 수 있도록 절차를 마련하고 안내하도록 한다. 정보주체가
그 안내를 찾는 곳은 처리방침이다.

고치기: `rights.objection:`에 `to:`와 `within:`을 적거나 그 절차를 글로 적는다.
"""

from policyc.model.rights import Rights
from policyc.rules.case import Case
from policyc.rules.requests import says
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 38(5)")
def check(rights: Rights, _case: Case) -> Hits:
    if rights.objection is None and not says(rights, "이의", "불복", r"\bobject", "appeal"):
        yield hit(
            "objection",
            ko="거절 등 조치에 대한 이의제기 절차가 없다",
            en="how to object to a refusal is missing",
        )
