"""Nobody is named who is in charge of the footage.

Article 25(1)3 of the Enforcement Decree asks for the person in charge and for the department. They are who answers
when somebody asks what was filmed.

Mend: name the person under `manager:`, or the `department:`.

영상정보의 관리책임자도 담당 부서도 밝히지 않았다.

시행령 제25조제1항제3호는 관리책임자와 담당 부서를 적도록 한다. 촬영된 사람이 영상에 관하여 물을 때 답하는 사람이다.

고치기: `manager:`에 관리책임자를, 또는 `department:`에 담당 부서를 적는다.
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
        "manager",
        "department",
        ko="관리책임자와 담당 부서에 관한 기재가 없다",
        en="nobody is named who is in charge of footage",
    )
