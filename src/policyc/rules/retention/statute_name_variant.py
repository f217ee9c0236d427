"""A statute is called by a name that is close to its official one and is not it.

A reader who looks the statute up does not find it, and a reader who knows it wonders whether another one is meant. The
Standard Guidelines ask for words that are specific and easy to understand, and the drafting guideline writes statutes
by their full names. Differences of spacing alone are let pass.

Mend: write the official name, or the key of the statute, such as `ecommerce`.

법령의 이름이 정식 명칭과 비슷하나 같지 않다.

그 이름으로는 법령을 찾을 수 없고, 법령을 아는 사람은 다른 법령을 말하는 것인지 의심하게 된다. 표준 개인정보 보호지침은 알기 쉽고
구체적으로 적도록 하고, 작성지침은 법령을 정식 명칭으로 적는다. 띄어쓰기만 다른 것은 지적하지 않는다.

고치기: 정식 명칭이나 `ecommerce`와 같은 법령의 키를 적는다.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from typing import Final

from policyc import law
from policyc.invalid import Route
from policyc.law import Tag
from policyc.model.node import Lang
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Fix, Hits, hit, rule
from policyc.rules.wording import Wording, wordings

_TITLE: Final = Pattern(r"「([^」]+)」")
_LEVEL: Final = Pattern(r"(시행규칙|시행령|규칙|고시|기준|지침|법률|법)$")
_CLOSE: Final = 0.9
_LONGEST: Final = 60


@rule("warning", "standard_guidelines 18(1)")
def check(policy: Policy, _: Case) -> Hits:
    for route, value in policy.parts:
        for at, wording in wordings(route, value):
            for name in _named(at, wording) if wording.lang is Lang.ko else ():
                if (official := _meant(name)) is not None:
                    yield hit(
                        *at,
                        words=name,
                        fix=Fix(at, name, official),
                        ko=f"「{name}」의 정식 명칭: 「{official}」",
                        en=f"“{name}” is officially called “{official}”",
                    )


def _named(at: Route, wording: Wording) -> Iterator[str]:
    """The names of statutes in a text: what stands in brackets, or all of a `statute:`."""
    yield from _TITLE.findall(wording.words)
    if "statute" in at[-2:] and "「" not in wording.words:
        yield wording.words


def _meant(name: str) -> str | None:
    """The official name that `name` is close to; None where it is one, or close to none."""
    bare = _bare(name)
    level = _LEVEL.search(bare)
    if len(name) > _LONGEST or level is None or bare in _official():
        return None
    for other, official in _official().items():
        same_level = (found := _LEVEL.search(other)) is not None and found[1] == level[1]
        if same_level and SequenceMatcher(None, bare, other).ratio() >= _CLOSE:
            return official
    return None


@cache
def _official() -> dict[str, str]:
    """Names of statutes that the law data is sure of, and short names in use, by their letters."""
    sure = [one for one in law.statutes().values() if one.tag is not Tag.remembered]
    short = [one.abbreviation for one in law.statutes().values() if one.abbreviation is not None]
    return {_bare(one.ko): one.ko for one in (*sure, *short)}


def _bare(name: str) -> str:
    return re.sub(r"[\s·ㆍ・]", "", name)
