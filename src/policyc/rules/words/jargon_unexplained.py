"""An abbreviation of the trade stands in the author's words and is nowhere explained.

Few readers know what a CI or an ADID is. The drafting guideline wants technical terms explained; whether readers of this
policy know the term is a matter of judgment. Items of the vocabulary explain themselves.

Mend: add what it means in brackets where it stands first, for example `연계정보(CI)`.

전문 분야의 약어를 풀이 없이 썼다.

CI나 ADID가 무엇인지 아는 사람은 드물다. 작성지침은 전문 용어를 풀어 쓰도록 한다. 이 처리방침의 독자가 아는 말인지는 판단에 맡긴다.
어휘의 항목에는 풀이가 붙는다.

고치기: 처음 나오는 곳에 `연계정보(CI)`처럼 뜻을 함께 적는다.
"""

import re
from typing import Final

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule

_JARGON: Final = Pattern(
    r"(?<![A-Za-z0-9/&-])(?:CI|DI|SDK|ADID|GAID|IDFA|IDFV|UUID|IMEI|IMSI|IDS|IPS|DLP|SIEM|WAF)(?![A-Za-z0-9/&-]|\s?(?:Inc|Corp|Ltd))"
)


@rule("note", "standard_guidelines 18(1)")
def check(_: Policy, case: Case) -> Hits:
    texts = [(route, one.words) for route, one in case.wordings if not one.name]
    everything = "\n".join(words for _, words in texts)
    seen: set[str] = set()
    for route, words in texts:
        for found in _JARGON.finditer(words):
            term = found[0]
            glossed = re.search(rf"\(\s?{term}\b|\b{term}\s?[(:]", everything)
            if term not in seen and not glossed:
                seen.add(term)
                yield hit(
                    *route,
                    words=term,
                    ko=f"“{term}”의 뜻을 풀이하지 않았다",
                    en=f"“{term}” is not explained",
                )
