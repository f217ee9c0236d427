"""The same sentence stands in two places.

What is said twice is soon said in two ways, when one of the places is changed and the other is forgotten; and a reader
looks for a difference that is not there.

Mend: say it once, in the section that it belongs to.

같은 문장이 두 곳에 있다.

두 번 적은 것은 한 곳만 고치고 다른 곳을 잊으면 서로 달라지고, 읽는 사람은 없는 차이를 찾게 된다.

고치기: 그 내용이 속하는 항목에 한 번만 적는다.
"""

import re
from typing import Final

from policyc.invalid import Route
from policyc.model.node import Lang
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.sentences import sentences

_LONG: Final = {Lang.ko: 30, Lang.en: 60}
"""From how many letters on a sentence is no stock phrase."""


@rule("warning", "standard_guidelines 18(1)")
def check(_: Policy, case: Case) -> Hits:
    first: dict[tuple[Lang, str], Route] = {}
    seen: set[tuple[Route, Route]] = set()
    for route, wording in case.wordings:
        for sentence in sentences(wording):
            letters = re.sub(r"[\W_]", "", sentence)
            if wording.name or len(letters) < _LONG[wording.lang]:
                continue
            before = first.setdefault((wording.lang, letters), route)
            pair = (before[:-1], route[:-1])
            if before == route or _alike(before, route) or pair in seen:
                continue
            seen.add(pair)  # told once, not in each language and for each sentence
            yield hit(
                *route,
                words=sentence,
                also=[before],
                ko="같은 문장이 앞에도 있다",
                en="the same sentence stands further up",
            )


def _alike(some: Route, others: Route) -> bool:
    """Whether both are cells of one column: the same field of two entries of a list or mapping."""
    return some[0] == others[0] and some[-2:] == others[-2:] and len(some) == len(others)
