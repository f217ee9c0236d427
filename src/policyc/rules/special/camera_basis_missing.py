"""The operation of cameras is described without the provision that allows them.

Article 25(1)1 of the Enforcement Decree opens the operation policy with the basis of installation. Articles 25(1) and
25-2(1) of the Act allow cameras in listed cases only, and only the basis tells which of them is relied on.

Mend: name the provision, for example `basis: [25(1)2, 25(1)3]`.

영상정보처리기기를 둘 수 있는 근거를 밝히지 않았다.

시행령 제25조제1항제1호는 운영·관리 방침에 설치 근거부터 적도록 한다. 법 제25조제1항과 제25조의2제1항은 정해진
경우에만 기기의 설치·운영을 허용하므로, 근거를 적어야 어느 경우인지 알 수 있다.

고치기: `basis: [25(1)2, 25(1)3]`처럼 조항을 적는다.
"""

from policyc.model.cameras import Cameras
from policyc.rules.cameras import lacks
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule


@rule("error", "pipa_decree 25(1)1")
def check(cameras: Cameras, case: Case) -> Hits:
    yield from lacks(
        cameras, case, "basis", ko="설치·운영 근거가 없다", en="the legal basis is not stated"
    )
