"""The method of destruction leaves the information recoverable.

Article 21(2) of the Act wants measures against recovery, and Article 16(1)1 of the Decree deletion beyond restoration.
A recycle bin, a deactivated account or a mark in the database is none: the information is still there.

Mend: say in `electronic:` by which means the files are made irrecoverable, such as overwriting or destroying the key.

파기 방법으로 적은 것이 복원할 수 있는 방법이다.

법 제21조제2항은 복구되거나 재생되지 않도록 조치하게 하고, 시행령 제16조제1항제1호는 복원할 수 없는 방법으로 삭제하게 한다. 휴지통으로
옮기거나 계정을 비활성화하거나 삭제 표시만 하는 것은 개인정보를 그대로 남기는 것이다.

고치기: `electronic:`에 덮어쓰기나 암호키 폐기처럼 복원할 수 없게 하는 방법을 적는다.
"""

import re
from typing import Final

from policyc.model.protection import Destruction
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule

_WEAK: Final = Pattern(
    r"휴지통|비활성화|논리적\s*삭제|삭제\s*표시|숨김\s*처리|미사용\s*처리|이용\s*정지\s*처리"
    r"|recycle bin|\btrash\b|deactivat\w+|soft[- ]delet\w+|logical(?:ly)? delet\w+|marked as deleted",
    re.IGNORECASE,
)
_STRONG: Final = Pattern(
    r"복[구원][^.]{0,12}(?:없|않|불가)|재생[^.]{0,12}(?:없|않|불가)|덮어\s*쓰|완전\s*삭제|영구\s*삭제|비우|암호키"
    r"|irrecover|irreversib|beyond recovery|(?:cannot|can not|not) be (?:re|un)|overwrit|wip(?:e|ing)|empt(?:y|ied)"
    r"|permanently|key is destroyed",
    re.IGNORECASE,
)


@rule("error", "pipa 21(2)", "pipa_decree 16(1)1")
def check(destruction: Destruction, _: Case) -> Hits:
    for field in ("electronic", "procedure"):
        text = getattr(destruction, field)
        said = [words for words in (text.ko, text.en) if words] if text is not None else []
        weak = next((found for words in said if (found := _WEAK.search(words))), None)
        if weak is not None and not any(map(_STRONG.search, said)):
            yield hit(
                field,
                words=weak[0],
                ko=f"“{weak[0]}”의 방법으로는 복원되지 않게 할 수 없다",
                en=f"“{weak[0]}” does not put the information beyond recovery",
            )
