"""Nothing says where footage is kept.

Article 25(1)4 of the Enforcement Decree asks for the place of storage beside the period: a recorder on the premises
is another thing than a server of the installer.

Mend: write `storage:`.

영상정보의 보관 장소를 밝히지 않았다.

시행령 제25조제1항제4호는 보관 기간과 함께 보관 장소를 적도록 한다. 건물 안의 녹화기에 보관하는 것과 설치업체의 서버에
보관하는 것은 다르다.

고치기: `storage:`에 보관 장소를 적는다.
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
        "storage",
        ko="영상 보관 장소가 없다",
        en="where footage is kept is not stated",
    )
