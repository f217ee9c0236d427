"""Nothing says how long footage is kept.

Article 25(1)4 of the Enforcement Decree asks for the period of storage. Until when footage exists decides until when
somebody who was filmed can ask to see it.

Mend: write `keep:`, for example `30 days after recording`.

영상정보의 보관 기간을 밝히지 않았다.

시행령 제25조제1항제4호는 보관 기간을 적도록 한다. 영상이 언제까지 남아 있는지에 따라 촬영된 사람이 언제까지 열람을
요구할 수 있는지가 정해진다.

고치기: `keep: 30 days after recording`처럼 적는다.
"""

from policyc.model.cameras import Cameras
from policyc.rules.cameras import lacks
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule


@rule("error", "pipa_decree 25(1)4")
def check(cameras: Cameras, case: Case) -> Hits:
    yield from lacks(
        cameras,
        case,
        "keep",
        ko="영상 보관 기간이 없다",
        en="how long footage is kept is not stated",
    )
