"""Cameras are called visual data processing devices without saying whether they are fixed or mobile.

Since 15 September 2023 the Act has rules of its own for each: Article 25 for fixed ones, such as closed-circuit cameras,
and Article 25-2 for mobile ones, worn or carried or on vehicles.

Mend: write “fixed” or “mobile” before the term.

영상정보처리기기가 고정형인지 이동형인지 적지 않았다.

2023년 9월 15일부터 법은 폐쇄회로 텔레비전 같은 고정형(제25조)과 몸에 차거나 들거나 차에 단 이동형(제25조의2)을 나누어 정한다.

고치기: “고정형 영상정보처리기기” 또는 “이동형 영상정보처리기기”라고 적는다.
"""

import re

from policyc.rules.case import Case
from policyc.rules.outdated import outdated
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.wording import Wording


@rule("warning", "pipa 25-2")
def check(wording: Wording, case: Case) -> Hits:
    if re.search("[고이][정동]형|fixed|mobile", wording.words, re.IGNORECASE):
        return  # the kind is told in the same text
    for old in outdated(wording, case.day, "visual_devices"):
        yield hit(
            words=old.words,
            ko=f"“{old.words}”에 고정형인지 이동형인지 없다",
            en=f"“{old.words}” does not say whether they are fixed or mobile",
        )
