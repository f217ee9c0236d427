"""The Network Act is given as the statute under which personal information is protected.

Its rules on personal information moved into the Personal Information Protection Act on 5 August 2020. What is left of it,
such as Article 50 on advertising, may still be cited with its article.

Mend: name the 「개인정보 보호법」 instead, or the article of the Network Act that is meant.

정보통신망법을 개인정보 보호의 근거로 들었다.

정보통신망법의 개인정보 규정은 2020년 8월 5일 「개인정보 보호법」으로 옮겨졌다. 제50조의 광고성 정보 전송처럼 남아 있는 규정은 조를
밝혀 인용할 수 있다.

고치기: 「개인정보 보호법」을 적거나, 정보통신망법의 어느 조를 뜻하는지 적는다.
"""

import re

from policyc.rules.case import Case
from policyc.rules.outdated import outdated
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.wording import Wording


@rule("warning", "standard_guidelines 18(1)")
def check(wording: Wording, case: Case) -> Hits:
    for old in outdated(wording, case.day, "network_act"):
        if not re.search(r"제\s?[0-9]+\s?조|Articles? [0-9]", old.words):
            yield hit(
                words=old.words.partition("\n")[0],
                ko="정보통신망법에는 개인정보에 관한 규정이 없다",
                en="the Network Act has no rules on personal information any more",
            )
