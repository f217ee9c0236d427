"""The Korean title is not “개인정보 처리방침”.

Article 20(1) of the Standard Guidelines has the policy posted under that name, so that people find it and know it for
what it is. The name of the controller or of a service may stand before it, and it may be written without the space.

Mend: put “개인정보 처리방침” into `title.ko`, or delete `title:`, and the title is made from the name.

한국어 제목에 “개인정보 처리방침”이라는 명칭이 없다.

표준 개인정보 보호지침 제20조제1항은 처리방침을 그 명칭으로 게재하도록 한다. 이용자가 쉽게 찾고 무엇인지 바로 알아보게 하려는
것이다. 앞에 개인정보처리자나 서비스의 이름을 붙일 수 있고, 붙여 써도 된다.

고치기: `title.ko`에 “개인정보 처리방침”을 넣는다. `title:`을 지우면 이름에서 제목이 만들어진다.
"""

from typing import Final

from policyc.law.words import stale
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule

_NAMED: Final = Pattern(r"개인\s?정보.{0,20}처리\s?방침")
_OLD: Final = Pattern("|".join((*stale()["policy_name"].found, r"개인정보\s?처리지침")))
"""Former names, which rules on words tell of and mend."""


@rule("warning", "standard_guidelines 20(1)")
def check(policy: Policy, case: Case) -> Hits:
    title = policy.title.ko if policy.title is not None else None
    if title is not None and not _NAMED.search(title) and not _OLD.search(title):
        name = case.name(title)
        yield hit(
            "title",
            "ko",
            ko=f"제목 “{name.ko}”에 “개인정보 처리방침”이라는 명칭이 없다",
            en=f"the title “{name.en}” lacks “개인정보 처리방침”",
        )
