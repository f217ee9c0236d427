"""The policy does not say where to ask that information be sent to oneself.

Whoever transmits information on request posts the method of asking (Article 42-6(6) of the Enforcement Decree,
formerly paragraph (5)).

Mend: write the path of menus under `transmission.path:`, or the desk under `transmission.to:`.

본인에게 전송하도록 요구하는 방법을 적지 않았다.

본인전송요구를 받는 자는 그 요구 방법을 홈페이지 등에 게재하여야 한다(시행령 제42조의6제6항, 전에는 제5항).

고치기: `transmission.path:`에 메뉴의 경로를 적거나 `transmission.to:`에 접수처를 적는다.
"""

from policyc.model.rights import Transmission
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa_decree 42-6(6)")
def check(transmission: Transmission, _case: Case) -> Hits:
    if transmission.path is None and transmission.to is None and transmission.note is None:
        yield hit(
            "path",
            ko="본인에게 전송하도록 요구하는 경로도 접수처도 없다",
            en="neither a path nor a desk for having information sent to oneself is named",
        )
