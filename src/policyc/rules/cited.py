"""Provisions of the Personal Information Protection Act and its Decree that an author cites."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Final, NamedTuple

from policyc import citation, law
from policyc.invalid import Route
from policyc.law.provisions import Provision, provisions
from policyc.model.node import Key, Lang
from policyc.model.policy import Policy
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Fix, Hits, Said, hit
from policyc.rules.wording import Wording

ACT: Final = "pipa"
DECREE: Final = "pipa_decree"

_KOREAN: Final = Pattern(
    r"(?P<decree>「?개인정보\s?보호법\s?시행령」?|「개인정보\s?보호법」\s?시행령)"
    r"|(?P<act>「?개인정보\s?보호법」?(?!\s?시행))"
    r"|(?P<same_decree>(?:같은\s?법|동법)\s?시행령)|(?P<same>(?:같은\s?법|동법)(?!\s?시행))"
    r"|(?<![가-힣])(?<!」)(?:(?P<bare_decree>(?:법\s?)?시행령)|(?P<bare>법))(?=\s?제[0-9])"
    r"|(?P<other>「[^」]*」|[가-힣]+(?:법률|법|시행령|시행규칙|규칙|고시|기준|지침|방침|약관|계약)(?![가-힣]|\Z))"
    r"|(?P<cited>(?:제\s?(?P<article>[0-9]+)\s?조(?:\s?의\s?(?P<branch>[0-9]+))?"
    r"(?P<gap>\s?)(?:제\s?(?P<paragraph>[0-9]+)\s?항)?|제\s?(?P<next_paragraph>[0-9]+)\s?항)"
    r"(?:\s?제\s?(?P<item>[0-9]+)\s?호(?:\s?의\s?(?P<item_branch>[0-9]+))?)?"
    r"|제\s?(?P<next_item>[0-9]+)\s?호(?:\s?의\s?(?P<next_branch>[0-9]+))?)"
)
_BESIDE: Final = Pattern(r"의?\s?(?:\([^()]*\)\s?)?")
_JOINED: Final = Pattern(r"\s?(?:\([^()]*\))?(?:까지)?\s?(?:및|또는|내지|부터|와|과|[,·ㆍ~])?\s?")

_PROVISION: Final = (
    r"[0-9]+(?:-[0-9]+)?(?:(?: ?\([0-9]+\)|,? [Pp]aragraph \(?[0-9]+\)?)(?:[0-9]+(?:-[0-9]+)?)?)?"
)
_PARTS: Final = Pattern(
    r"(?P<article>[0-9]+)(?:-(?P<branch>[0-9]+))?"
    r"(?:(?: ?\(|,? [Pp]aragraph \(?)(?P<paragraph>[0-9]+)\)?(?:(?P<item>[0-9]+)(?:-(?P<item_branch>[0-9]+))?)?)?"
)
_SEVERAL: Final = (
    rf"(?:Articles?|Arts?\.) {_PROVISION}(?:(?:, and | and | or |, | to | through ){_PROVISION})*"
)
_NAMES: Final = (
    r"(?:(?P<{0}decree>Enforcement Decree(?: of (?:the )?(?:Personal Information Protection Act|PIPA|Act))?)"
    r"|(?P<{0}act>Personal Information Protection Act|PIPA)|(?P<{0}bare>Act))\b(?! (?:on|for|of|Decree|Rule)\b)"
)
_ENGLISH: Final = Pattern(
    rf"(?P<after>{_SEVERAL}) of (?:the )?{_NAMES.format('a_')}"
    rf"|(?<!of the )\b(?:the )?{_NAMES.format('b_')},? (?P<before>{_SEVERAL})"
)
_OTHER_ACT: Final = Pattern(r"\bAct on\b|\b[A-Z][a-z]+ (?:Act|Decree|Regulation)\b|\bGDPR\b")
_OWN_ACT: Final = Pattern(r"(?:Personal Information )?Protection Act|Enforcement Decree")


class Cited(NamedTuple):
    """A provision as it is cited in a text."""

    statute: str
    article: str
    words: str
    """The words of the citation, without the name of the statute."""
    start: int
    """Where they begin in the text."""

    def moved(self, provision: Provision) -> str | None:
        """`words` with the address to which `provision` has moved; None where it is not plain."""
        new = provision.entry.moved_to
        if new is None or provision.article != self.article:
            return None
        to = citation.Provision.parse(new)
        if re.match(r"제\s?[0-9]+\s?조", self.words):
            gap = " " if re.search(r"\s제", self.words) else ""
            return gap.join(filter(None, to.korean_parts()))
        return "".join(to.english_parts()) if re.fullmatch("[0-9()-]+", self.words) else None


@lru_cache(1024)  # several rules look at each
def cited(wording: Wording) -> tuple[Cited, ...]:
    """The provisions of the Act and its Decree that a text cites by the name of the statute.

    None of those in a text that tells of what once was.
    """
    if wording.of_the_past or not any(map(str.isdecimal, wording.words)):
        return ()
    return tuple((_in_korean if wording.lang is Lang.ko else _in_english)(wording.words))


def _in_korean(text: str) -> Iterator[Cited]:
    statute: str | None = None
    ends = 0
    last = ("", "", "")
    named_other = False
    for found in _KOREAN.finditer(text):
        if found["cited"] is None:
            former, statute = statute, _named(found, statute, named_other=named_other)
            named_other |= found["other"] is not None
            ends, last = found.end(), ("", "", "")
            if found["same"] is not None and former is None:
                statute = None
            continue
        between = text[ends : found.start()]
        beside = _JOINED if last[0] else _BESIDE
        if statute is None or not beside.fullmatch(between):
            ends = len(text) + 1  # what follows has no name beside it
            statute, last = None, ("", "", "")
            continue
        if found["article"] is not None:
            last = (_number(found["article"], found["branch"]), found["paragraph"] or "", "")
        elif found["next_paragraph"] is not None:
            last = (last[0], found["next_paragraph"], "")
        item = _number(
            found["item"] or found["next_item"], found["item_branch"] or found["next_branch"]
        )
        ends = found.end()
        if last[0]:
            article = _address(last[0], last[1], item)
            yield Cited(
                statute,
                article,
                found[0].rstrip(),
                found.start(),
            )


def _named(found: re.Match[str], before: str | None, *, named_other: bool) -> str | None:
    """The statute that a name stands for; None for any but the Act and its Decree."""
    match found.lastgroup:
        case "act":
            return ACT
        case "decree":
            return DECREE
        case "bare":
            return None if named_other else ACT
        case "bare_decree":
            return None if named_other else DECREE
        case "same":
            return ACT if before in (ACT, DECREE) else None
        case "same_decree":
            return DECREE if before in (ACT, DECREE) else None
        case _:
            return None


def _in_english(text: str) -> Iterator[Cited]:
    for found in _ENGLISH.finditer(text):
        side, several = ("a_", "after") if found["after"] is not None else ("b_", "before")
        before = _OWN_ACT.sub("", text[: found.start()])
        if found[f"{side}bare"] is not None and _OTHER_ACT.search(before):
            continue
        statute = DECREE if found[f"{side}decree"] is not None else ACT
        for one in _PARTS.finditer(found[several], found[several].index(" ") + 1):
            item = _number(one["item"], one["item_branch"])
            article = _address(_number(one["article"], one["branch"]), one["paragraph"] or "", item)
            yield Cited(statute, article, one[0], found.start(several) + one.start())


def _number(number: str | None, branch: str | None) -> str:
    return f"{number}-{branch}" if number and branch else number or ""


def _address(article: str, paragraph: str, item: str) -> str:
    if paragraph:
        return f"{article}({paragraph}){item}"
    return f"{article}.{item}" if item else article


def known(statute: str, article: str) -> Provision | None:
    """The provision at that address, or the nearest that it is part of, in the law data."""
    addresses = (article, re.sub(r"(?<=\)).*|\..*", "", article), re.sub(r"[(.].*", "", article))
    found = (provisions().get(f"{statute} {address}") for address in addresses)
    return next((one for one in found if one is not None), None)


def gone(statute: str, article: str, day: date) -> Provision | None:
    """The provision that stood at that address and is there no more on `day`."""
    one = known(statute, article)
    if one is None or one.entry.until is None or one.entry.until >= day:
        return None
    return one


def fields(policy: Policy) -> Iterator[tuple[Route, str, str]]:
    """The provisions of the Act and its Decree in `article:` and `limits:`, with their routes."""
    for route, node in policy.parts:
        statute, article = getattr(node, "statute", None), getattr(node, "article", None)
        if isinstance(statute, Key) and statute.name in (ACT, DECREE) and type(article) is str:
            yield (*route, "article"), statute.name, article
    for index, article in enumerate(policy.rights.limits if policy.rights is not None else ()):
        yield ("rights", "limits", index), ACT, article


def called(statute: str, article: str) -> Said:
    """What a provision is called in a message."""
    name, one = law.statutes()[statute], [citation.parse(article)]
    return Said(
        f"「{name.ko}」 {citation.in_korean(one)}", f"{citation.in_english(one)} of the {name.en}"
    )


def stale(at: Route, provision: Provision, words: str | None, fix: Fix | None) -> Hits:
    """A hit for a citation of what stood at the address of `provision` until a day."""
    here = called(provision.statute, provision.article)
    entry = provision.entry
    since = entry.moved_to or entry.replaced_by
    said = Said(
        f"{here.ko}의 규정({entry.ko})은 {entry.until}까지만 그 자리에 있었다",
        f"{here.en} ({entry.en}) was there until {entry.until} only",
    )
    mend = None
    if since is not None:
        now = called(provision.statute, since)
        mend = (
            f"지금 이 사항을 정하는 규정: {now.ko}",
            f"cite {now.en}, which rules the matter now",
        )
    yield hit(*at, words=words, fix=fix, mend=mend, ko=said.ko, en=said.en)


@cache
def last_article(statute: str) -> int:
    """The highest number of an article that the law data has of a statute."""
    numbers = (
        re.match("[0-9]+", one.article) for one in provisions().values() if one.statute == statute
    )
    return max(int(number[0]) for number in numbers if number is not None)
