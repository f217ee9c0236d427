"""Nothing says what is done when somebody who was filmed asks to see the footage.

Article 25(1)6 of the Enforcement Decree asks for the measures on requests for access. Whoever was filmed has the
rights of a data subject, and needs a desk to turn to.

Mend: write `requests:` with the channels `by:` and the desk `to:`, or make the statement `own_footage`.

촬영된 사람이 영상의 열람을 요구할 때 어떻게 하는지 밝히지 않았다.

시행령 제25조제1항제6호는 열람 등 요구에 대한 조치를 적도록 한다. 촬영된 사람도 정보주체이므로 요구할 곳을 알아야
한다.

고치기: `requests:`에 방법(`by:`)과 창구(`to:`)를 적거나, `statements:`에 `own_footage`를 더한다.
"""

from policyc.model.cameras import Cameras, CameraStatement
from policyc.rules.cameras import lacks
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule


@rule("error", "pipa_decree 25(1)6")
def check(cameras: Cameras, case: Case) -> Hits:
    if CameraStatement.own_footage not in cameras.statements:
        yield from lacks(
            cameras,
            case,
            "requests",
            ko="영상 열람 등 요구에 대한 조치가 없다",
            en="what is done on requests for access is not stated",
        )
