"""A period says no more than that the purpose must be achieved, or that statutes decide.

The drafting guideline gives “until the purpose is achieved” as an example of what not to write, and the Commission's
evaluations of policies repeat it. Such words tell nobody when the information is destroyed.

Mend: name an event that both sides can date, such as `until withdrawal`, a length of time, or the record and the
statute that decide.

보유 기간이 목적을 달성할 때까지이거나 법령에 따른다고만 되어 있다.

작성지침은 “목적 달성 시”만 적은 것을 잘못 작성한 예로 들고, 개인정보보호위원회의 처리방침 평가에서도 되풀이하여 지적되었다.
그런 표현으로는 개인정보가 언제 파기되는지 아무도 알 수 없다.

고치기: `until withdrawal`처럼 서로 날짜를 알 수 있는 사건이나 기간을 적고, 법령에 따르는 것이면 그 법령과 기록을 적는다.
"""

import re
from typing import Final

from policyc.invalid import Route
from policyc.model.basis import LegalBasis
from policyc.model.keep import Keeping, Period, Term, Until
from policyc.model.node import Node, Text
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule

_VAGUE_EVENTS: Final = frozenset(("purpose_met", "retention_end"))
_VAGUE: Final = Pattern(
    r"(?:관련|관계|해당)\s*(?:법령|법률|규정)[가-힣]*|법령(?:에|에서|이)\s*(?:따|정|의)[가-힣]*"
    r"|목적(?:이|을)?\s*(?:모두\s*)?(?:달성|종료|완료)[가-힣]*|필요(?:한|로\s*하는)\s*(?:기간|때|동안)"
    r"|상당(?:한)?\s*기간|일정(?:한)?\s*기간|합리적(?:인)?\s*기간"
    r"|(?i:(?:relevant|applicable|related) (?:laws?|statutes|regulations)|under the law|as required by law"
    r"|laws and regulations|purposes? (?:of [a-z ]+ )?(?:is|are|has been|have been) (?:achieved|fulfilled|met)"
    r"|as (?:long as )?(?:is )?(?:necessary|needed)|(?:reasonable|certain|necessary) (?:period|time))",
)
_DATED: Final = Pattern(
    r"[0-9]|[「」]|탈퇴|철회|해지|해제|퇴직|졸업|거부|정산|배송|반품|삭제|전환|계약|종결|완납"
    r"|withdraw|cancel|terminat|graduat|opt|settle|deliver|deletion|contract|\bAct\b|Article",
    re.IGNORECASE,
)


@rule("warning", "drafting_guideline 5")
def check(policy: Policy, _: Case) -> Hits:
    holders: dict[Route, Node] = {}
    for route, value in policy.parts:
        if isinstance(value, Keeping) and not _names_statute(holders.get(route[:-1])):
            vague = [_vague_words(one) for one in value]
            for index, words in enumerate(vague if all(vague) else ()):
                yield hit(
                    *route,
                    index,
                    words=words if isinstance(value[index], Text) else None,
                    ko="언제까지 보유하는지 알 수 없는 기간이다",
                    en="the period does not tell until when anything is kept",
                )
        elif isinstance(value, Node):
            holders[route] = value


def _names_statute(holder: Node | None) -> bool:
    """Whether what is kept rests on a statute that is named beside the period."""
    basis = getattr(holder, "basis", None)
    return isinstance(basis, LegalBasis) and basis.statute is not None


def _vague_words(one: Period | Text) -> str | None:
    """The words that leave the period open; None where something in it can be dated."""
    if isinstance(one, Period):
        return one.text if all(map(_is_vague, one.terms)) else None
    said = [words for words in (one.ko, one.en) if words is not None]
    if any(_DATED.search(words) for words in said):
        return None
    found = [match[0] for words in said if (match := _VAGUE.search(words)) is not None]
    return found[0] if found else None


def _is_vague(term: Term) -> bool:
    return isinstance(term, Until) and all(event.name in _VAGUE_EVENTS for event in term.events)
