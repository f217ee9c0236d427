"""What is processed, for which purpose, on what basis and for how long: a row of the table."""

from enum import StrEnum
from typing import Annotated, Literal, TypeAlias

from pydantic import Tag

from policyc.model.basis import Basis, NumberBasisRule, ProtectedBasisRule
from policyc.model.item import Items
from policyc.model.keep import Keep, Length
from policyc.model.node import (
    PHRASE,
    Also,
    Key,
    KeyOf,
    Name,
    Node,
    OneOrMore,
    Shape,
    Some,
    Text,
    has,
    standard,
)
from policyc.model.purpose import Activity, PurposeTitle, ServiceKey
from policyc.model.retention import Records

SubjectKind: TypeAlias = Annotated[
    Annotated[Key, KeyOf("subjects"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]
Method: TypeAlias = Annotated[
    Annotated[Key, KeyOf("collection"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]
PurposeKey: TypeAlias = Annotated[Key, KeyOf("policy purposes")]


class Demand(StrEnum):
    """Whether the data subject must agree."""

    required = "required"
    """Without it the service is not to be had."""
    optional = "optional"
    """The data subject may decline."""
    none = "none"
    """No consent is asked."""


class Source(StrEnum):
    """Where personal information comes from."""

    subject = "subject"
    """The data subject provides it."""
    generated = "generated"
    """It comes into being as the service is used."""
    third_party = "third_party"
    """Somebody else provides it."""
    public = "public"
    """It is publicly available."""
    user = "user"
    """A user provides it about somebody else: family, an address book."""


class Variant(Node):
    """What is processed in one of several cases: sign-up by e-mail, by a social account."""

    when: Text
    """The case."""
    items: Items = ()
    """Items, where they are neither required nor optional."""
    required: Items = ()
    """Items without which the service is not to be had."""
    optional: Items = ()
    """Items that the data subject may decline to give."""


def _exception_shape(value: object) -> str:
    return "<law>" if value == "law" else "<records>"


Exceptions: TypeAlias = Annotated[
    Annotated[Literal["law"], Tag("<law>")] | Annotated[Records, Tag("<records>")],
    Shape(_exception_shape),
]
"""Statutes by which the period is longer: `law` for whichever demands it, or records by name."""


class Processing(Node):
    """A row of the table of personal information processed, Decree Art. 31(1)1."""

    category: Text | None = None
    """What the row is called, where the purpose does not say it (구분)."""
    purpose: Annotated[tuple[PurposeKey, ...], OneOrMore()] = ()
    """The purposes that the row is for."""
    only: Annotated[tuple[Activity, ...], OneOrMore()] = ()
    """What is done for them with these items, where it is not everything."""
    services: Some[ServiceKey] = ()
    """The services that the row is for; all of them where none is named."""
    subjects: Some[SubjectKind] = ()
    """Whose personal information it is."""
    items: Items = ()
    """Items, where they are neither required nor optional."""
    required: Items = ()
    """Items without which the service is not to be had."""
    optional: Items = ()
    """Items that the data subject may decline to give."""
    automatic: Items = ()
    """Items that come into being as the service is used."""
    variants: Annotated[tuple[Variant, ...], OneOrMore()] = ()
    """Cases in which different items are processed."""
    source: Source | None = None
    """Where the items come from."""
    basis: Basis | None = None
    """The legal basis. One of the purpose stands for all its rows."""
    sensitive: ProtectedBasisRule | None = None
    """The basis for the sensitive information in the row, Art. 23(1)."""
    unique_identifier: ProtectedBasisRule | None = None
    """The basis for the unique identifiers in the row, Art. 24(1)."""
    resident_number: NumberBasisRule | None = None
    """The basis for the resident registration numbers in the row, Art. 24-2(1)."""
    consent: Demand | None = None
    """Whether the data subject must agree to the row as a whole."""
    refusal: Text | None = None
    """What follows for a data subject who refuses consent."""
    keep: Keep | None = None
    """How long the items are kept."""
    destroy: Length | None = None
    """Within what time after the period the items are destroyed."""
    exceptions: Exceptions | None = None
    """Statutes by which they are kept longer."""
    note: Text | None = None
    """What else the reader should know."""
    plain: Text | None = None
    """The same in easy words, for the easy version."""


class ReceivedStatement(StrEnum):
    """What the policy says of personal information that others provide, PIPA Art. 20."""

    on_request = "on_request"
    """Whoever asks is told the source, the purpose, and the right to suspension, Art. 20(1)."""


class Received(Node):
    """Personal information that somebody other than the data subject provides."""

    provider: Name
    """Who provides it."""
    subjects: Some[SubjectKind] = ()
    """Whose personal information it is."""
    items: Items = ()
    """What is received."""
    purpose: Annotated[tuple[PurposeTitle, ...], OneOrMore()] = ()
    """What it is used for."""
    basis: Basis | None = None
    """The legal basis on which it is received."""
    keep: Keep | None = None
    """How long it is kept."""
    note: Text | None = None
    """What else the reader should know."""


class ReceivedFromOthers(Node):
    """Personal information that others provide, and what is said of it as such."""

    statements: Annotated[Some[ReceivedStatement], standard(ReceivedStatement)] = ()
    """Sentences on such information; `standard` for all of them."""
    sources: Annotated[tuple[Received, ...], OneOrMore()]
    """Who provides what."""


def _received(value: object) -> object:
    return value if has(value, "sources", "statements") else {"sources": value}


ReceivedRule: TypeAlias = Annotated[ReceivedFromOthers, Also(_received, {"type": "array"})]
"""Personal information that others provide; the list of who provides what may stand alone."""
