"""How long something is kept: a small grammar, parsed once and said in every language.

until withdrawal or consent_withdrawal      until one event or another
until service_complete and settlement       until both have come about
6 months                                    from the day of collection
30 days after withdrawal                    from an event
service_period or dispute_period            for as long as something lasts
law                                         for as long as a statute demands
as processing                               as another part of the policy says
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Final, TypeAlias, cast

from pydantic import AfterValidator, PlainValidator, Tag, WithJsonSchema

from policyc.model.node import Key, OneOrMore, Shape, Text, refused


class Unit(StrEnum):
    """A unit of time, as the grammar spells it."""

    day = "day"
    week = "week"
    month = "month"
    year = "year"


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in whole units."""

    count: int
    unit: Unit

    @classmethod
    def parse(cls, text: str) -> "Duration | None":
        """The duration that `text` spells, such as `6 months`; None if it spells none."""
        found = re.fullmatch(r"([1-9][0-9]{0,3}) (day|week|month|year)s?", text)
        return cls(int(found[1]), Unit(found[2])) if found else None

    def __str__(self) -> str:
        return f"{self.count} {self.unit}{'s' if self.count > 1 else ''}"


DURATION_SCHEMA: Final[dict[str, Any]] = {
    "type": "string",
    "pattern": "^[1-9][0-9]{0,3} (day|week|month|year)s?$",
}


def length(value: object) -> Duration:
    """The length of time that `value` spells. Raises `PydanticCustomError`."""
    duration = Duration.parse(" ".join(value.split())) if isinstance(value, str) else None
    if duration is None:
        raise refused(
            "this is not a length of time", "write a number of days, weeks, months or years"
        )
    return duration


Length: TypeAlias = Annotated[Duration, PlainValidator(length), WithJsonSchema(DURATION_SCHEMA)]
"""A length of time: `30 days`, `6 months`, `5 years`."""


@dataclass(frozen=True, slots=True)
class Until:
    """Until all of these events have come about."""

    events: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class For:
    """For a length of time from an event; from the day of collection where none is named."""

    duration: Duration
    event: Key | None


@dataclass(frozen=True, slots=True)
class While:
    """For as long as something lasts."""

    state: Key


class Elsewhere(StrEnum):
    """A period that is said in another place."""

    law = "law"
    """For as long as a statute demands."""
    processing = "processing"
    """For as long as this policy says of the processing itself."""


@dataclass(frozen=True, slots=True)
class As:
    """For as long as another place says."""

    place: Elsewhere


Term: TypeAlias = Until | For | While | As

_KEY = "[a-z][a-z0-9_]*"
_FORMS: Final = (
    "write `until EVENT`, `6 months`, `30 days after EVENT`, `service_period`, `law`, "
    "`as processing`, or your own `{ko: …, en: …}`"
)


def parse(text: str) -> tuple[Term, ...]:
    """The alternatives that `text` spells, any of which ends the keeping.

    Raises `PydanticCustomError` where the text is outside the grammar.
    """
    terms: list[Term] = []
    until = False
    for part in " ".join(text.split()).split(" or "):
        match part.split(" "):
            case ["until", *words]:
                until = True
                terms.append(_until(" ".join(words)))
            case ["as", "processing"]:
                terms.append(As(Elsewhere.processing))
            case ["as", "law"] | ["law"]:
                terms.append(As(Elsewhere.law))
            case [number, unit, "after", event] if _is_key(event):
                terms.append(For(length(f"{number} {unit}"), Key("events", event)))
            case [number, unit] if (duration := Duration.parse(f"{number} {unit}")) is not None:
                terms.append(For(duration, None))
            case _ if until:
                terms.append(_until(part))
            case [state] if _is_key(state):
                terms.append(While(Key("states", state)))
            case _:
                raise refused(f"“{part[:60]}” is not a period", _FORMS)
    return tuple(terms)


def _until(words: str) -> Until:
    events = words.split(" and ")
    if not all(map(_is_key, events)):
        raise refused(f"“{f'until {words[:60]}'.strip()}” names no event", _FORMS)
    return Until(tuple(Key("events", event) for event in events))


def _is_key(word: str) -> bool:
    return re.fullmatch(_KEY, word) is not None


@dataclass(frozen=True, slots=True)
class Period:
    """How long something is kept, as the grammar says it."""

    text: str
    terms: tuple[Term, ...]

    @classmethod
    def read(cls, value: object) -> "Period":
        """The period that a scalar of the policy spells."""
        if isinstance(value, Period):
            return value
        text = cast(str, value)
        return cls(text, parse(text))

    def __str__(self) -> str:
        return self.text


_PERIOD_SCHEMA: Final[dict[str, Any]] = {
    "type": "string",
    "examples": [
        "until withdrawal",
        "until withdrawal or consent_withdrawal",
        "6 months",
        "30 days after withdrawal",
        "service_period",
        "law",
        "as processing",
    ],
}


def _kind(value: object) -> str | None:
    match value:
        case str() | Period():
            return "<period>"
        case dict() | Text():
            return "<text>"
        case _:
            return None


class Keeping(tuple[Period | Text, ...]):
    """Alternatives, any of which ends the keeping."""

    __slots__ = ()


Keep: TypeAlias = Annotated[
    tuple[
        Annotated[
            Annotated[
                Period,
                PlainValidator(Period.read),
                WithJsonSchema(_PERIOD_SCHEMA),
                Tag("<period>"),
            ]
            | Annotated[Text, Tag("<text>")],
            Shape(
                _kind,
                "neither a period nor a text",
                _FORMS,
            ),
        ],
        ...,
    ],
    OneOrMore(),
    AfterValidator(Keeping),
]
"""How long something is kept; several are alternatives."""
