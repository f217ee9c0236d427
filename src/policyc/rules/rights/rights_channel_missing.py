"""The policy does not say how rights are exercised.

Article 38(4) of the Act has the controller set up concrete methods and procedures and make them public. Rights without
a channel and a desk cannot be exercised.

Mend: write `by:` and `to:` under `rights:`, or the paths of menus under `self_service:`.

권리를 행사하는 방법이 없다.

법 제38조제4항은 정보주체가 권리를 행사할 수 있는 구체적인 방법과 절차를 마련하여 공개하도록 한다. 요구할 수단과 접수처가
없으면 권리를 행사할 수 없다.

고치기: `rights:`에 `by:`와 `to:`를 적거나 `self_service:`에 메뉴의 경로를 적는다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 30(1)5", "pipa 38(4)")
def check(policy: Policy, _case: Case) -> Hits:
    rights = policy.rights
    if rights is None or policy.access_requests is not None:
        return
    if not (rights.by or rights.to or rights.self_service or rights.note):
        yield hit(
            *("rights", "by"),
            ko="권리를 행사하는 수단도 접수처도 없다",
            en="neither a channel nor a desk for exercising rights is named",
        )
