"""A use to develop artificial intelligence is declared without its purposes or the types of personal information.

Article 28-12(5) of the Act, in force from 2027, has a controller that uses personal information to develop AI by
resolution of the Commission add the purposes and the types of that information to its privacy policy.

Mend: write both `purpose:` and `types:`.

인공지능 개발을 위한 개인정보의 이용을 적으면서 그 목적이나 개인정보의 유형을 빠뜨렸다.

2027년에 시행되는 법 제28조의12제5항은 보호위원회의 의결을 거쳐 인공지능 개발에 개인정보를 이용하는 경우 그 목적과
이용하는 개인정보의 유형을 처리방침에 적도록 한다.

고치기: `purpose:`와 `types:`를 모두 적는다.
"""

from typing import Final

from policyc.model.ai_development import AIDevelopment
from policyc.rules.case import Case
from policyc.rules.rule import Hits, Said, hit, rule

_POINTS: Final = {
    "purpose": Said("목적", "the purpose"),
    "types": Said("이용하는 개인정보의 유형", "the types of personal information"),
}


@rule("error", "pipa 28-12(5)")
def check(use: AIDevelopment, _case: Case) -> Hits:
    for field, point in _POINTS.items():
        if not getattr(use, field):
            yield hit(
                field,
                ko=f"인공지능 개발을 위한 이용에 {point.ko}에 관한 기재가 없다",
                en=f"the use to develop AI does not state {point.en}",
            )
