"""A row of fixed cameras does not say what they film.

Article 25(1)2 of the Enforcement Decree asks for the range beside the location: a camera over the counter may film
the till or the whole room.

Mend: write `range:` in that row.

고정형 영상정보처리기기의 촬영 범위를 밝히지 않은 행이 있다.

시행령 제25조제1항제2호는 설치 위치와 함께 촬영 범위를 적도록 한다. 같은 자리에 있는 기기라도 계산대만 촬영할 수도
있고 매장 전체를 촬영할 수도 있다.

고치기: 그 행에 `range:`를 적는다.
"""

from policyc.model.cameras import Cameras
from policyc.rules.cameras import mobile, rows_lack
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule


@rule("error", "pipa_decree 25(1)2")
def check(cameras: Cameras, case: Case) -> Hits:
    if not mobile(cameras, case):
        yield from rows_lack(cameras, case, "range", "촬영 범위가 없다", "the range is not stated")
