"""How long personal information is kept, and why: by policy, by agreement, by statute."""

from enum import StrEnum
from typing import Annotated, Final, TypeAlias

from pydantic import BaseModel, PlainValidator, Tag, WithJsonSchema

from policyc.model.basis import Article, StatuteName
from policyc.model.item import Items
from policyc.model.keep import DURATION_SCHEMA, Duration, Keep, length
from policyc.model.node import (
    PHRASE,
    Key,
    KeyOf,
    LongText,
    Node,
    OneOrMore,
    Shape,
    Some,
    Text,
    standard,
)


class Unstated(StrEnum):
    """A period that the policy deliberately leaves out. A linter asks for it."""

    unstated = "unstated"


UNSTATED: Final = Unstated.unstated


def _stated(value: object) -> Duration | Unstated:
    return UNSTATED if value == "unstated" else length(value)


class StatutoryRecord(Node):
    """A record that a statute demands be kept, where it is not the built-in one as it stands."""

    record: Annotated[
        Annotated[Key, KeyOf("records"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
    ]
    """The record: a key of the law data, or own words."""
    statute: StatuteName | None = None
    """The statute that demands it, where the record is in own words."""
    article: Article | None = None
    """The article of that statute, for example `6(1)1`."""
    period: Annotated[
        Duration | Unstated | None,
        PlainValidator(_stated),
        WithJsonSchema({"anyOf": [DURATION_SCHEMA, {"const": "unstated"}]}),
    ] = None
    """How long, where it differs from the law data; `unstated` leaves it out."""
    items: Items = ()
    """The items kept."""


def _record_shape(value: object) -> str | None:
    match value:
        case str() | Key():
            return "<key>"
        case dict() | BaseModel():
            return "<record>"
        case _:
            return None


Record: TypeAlias = Annotated[
    Annotated[Key, KeyOf("records"), Tag("<key>")] | Annotated[StatutoryRecord, Tag("<record>")],
    Shape(
        _record_shape,
        "this is not a statutory record",
        "write a key of the law data, such as `ecommerce.contract`, or `{record: …}`",
    ),
]
Records: TypeAlias = Annotated[tuple[Record, ...], OneOrMore()]


class Kept(Node):
    """Something kept for a reason of the controller's own, or for a period agreed upon."""

    what: Text
    """What is kept."""
    why: Text | None = None
    """The reason."""
    keep: Keep | None = None
    """How long."""
    items: Items = ()
    """The items kept."""
    use: Text | None = None
    """What it is used for meanwhile."""


class RetentionStatement(StrEnum):
    """What the policy says of keeping as such."""

    agreed = "agreed"
    """Kept within the period of a statute, or agreed upon at the time of collection."""
    destroyed = "destroyed"
    """Destroyed without delay once the purpose is achieved, unless a statute demands otherwise."""
    no_other_use = "no_other_use"
    """What a statute demands be kept is used for nothing else."""
    special_law = "special_law"
    """Where a statute has special provisions, those are followed."""


class Criterion(Node):
    """How long something is kept, where no period can be fixed."""

    what: Text
    """What is kept."""
    criterion: Text
    """What decides how long."""


class RetentionException(StrEnum):
    """What lets personal information be kept beyond its period."""

    investigation = "investigation"
    """An investigation of a violation of statutes is going on: until it ends."""
    claims = "claims"
    """Claims or debts between the parties are open: until they are settled."""


class Retention(Node):
    """Periods of processing and keeping (처리 및 보유 기간), PIPA Art. 30(1)2."""

    statements: Annotated[Some[RetentionStatement], standard(RetentionStatement)] = ()
    """Sentences on keeping as such; `standard` for all of them."""
    text: LongText | None = None
    """The rule in own words."""
    agreed: Annotated[tuple[Kept, ...], OneOrMore()] = ()
    """What is kept for a period that the data subject agreed to."""
    by_policy: Annotated[tuple[Kept, ...], OneOrMore()] = ()
    """What is kept for reasons of the controller's own."""
    criteria: Annotated[tuple[Criterion, ...], OneOrMore()] = ()
    """What decides how long something is kept, where no period can be fixed."""
    exceptions: Annotated[Some[RetentionException], standard(RetentionException)] = ()
    """What lets it be kept beyond its period; `standard` for all of them."""
    by_law: Records = ()
    """Records that statutes demand be kept."""
    plain: Text | None = None
    """The same in easy words, for the easy version."""
