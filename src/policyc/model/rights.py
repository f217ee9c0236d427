"""The rights of data subjects and how they are exercised, PIPA Art. 35 to 38."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from pydantic import Tag, model_validator

from policyc.model.basis import Article
from policyc.model.contact import ContactKey
from policyc.model.controller import Person
from policyc.model.keep import Length
from policyc.model.node import (
    PHRASE,
    Also,
    Key,
    KeyOf,
    Node,
    OneOrMore,
    Some,
    Text,
    refused,
    standard,
)
from policyc.model.recipients import Channel

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
    verify = "verify"
    """The controller verifies who asks."""


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
    answer: Length | None = None
    """Within what time the controller answers."""
    objection: Text | None = None
    """How to object to a refusal."""
    duties: Text | None = None
    """The obligations of data subjects."""
    note: Text | None = None
    """What else the reader should know."""


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
