"""A row of cameras does not say how many there are.

Article 25(1)2 of the Enforcement Decree asks for the number of devices. Only a number can be compared with what hangs
on the wall.

Mend: write `count:` in that row.

영상정보처리기기가 몇 대인지 밝히지 않은 행이 있다.

시행령 제25조제1항제2호는 기기의 대수를 적도록 한다. 대수가 있어야 실제로 설치된 것과 견주어 볼 수 있다.

고치기: 그 행에 `count:`를 적는다.
"""

from policyc.model.cameras import Cameras
from policyc.rules.cameras import rows_lack
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule


@rule("error", "pipa_decree 25(1)2")
def check(cameras: Cameras, case: Case) -> Hits:

    yield from rows_lack(cameras, case, "count", "대수가 없다", "the number is not stated")
