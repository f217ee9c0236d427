"""The policy does not say where the status and the history of transmissions are seen.

Whoever transmits information on request posts, beside the method of asking, how the status and the history of requests
are checked (Article 42-6(6) of the Enforcement Decree, formerly paragraph (5)).

Mend: write the path of menus under `transmission.history:`.

전송을 요구한 현황과 전송 내역을 확인하는 방법을 적지 않았다.

본인전송요구를 받는 자는 요구하는 방법과 함께 전송 현황과 내역을 확인하는 방법도 홈페이지 등에 게재하여야 한다(시행령
제42조의6제6항, 전에는 제5항).

고치기: `transmission.history:`에 메뉴의 경로를 적는다.
"""

from policyc.model.rights import Transmission
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa_decree 42-6(6)")
def check(transmission: Transmission, _case: Case) -> Hits:
    if transmission.history is None and transmission.note is None:
        yield hit(
            "history",
            ko="전송을 요구한 현황과 전송 내역을 확인하는 경로가 없다",
            en="where the status and history of transmissions are seen is not said",
        )
