"""Nothing says who has access to the footage.

Article 25(1)3 of the Enforcement Decree asks for the persons who have access, beside the one in charge. Who may look
is what people who are filmed most want to know.

Mend: name them under `access:` by name or by position; where it is the person in charge alone, name that person
again.

영상정보에 접근할 수 있는 사람을 밝히지 않았다.

시행령 제25조제1항제3호는 관리책임자 외에 영상정보에 대한 접근 권한이 있는 사람도 적도록 한다. 촬영된 사람에게는 누가
영상을 보는지가 중요하다.

고치기: `access:`에 이름이나 직책을 적고, 관리책임자뿐이면 그 사람을 다시 적는다.
"""

from policyc.model.cameras import Cameras
from policyc.rules.cameras import lacks
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule


@rule("error", "pipa_decree 25(1)3")
def check(cameras: Cameras, case: Case) -> Hits:
    yield from lacks(
        cameras,
        case,
        "access",
        ko="접근 권한자에 관한 기재가 없다",
        en="nobody is named who has access to footage",
    )
