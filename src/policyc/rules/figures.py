"""Numbers in the two languages of a text."""

import re
import unicodedata
from typing import Final

from policyc.rules.pattern import Pattern

_LINKS: Final = Pattern(r"https?://\S+|www\.\S+|[\w.+-]+@[\w.-]+|\]\([^)]*\)", re.ASCII)
_MARKS: Final = Pattern(r"^\s*[0-9]{1,2}[.)]\s+(?![0-9])|[①-⑳㉠-㉿]|제\s?3\s?자", re.MULTILINE)
_TIMES: Final = Pattern(
    r"(?:오전|오후|낮|밤)\s?[0-9]{1,2}(?:시|:)?(?:\s?[0-9]{1,2}분?)?|[0-9]{1,2}\s?시(?!간)(?:\s?[0-9]{1,2}\s?분)?"
    r"|[0-9]{1,2}[:.][0-9]{2}(?:\s?[ap]\.?m\.?)?|[0-9]{1,2}\s?[ap]\.?m\b\.?|[0-9]{1,2} (?=(?:to|and|until|–|-) [0-9]{1,2}(?::[0-9]{2})?\s?[ap]\.?m)",
    re.IGNORECASE,
)
_SCALED: Final = Pattern(
    r"[0-9]\s?[천백만억](?![0-9])|[0-9]\s?(?:thousand|million|billion|hundred)\b|[0-9][kKM]\b"
)
_LETTERED: Final = Pattern("[A-Za-z_][0-9]+")
_NUMBER: Final = Pattern(r"[0-9]+")
_POSTAL: Final = Pattern(r"(?<![0-9,.])[0-9]{5}(?![0-9,.])(?!\s?(?:명|원|건|회|점|people|won|KRW))")

_ONE_TO_TWELVE: Final = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_TENS: Final = (
    *("thirteen", "fourteen", "fifteen", "sixteen", "eighteen", "nineteen"),
    *("twenty", "thirty", "sixty", "ninety"),
)
_ENGLISH: Final[dict[str, int]] = {
    **{word: number for number, word in enumerate(_ONE_TO_TWELVE, 1)},
    **{word: number for number, word in enumerate(_ORDINALS, 1)},
    **dict.fromkeys(("a", "an", "once", "single", "each", "every", "per", "same", "daily"), 1),
    **dict.fromkeys(("annual", "annually", "yearly", "monthly", "weekly", "any"), 1),
    **dict.fromkeys(("year", "month", "week", "day", "hour", "quarter"), 1),
    **dict.fromkeys(("twice", "both", "half"), 2),
    **dict.fromkeys(("clock", "night"), 24),
    **dict(zip(_TENS, (13, 14, 15, 16, 18, 19, 20, 30, 60, 90), strict=True)),
}
_KOREAN: Final[tuple[tuple[str, int], ...]] = (
    *((word, 1) for word in ("한", "하나", "하루", "일주일", "매", "첫", "당일", "1")),
    *((word, 2) for word in ("두", "둘", "이틀", "양", "반")),
    *(
        ("세", 3),
        ("셋", 3),
        ("사흘", 3),
        ("석 달", 3),
        ("네", 4),
        ("넷", 4),
        ("나흘", 4),
        ("넉 달", 4),
    ),
    *(("다섯", 5), ("여섯", 6), ("반년", 6), ("일곱", 7), ("이레", 7), ("일주일", 7), ("여덟", 8)),
    *(("열여섯", 16), ("열여덟", 18), ("열아홉", 19), ("스무", 20), ("서른", 30), ("밤낮", 24)),
    *(("아홉", 9), ("열", 10), ("열흘", 10), ("열두", 12), ("열네", 14), ("보름", 15)),
)
_FACTORS: Final = (7, 12, 24, 60, 52)
"""Weeks and days, years and months, days and hours, hours and minutes."""


def differ(ko: str, en: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The numbers that only the Korean text has, and those that only the English one has."""
    if _SCALED.search(ko) or _SCALED.search(en):
        return (), ()
    here, there = _numbers(ko), _numbers(en)
    worded_ko = {number for word, number in _KOREAN if word in ko}
    worded_en = {_ENGLISH[word] for word in re.findall("[a-z]+", en.lower()) if word in _ENGLISH}
    worded_en |= {
        number
        for number, month in enumerate(_MONTHS, 1)
        if re.search(rf"\b{month}[a-z]*\b", en, re.IGNORECASE)
    }
    return _missing(here, there | worded_en), _missing(there, here | worded_ko)


def _numbers(text: str) -> set[int]:
    for noise in (_LINKS, _MARKS, _TIMES, _LETTERED):
        text = noise.sub(" ", text)
    text = unicodedata.normalize("NFKC", text)
    text = re.sub(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", "", _POSTAL.sub(" ", text))
    text = re.sub(r"\+82[- ]?", " ", text)
    return {int(number) for number in _NUMBER.findall(text) if len(number) < 12}


def _missing(some: set[int], others: set[int]) -> tuple[str, ...]:
    return tuple(
        str(one)
        for one in sorted(some - others)
        if not any(one * factor in others or one / factor in others for factor in _FACTORS)
    )
