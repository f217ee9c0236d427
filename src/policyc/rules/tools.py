"""Tools of automatic collection: what they lack, and how they are refused."""

import re
from collections.abc import Iterator
from typing import Any, Final

from policyc.invalid import Route
from policyc.model.basis import LegalBasis
from policyc.model.node import Key, Lang, LongText, Nothing, Text
from policyc.model.own_words import Platform
from policyc.model.tracking import Advertising, Behavioural, OthersTool, Tracker, Tracking
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit

APP_KINDS: Final = ("sdk", "push_identifier")
ADVERTISING_IDS: Final = ("advertising_id", "android_advertising_id", "ios_advertising_id")
NOT_REFUSED: Final = ("log_file", "session_storage", "cache_storage", "tag_container")
"""Kinds that end by themselves or only load others: no browser has a way to refuse them."""

_LEGACY: Final = Pattern(r"Internet (?:Explorer|Options)|인터넷 (?:익스플로러|옵션)", re.IGNORECASE)
_MOBILE: Final = Pattern(
    r"Android|iOS|안드로이드|아이폰|모바일|휴대전화|앱|\bapps?\b|\bmobile\b|\bphone|\bdevice|기기",
    re.IGNORECASE,
)
_ADVERTISING_ID: Final = Pattern(
    r"광고\s?(?:ID|아이디|식별자)|advertising (?:ID|identifier)|추적|\btrack", re.IGNORECASE
)
_REFUSING: Final = Pattern(r"거부|차단|삭제|refus|block|delet|opt[ -]out|reject", re.IGNORECASE)


def identifies(tool: Tracker) -> bool:
    """Whether the author says that persons are identified, by naming a legal basis."""
    return isinstance(tool.basis, LegalBasis)


def targets(tool: Tracker) -> bool:
    """Whether the tool serves targeted advertising."""
    return any(isinstance(use, Key) and use.name.startswith("advertising") for use in tool.why)


def kind_of(tool: Tracker | OthersTool) -> str | None:
    """The kind of a tool, as a key of the vocabulary."""
    return tool.kind.name if isinstance(tool.kind, Key) else None


def tool_name(tool: Any, case: Case) -> Any:
    """What a tool is called in a message: its name, or its kind."""
    return case.name(tool.name or tool.kind)


def lacks(tool: Tracker | OthersTool, case: Case, field: str, *, ko: str, en: str) -> Hits:
    """A hit at `field` where the tool lacks it."""
    if not getattr(tool, field):
        name = tool_name(tool, case)
        yield hit(field, ko=f"“{name.ko}”의 {ko}", en=f"“{name.en}” {en}")


def refusals(case: Case) -> Iterator[tuple[Route, tuple[Key | Text, ...]]]:
    """Every list of ways to refuse, with its route."""
    tracking, behavioural = case.policy.tracking, case.policy.behavioural
    if isinstance(tracking, Tracking):
        yield ("tracking", "refuse"), tracking.refuse
        for key, tool in tracking.tools.items():
            yield ("tracking", "tools", key, "refuse"), tool.refuse
        if isinstance(tracking.advertising, Advertising):
            yield ("tracking", "advertising", "refuse"), tracking.advertising.refuse
    if isinstance(behavioural, Behavioural):
        yield ("behavioural", "refuse"), behavioural.refuse


def platform(step: Key | Text, case: Case) -> Platform | None:
    """Where a browser or system runs; None where the words do not tell."""
    if isinstance(step, Key):
        return getattr(case.lookup.find(step), "platform", None)
    return Platform.legacy if any(map(_LEGACY.search, _words(step))) else None


def on_mobile(step: Key | Text, case: Case) -> bool:
    """Whether a way to refuse is one on a mobile system."""
    if platform(step, case) in (Platform.android, Platform.ios):
        return True
    return isinstance(step, Text) and any(map(_MOBILE.search, _words(step)))


def of_advertising_id(step: Key | Text) -> bool:
    """Whether a way to refuse is that of an advertising identifier."""
    if isinstance(step, Key):
        return "advertising" in step.name or any(map(_ADVERTISING_ID.search, [step.name]))
    return any(map(_ADVERTISING_ID.search, _words(step)))


def any_way(case: Case) -> Iterator[Key | Text]:
    """Every way to refuse that the policy names."""
    for _, steps in refusals(case):
        yield from steps


def speaks_of_refusing(text: LongText | None) -> bool:
    """Whether own words say how to refuse."""
    return text is not None and any(map(_REFUSING.search, _words(text)))


def others_tools(case: Case) -> Iterator[tuple[Route, OthersTool]]:
    """The tools of third parties, each with its route."""
    behavioural = case.policy.behavioural
    if behavioural is None or behavioural is Nothing.none:
        return
    for where in ("web", "app"):
        for index, tool in enumerate(getattr(behavioural, where)):
            yield ("behavioural", where, index), tool


def _words(text: Text | LongText) -> list[str]:
    return [words for lang in Lang if (words := text[lang]) is not None]
