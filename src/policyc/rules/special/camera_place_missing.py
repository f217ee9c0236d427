"""A row of fixed cameras does not say where they are.

Article 25(1)2 of the Enforcement Decree asks for the location of each. People decide by it where they are filmed; a
building without rooms or doors is no location.

Mend: write `place:` in that row.

고정형 영상정보처리기기의 설치 위치를 밝히지 않은 행이 있다.

시행령 제25조제1항제2호는 기기의 설치 위치를 적도록 한다. 정보주체는 설치 위치를 보고 자신이 어디에서 촬영되는지 안다.

고치기: 그 행에 `place:`를 적는다.
"""

from policyc.model.cameras import Cameras
from policyc.rules.cameras import mobile, rows_lack
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule


@rule("error", "pipa_decree 25(1)2")
def check(cameras: Cameras, case: Case) -> Hits:
    if not mobile(cameras, case):
        yield from rows_lack(
            cameras, case, "place", "설치 위치가 없다", "the location is not stated"
        )
