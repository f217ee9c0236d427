"""Cameras are described, and nothing says how many there are and where.

Article 25(1)2 of the Enforcement Decree asks for the number, the location and the range of the devices. Without them
a visitor cannot tell whether the room that they stand in is filmed.

Mend: list the devices under `devices:`, each row with `place:`, `count:` and `range:`.

영상정보처리기기를 몇 대, 어디에 두는지 밝히지 않았다.

시행령 제25조제1항제2호는 기기의 설치 대수, 설치 위치와 촬영 범위를 적도록 한다. 이를 알 수 없으면 방문한 사람은
자신이 있는 곳이 촬영되는지 알지 못한다.

고치기: `devices:`에 `place:`, `count:`, `range:`를 한 행씩 적는다.
"""

from policyc.model.cameras import Cameras
from policyc.rules.cameras import lacks
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule


@rule("error", "pipa_decree 25(1)2")
def check(cameras: Cameras, case: Case) -> Hits:
    yield from lacks(
        cameras,
        case,
        "devices",
        ko="대수·위치·촬영 범위가 없다",
        en="number, location and range are not stated",
    )
