"""Nothing says how and where the controller looks at footage.

Article 25(1)5 of the Enforcement Decree asks for both: a screen in a locked room that is watched after an incident is
another thing than a telephone that shows the picture at any time.

Mend: write `viewing:` with `how:` and `place:`.

영상정보를 확인하는 방법과 장소를 밝히지 않았다.

시행령 제25조제1항제5호는 운영자가 영상정보를 확인하는 방법과 장소를 모두 적도록 한다. 잠긴 방의 화면으로 사고가 난
뒤에만 보는 것과 휴대전화로 언제든지 보는 것은 다르다.

고치기: `viewing:`에 `how:`와 `place:`를 적는다.
"""

from policyc.model.cameras import Cameras
from policyc.rules.cameras import called, described
from policyc.rules.case import Case
from policyc.rules.rule import Hits, Said, hit, rule

_POINTS = {
    "how": Said("영상 확인 방법이", "how footage is viewed"),
    "place": Said("영상 확인 장소가", "where footage is viewed"),
}


@rule("error", "pipa_decree 25(1)5")
def check(cameras: Cameras, case: Case) -> Hits:
    if not described(cameras, case):
        return
    name = called(cameras, case)
    for field, point in _POINTS.items():
        if getattr(cameras.viewing, field, None) is None:
            yield hit(
                "viewing",
                *([] if cameras.viewing is None else [field]),
                ko=f"{name.ko}의 {point.ko} 없다",
                en=f"{name.en}: {point.en} is not stated",
            )
