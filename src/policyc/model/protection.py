"""How personal information is protected and destroyed, and what holds of children."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from pydantic import BaseModel, Tag

from policyc.model.controller import PositionName
from policyc.model.item import Items
from policyc.model.keep import Length
from policyc.model.node import (
    PHRASE,
    Also,
    Key,
    KeyOf,
    Node,
    OneOrMore,
    Shape,
    Some,
    Text,
    has,
    standard,
)
from policyc.model.recipients import Channel
from policyc.model.retention import Records

Verification: TypeAlias = Annotated[
    Annotated[Key, KeyOf("verifications"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]


class ChildrenStatement(StrEnum):
    """What holds of children under 14, PIPA Art. 22-2."""

    not_served = "not_served"
    """The service is not offered to children, and nothing is collected from them."""
    none = "none"
    """No personal information of children is processed."""
    guardian_consent = "guardian_consent"
    """It is processed with the consent of a legal representative."""


class ChildrenPromise(StrEnum):
    """What is promised to children and their legal representatives, PIPA Art. 22-2."""

    plain_language = "plain_language"
    """Children are told in a form and in words that they understand, Art. 22-2(3)."""
    contact_only = "contact_only"
    """Without consent, a child is asked only for the representative's name and contact."""
    unanswered = "unanswered"
    """What was collected to ask for consent is destroyed if the consent is not given."""


class Children(Node):
    """Children under 14 (14세 미만 아동)."""

    statement: ChildrenStatement
    """What holds of them."""
    verify: Some[Verification] = ()
    """How it is verified that the legal representative consented, Decree Art. 17-2(1)."""
    items: Items = ()
    """What is collected of the legal representative, to ask for the consent."""
    notice: Some[Channel] = ()
    """By which channels the legal representative is told what to consent to."""
    promises: Annotated[Some[ChildrenPromise], standard(ChildrenPromise)] = ()
    """Promises to children and their representatives; `standard` for all of them."""
    note: Text | None = None
    """What else the reader should know."""
    plain: Text | None = None
    """The same in easy words, for the easy version."""


def _children(value: object) -> object:
    return {"statement": value} if isinstance(value, str) else value


ChildrenRule: TypeAlias = Annotated[
    Children, Also(_children, {"enum": [str(statement) for statement in ChildrenStatement]})
]


class DestructionStatement(StrEnum):
    """What the policy says of destruction, PIPA Art. 21."""

    without_delay = "without_delay"
    """Destroyed without delay once it is no longer needed."""
    separate = "separate"
    """What a statute demands be kept is moved to a separate database or place."""
    no_other_use = "no_other_use"
    """What is moved there is used for nothing else."""
    selected = "selected"
    """The controller selects what there is reason to destroy."""
    electronic = "electronic"
    """Electronic files are deleted so that the records cannot be reproduced."""
    paper = "paper"
    """Paper is shredded or incinerated."""


class Destruction(Node):
    """The procedure and method of destruction (파기), PIPA Art. 30(1)3-2."""

    statements: Annotated[Some[DestructionStatement], standard(DestructionStatement)] = ()
    """Sentences on destruction; `standard` for all of them."""
    approve: PositionName | None = None
    """Who approves it."""
    deadline: Length | None = None
    """Within what time of becoming unnecessary it is destroyed."""
    procedure: Text | None = None
    """The procedure in own words."""
    electronic: Text | None = None
    """The method for electronic files in own words."""
    paper: Text | None = None
    """The method for paper in own words."""
    by_law: Records = ()
    """Records kept apart because statutes demand it, where they are listed here again."""


_STANDARD_DESTRUCTION = {"statements": "standard", "approve": "privacy_officer"}


def _destruction(value: object) -> object:
    return _STANDARD_DESTRUCTION if value == "standard" else value


DestructionRule: TypeAlias = Annotated[Destruction, Also(_destruction, {"const": "standard"})]
"""Destruction; `standard` for every sentence, with the privacy officer's approval."""


class OwnMeasure(Node):
    """A measure in own words, or one of the vocabulary with its particulars."""

    measure: Annotated[Key, KeyOf("measures")] | None = None
    """The measure, as a key of the vocabulary."""
    title: Text | None = None
    """What the measure is called, in own words."""
    text: Text | None = None
    """What is done."""
    every: Length | None = None
    """How often it is done."""
    keep: Length | None = None
    """How long its records are kept."""


def _measure_shape(value: object) -> str | None:
    match value:
        case str() | Key():
            return "<key>"
        case _ if has(value, "measure", "title", "text") or isinstance(value, OwnMeasure):
            return "<measure>"
        case dict() | BaseModel():
            return "<text>"
        case _:
            return None


Measure: TypeAlias = Annotated[
    Annotated[Key, KeyOf("measures"), Tag("<key>")]
    | Annotated[Text, Tag("<text>")]
    | Annotated[OwnMeasure, Tag("<measure>")],
    Shape(
        _measure_shape,
        "this is not a measure",
        "write a key of the vocabulary, `{ko: …, en: …}` or `{title: …, text: …}`",
    ),
]
Measures: TypeAlias = Annotated[tuple[Measure, ...], OneOrMore()]


class Safety(Node):
    """Measures to ensure safety (안전성 확보 조치), PIPA Art. 29 and Decree Art. 30."""

    administrative: Measures = ()
    """Administrative measures (관리적 조치)."""
    technical: Measures = ()
    """Technical measures (기술적 조치)."""
    physical: Measures = ()
    """Physical measures (물리적 조치)."""
    measures: Measures = ()
    """Measures that are listed without the three groups."""
