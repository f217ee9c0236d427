"""Nothing says how footage is protected.

Article 25(1)7 of the Enforcement Decree asks for the technical, managerial and physical measures that protect
footage. The measures of the section on safety are about other systems and do not answer for a recorder in an office.

Mend: list the measures under `protection:`, for example `[password_rules, locking]`.

영상정보를 보호하는 조치를 밝히지 않았다.

시행령 제25조제1항제7호는 영상정보를 보호하기 위한 기술적·관리적·물리적 조치를 적도록 한다. 안전성 확보 조치에 적은
내용은 다른 시스템에 관한 것이어서 사무실의 녹화기까지 설명하지 못한다.

고치기: `protection: [password_rules, locking]`처럼 조치를 적는다.
"""

from policyc.model.cameras import Cameras
from policyc.rules.cameras import lacks
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule


@rule("error", "pipa_decree 25(1)7")
def check(cameras: Cameras, case: Case) -> Hits:
    yield from lacks(
        cameras,
        case,
        "protection",
        ko="영상정보 보호 조치가 없다",
        en="how footage is protected is not stated",
    )
