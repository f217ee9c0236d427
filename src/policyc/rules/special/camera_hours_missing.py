"""Nothing says when the cameras film.

Article 25(1)4 of the Enforcement Decree asks for the hours of filming. Whether a camera runs around the clock or
after closing time only is a fact that the reader cannot see.

Mend: write `hours:`, for example around the clock.

촬영 시간을 밝히지 않았다.

시행령 제25조제1항제4호는 촬영 시간을 적도록 한다. 하루 종일 촬영하는지, 영업이 끝난 뒤에만 촬영하는지는 겉으로 보아
알 수 없다.

고치기: `hours:`에 하루 24시간 등 촬영 시간을 적는다.
"""

from policyc.model.cameras import Cameras
from policyc.rules.cameras import lacks
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule


@rule("error", "pipa_decree 25(1)4")
def check(cameras: Cameras, case: Case) -> Hits:
    yield from lacks(
        cameras, case, "hours", ko="촬영 시간이 없다", en="the hours of filming are not stated"
    )
