"""Nothing says how footage is handled.

Article 25(1)4 of the Enforcement Decree asks for the way of handling, beside hours, period and place: whether viewing
and provision are entered in a register, how footage is deleted when its period is over.

Mend: write `handling:` in own words, or make the statements `register` and `destroyed` where they are true.

영상정보를 처리하는 방법을 밝히지 않았다.

시행령 제25조제1항제4호는 촬영 시간, 보관 기간, 보관 장소와 함께 처리 방법을 적도록 한다. 열람과 제공을 대장에 적는지,
보관 기간이 지난 영상을 어떻게 지우는지가 이에 해당한다.

고치기: `handling:`에 적거나, 사실에 맞으면 `statements:`에 `register`와 `destroyed`를 더한다.
"""

from typing import Final

from policyc.model.cameras import Cameras, CameraStatement
from policyc.rules.cameras import lacks
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule

_HANDLING: Final = frozenset(
    (CameraStatement.register, CameraStatement.destroyed, CameraStatement.no_other_use)
)


@rule("error", "pipa_decree 25(1)4")
def check(cameras: Cameras, case: Case) -> Hits:
    if _HANDLING.isdisjoint(cameras.statements):
        yield from lacks(
            cameras,
            case,
            "handling",
            ko="영상 처리 방법이 없다",
            en="how footage is handled is not stated",
        )
