"""Whether two texts of an author speak of the same thing, as far as their words tell."""

import re
from collections.abc import Iterable
from typing import Any, Final, cast

from policyc import law
from policyc.model.node import Key, Lang, Text
from policyc.model.processing import Processing
from policyc.model.purpose import Part, Purpose
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern

_GENERAL: Final = frozenset(
    re.findall(
        r"\S+",
        """
        개인정보 정보 기록 항목 자료 서비스 제공 이용 관리 처리 운영 관련 업무 수행 위하여 위한 대한 관한
        수집한 수집 보유 보관 그 및 등
        personal information data record items item service services provision provide providing use using
        management managing processing handling operation collected collect collection kept related and for
        of the to in on with from
        """,
    )
)
_STEM: Final = 5
_WORD: Final = Pattern("[가-힣]{2,}|[a-z]{3,}")
_PARTICLE: Final = Pattern("(?<=[가-힣]{2})(?:을|를|의|에|은|는|이|가|과|와|한|로)$")


def words(said: Iterable[str]) -> set[str]:
    """The words of texts that tell them from others: without general ones, the English cut short."""
    found = _WORD.findall(" ".join(said).lower())
    bare = (_bare(word) for word in found)
    return {word[:_STEM] if word.isascii() else word for word in bare if word not in _GENERAL}


def _bare(word: str) -> str:
    return _PARTICLE.sub("", word)


def said_of(case: Case, *values: Any) -> list[str]:
    """All that `values` say in both languages, parts of purposes looked into."""
    found: list[str] = []
    for value in values:
        match value:
            case tuple():
                found += said_of(case, *cast("tuple[Any, ...]", value))
            case Part():
                found += said_of(case, value.title, value.parts)
            case Purpose():
                found += said_of(case, value.title, value.does, value.note)
            case Key():
                entry = case.lookup.find(value)
                named = entry.record if isinstance(entry, law.Record) else entry
                both = (getattr(named, lang, None) for lang in Lang)
                found += [words for words in both if words is not None]
            case Text():
                found += [words for words in (value.ko, value.en) if words is not None]
            case str():
                found.append(value)
            case _:
                pass
    return found


def row_says(case: Case, row: Processing) -> list[str]:
    """What a row says of itself: its category, what it is for and what is done."""
    purposes = tuple(purpose for _, purpose in case.purposes(row))
    done = row.only or purposes
    titles = tuple(purpose.title for purpose in purposes)
    return said_of(case, row.category, titles, done, row.note)


def shared(some: Iterable[str], others: Iterable[str]) -> float:
    """Which part of the telling words of `some` stand in `others`."""
    telling = words(some)
    text = "".join(others).lower().replace(" ", "")
    return sum(word in text for word in telling) / len(telling) if telling else 0.0
