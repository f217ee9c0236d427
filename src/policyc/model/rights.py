"""The rights of data subjects and how they are exercised, PIPA Art. 35 to 38."""

from enum import StrEnum
from typing import Annotated, Final, Literal, Self, TypeAlias

from pydantic import Tag, model_validator

from policyc.model.basis import Article
from policyc.model.contact import ContactKey, WebAddress
from policyc.model.controller import Person
from policyc.model.item import Items
from policyc.model.keep import DURATION_SCHEMA, Length
from policyc.model.node import (
    PHRASE,
    Also,
    Key,
    KeyOf,
    Lang,
    Node,
    OneOrMore,
    Shape,
    Some,
    Text,
    has,
    refused,
    standard,
)
from policyc.model.recipients import Channel, Refusal

Right: TypeAlias = Annotated[
    Annotated[Key, KeyOf("rights"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]


class SelfService(Node):
    """A place where data subjects exercise a right by themselves."""

    rights: Some[Right]
    """The rights."""
    path: Text
    """The path of menus."""


class RightsStatement(StrEnum):
    """What the policy says of rights as such."""

    any_time = "any_time"
    """They may be exercised at any time."""
    decree = "decree"
    """The channels are those of Decree Art. 41(1)."""
    without_delay = "without_delay"
    """The controller acts without delay."""
    agent = "agent"
    """A legal representative or a person with authority may exercise them."""
    power_of_attorney = "power_of_attorney"
    """An agent submits a power of attorney in the form of the Commission's notice."""
    guardian = "guardian"
    """The legal representative of a child under 14 exercises the child's rights."""
    minor = "minor"
    """A minor of 14 or more exercises them alone or through a legal representative."""
    verify = "verify"
    """The controller verifies who asks."""


WITHOUT_DELAY: Final = "without_delay"


def _time_shape(value: object) -> str:
    return "<at once>" if value == WITHOUT_DELAY else "<length>"


AnswerTime: TypeAlias = Annotated[
    Annotated[Literal["without_delay"], Tag("<at once>")] | Annotated[Length, Tag("<length>")],
    Shape(_time_shape),
]
"""Within what time: `10 days`, or `without_delay`."""


class Answer(Node):
    """Within what time the controller answers."""

    rights: Some[Right] = ()
    """The rights that it holds of; all others where none is named."""
    within: AnswerTime
    """The time from the day of the request."""


def _answer(value: object) -> object:
    return {"within": value} if isinstance(value, str) else value


AnswerRule: TypeAlias = Annotated[
    Answer, Also(_answer, {"anyOf": [DURATION_SCHEMA, {"const": WITHOUT_DELAY}]})
]


class Fees(StrEnum):
    """What exercising rights costs, PIPA Art. 38(3)."""

    free = "free"
    """Nothing."""
    actual_cost = "actual_cost"
    """Fees and postage within the actual cost."""


def _fees_shape(value: object) -> str:
    return "<text>" if isinstance(value, dict | Text) else "<fees>"


FeesRule: TypeAlias = Annotated[
    Annotated[Fees, Tag("<fees>")] | Annotated[Text, Tag("<text>")], Shape(_fees_shape)
]


class Objection(Node):
    """How to object to a refusal (이의제기), PIPA Art. 38(5)."""

    within: Length | None = None
    """Within what time of the notice."""
    by: Some[Channel] = ()
    """By which channels."""
    to: ContactKey | None = None
    """The desk that takes objections."""
    answer: Length | None = None
    """Within what time the controller answers."""
    text: Text | None = None
    """What else there is to say of it."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.model_fields_set:
            raise refused("nothing is said of objections", "write `to:`, `within:` or `text:`")
        return self


def _objection_shape(value: object) -> str:
    return "<text>" if has(value, *Lang) or isinstance(value, Text) else "<objection>"


ObjectionRule: TypeAlias = Annotated[
    Annotated[Objection, Tag("<objection>")] | Annotated[Text, Tag("<text>")],
    Shape(_objection_shape),
]


class Transmission(Node):
    """The right to have one's information sent (전송요구), PIPA Art. 35-2, Decree Art. 42-6(6)."""

    path: Text | None = None
    """Where to ask that it be sent to oneself, as a path of menus."""
    history: Text | None = None
    """Where to see the status and the history of requests, as a path of menus."""
    items: Items = ()
    """What can be sent."""
    to: ContactKey | None = None
    """The desk that takes requests."""
    portal: WebAddress | None = None
    """The national portal through which transmission to a third party is asked for."""
    note: Text | None = None
    """What else the reader should know."""


class Rights(Node):
    """Rights and obligations, and how rights are exercised, PIPA Art. 30(1)5."""

    kinds: Some[Right] = tuple(
        Key("rights", name) for name in ("access", "correction", "deletion", "suspension")
    )
    """The rights; those of PIPA Art. 35 to 37 where none is named."""
    by: Some[Channel] = ()
    """By which channels."""
    to: ContactKey | None = None
    """The desk that takes requests."""
    statements: Annotated[Some[RightsStatement], standard(RightsStatement)] = ()
    """Sentences on rights as such; `standard` for all of them."""
    self_service: Annotated[tuple[SelfService, ...], OneOrMore()] = ()
    """Where data subjects exercise rights by themselves."""
    limits: Some[Article] = ()
    """The provisions of the Act by which access and suspension may be limited."""
    fixed_by_law: Some[Right] = ()
    """Rights that do not reach items which another statute demands be collected."""
    answer: Annotated[tuple[AnswerRule, ...], OneOrMore()] = ()
    """Within what time the controller answers: `10 days` for all rights, or right by right."""
    transmission: Transmission | None = None
    """How to have one's information sent."""
    withdrawal: Refusal | None = None
    """How consent is withdrawn, and what follows."""
    fees: FeesRule | None = None
    """What it costs: `free`, `actual_cost`, or own words."""
    objection: ObjectionRule | None = None
    """How to object to a refusal."""
    duties: Text | None = None
    """The obligations of data subjects."""
    note: Text | None = None
    """What else the reader should know."""
    plain: Text | None = None
    """The same in easy words, for the easy version."""


class Desk(StrEnum):
    """A desk that the policy has described already."""

    officer = "officer"
    department = "department"


def _desk(value: object) -> object:
    return {"desk": value} if isinstance(value, str) else value


class AccessRequests(Person):
    """Where requests for access are received (개인정보 열람청구), PIPA Art. 35."""

    desk: Desk | None = None
    """The officer or the department, where the desk is one of those."""

    @model_validator(mode="after")
    def _is_one_desk(self) -> "AccessRequests":
        if self.desk is not None and self.model_fields_set != {"desk"}:
            raise refused("the desk is described twice", "keep `desk:`, or what describes another")
        return self


AccessRule: TypeAlias = Annotated[
    AccessRequests, Also(_desk, {"enum": [str(desk) for desk in Desk]})
]
"""Where requests for access are received; `officer` or `department` refers to those."""
