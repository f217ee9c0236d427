"""The policy says that a statute has the information of users who stay away for a year separated or destroyed.

The special provisions for providers of online services, among which that duty stood, were repealed when the revised
Act took effect, and the number of the article has been given to another matter. A controller may still keep such a
rule; it is then its own and no statute's.

Mend: delete the clause, or state it as the controller's own rule, told when the account was opened.

1년 동안 이용하지 않은 이용자의 개인정보를 법령에 따라 분리하거나 파기한다고 적었다.

그 의무가 있던 정보통신서비스 제공자 등에 대한 특례는 법 개정으로 삭제되었고, 조문의 번호는 다른 내용에 쓰이고 있다. 개인정보처리자가
같은 기준을 스스로 둘 수는 있으나, 그것은 법령에 따른 것이 아니라 자신의 방침이다.

고치기: 그 내용을 지우거나, 이용자에게 알린 자신의 방침으로 고쳐 적는다.
"""

import re
from typing import Final

from policyc.law.provisions import cite
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.wording import Wording

_AWAY: Final = Pattern(
    r"(?:1|일)\s*년[^.\n]{0,30}?(?:미이용|이용하지\s*(?:않|아니)|로그인하지\s*(?:않|아니)|접속하지\s*(?:않|아니)|이용\s*기록이\s*없)"
    r"|개인정보\s*유효기간"
    r"|(?:one|1|12)[- ](?:full )?(?:year|months?)[^.\n]{0,40}?(?:not us|inactiv|not log|without (?:using|logging|use))"
    r"|(?:not us|inactiv|not log|without (?:using|logging|use))[^.\n]{0,40}?(?:one|1|12)[- ](?:full )?(?:year|months?)",
    re.IGNORECASE,
)
_APART: Final = Pattern(
    r"분리|별도|파기|휴면|separate|\bapart\b|destroy|dormant|\bdelet", re.IGNORECASE
)
_LAW: Final = Pattern(
    r"법령|보호법|정보통신망법|「[^」]*법[^」]*」|39조의\s?6|유효기간제|\bAct\b|\blaws?\b|39-6",
    re.IGNORECASE,
)


@rule("warning", "pipa 21(1)")
def check(wording: Wording, case: Case) -> Hits:
    last = cite("pipa 39-6").entry.until
    if wording.name or last is None or case.day <= last:
        return
    found = _AWAY.search(wording.words)
    if found is not None and _APART.search(wording.words) and _LAW.search(wording.words):
        yield hit(
            words=found[0].split("\n")[0],
            ko="1년 미이용자에 관한 규정은 삭제되었다",
            en="the provision on users who stay away for a year has been repealed",
        )
