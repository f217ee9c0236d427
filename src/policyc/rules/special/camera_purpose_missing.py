"""The operation of cameras is described without what they are for.

Article 25(1)1 of the Enforcement Decree asks for the purpose beside the basis. It also draws the line: by Article
25(5) of the Act, devices may not be handled for any other purpose.

Mend: write `purpose:`, for example `[crime_prevention, facility_safety]`.

영상정보처리기기를 두는 목적을 밝히지 않았다.

시행령 제25조제1항제1호는 설치 근거와 함께 목적을 적도록 한다. 법 제25조제5항에 따라 그 목적과 다르게 기기를 조작할 수
없으므로, 목적은 운영의 한계이기도 하다.

고치기: `purpose: [crime_prevention, facility_safety]`처럼 목적을 적는다.
"""

from policyc.model.cameras import Cameras
from policyc.rules.cameras import lacks
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule


@rule("error", "pipa_decree 25(1)1")
def check(cameras: Cameras, case: Case) -> Hits:
    yield from lacks(
        cameras, case, "purpose", ko="설치·운영 목적이 없다", en="the purpose is not stated"
    )
