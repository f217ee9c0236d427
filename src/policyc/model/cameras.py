"""Visual data processing devices (고정형·이동형 영상정보처리기기), PIPA Art. 25 and 25-2."""

import re
from enum import StrEnum
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Tag, WithJsonSchema, model_validator

from policyc.model.basis import Article, StatuteName
from policyc.model.contact import ContactKey, ContactLine
from policyc.model.controller import Department, Person
from policyc.model.keep import Keep
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
from policyc.model.recipients import Channel, ProcessorKey

CameraPurpose: TypeAlias = Annotated[
    Annotated[Key, KeyOf("camera_purposes"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]
Protection: TypeAlias = Annotated[
    Annotated[Key, KeyOf("measures"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]


def _number(value: object) -> int:
    if isinstance(value, str) and re.fullmatch("[1-9][0-9]{0,3}", value):
        return int(value)
    raise refused("this is not a number of devices", "write a whole number from 1 to 9999")


Number: TypeAlias = Annotated[
    int,
    BeforeValidator(_number),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 9999}),
]


class CameraDocument(StrEnum):
    """Where the operation of the devices is described, Decree Art. 25(1)."""

    within = "within"
    """In the privacy policy itself."""
    separate = "separate"
    """In a document of its own, to which the privacy policy points."""


class CameraStatement(StrEnum):
    """What is said of the footage as such."""

    no_audio = "no_audio"
    """No sound is recorded."""
    no_other_use = "no_other_use"
    """The devices are not handled for another purpose, nor turned to another place."""
    register = "register"
    """Other use, provision, viewing and destruction of footage are entered in a register."""
    destroyed = "destroyed"
    """Footage whose period is over is deleted so that it cannot be restored, or shredded."""
    own_footage = "own_footage"
    """Who was filmed may ask to view the footage of oneself, or to have it deleted."""
    without_delay = "without_delay"
    """The controller acts on such a request without delay."""
    others_masked = "others_masked"
    """Other people in the footage are made unrecognizable before it is shown."""


class InstallationBasis(Node):
    """A provision that allows the devices."""

    statute: StatuteName | None = None
    """The statute, where it is not the Personal Information Protection Act."""
    article: Article | None = None
    """The article, for example `25(1)2`."""

    @model_validator(mode="after")
    def _names_something(self) -> "InstallationBasis":
        if self.statute is None and self.article is None:
            raise refused("the basis names nothing", "write `article:`, or `statute:` too")
        return self


def _provision(value: object) -> object:
    return {"article": value} if isinstance(value, str) else value


class Devices(Node):
    """Devices of one place or of one kind: a row of the table."""

    what: Text | None = None
    """What kind of device it is, such as a body camera or a drone."""
    place: Text | None = None
    """Where they are installed, or used."""
    count: Number | None = None
    """How many there are."""
    range: Text | None = None
    """What they film."""


class Viewing(Node):
    """How and where the controller looks at footage."""

    how: Text | None = None
    """How it is looked at."""
    place: Text | None = None
    """Where."""


class FootageRequests(Node):
    """How somebody who was filmed asks for the footage, and what is done."""

    by: Some[Channel] = ()
    """By which channels."""
    to: ContactKey | None = None
    """The desk that takes the request."""
    form: Text | None = None
    """What is to be handed in."""
    text: Text | None = None
    """What is done, in own words."""


class Cameras(Node):
    """The operation of visual data processing devices: the eight points of Decree Art. 25(1)."""

    document: CameraDocument = CameraDocument.within
    """Whether this stands in the privacy policy, or in a document of its own."""
    published: Annotated[tuple[ContactLine, ...], OneOrMore()] = ()
    """Where this can be read, in its own document or beside the policy: an address or a place."""
    basis: Some[Annotated[InstallationBasis, Also(_provision, {"type": "string"})]] = ()
    """The provisions that allow the devices."""
    purpose: Some[CameraPurpose] = ()
    """What the devices are for."""
    devices: Annotated[tuple[Devices, ...], OneOrMore()] = ()
    """How many there are, where, and what they film."""
    notice: Text | None = None
    """How it is made known that they film, such as by signs or lights."""
    manager: Annotated[tuple[Person, ...], OneOrMore()] = ()
    """The people in charge of footage."""
    department: Department | None = None
    """The department in charge of it."""
    access: Annotated[tuple[Person, ...], OneOrMore()] = ()
    """The people with access to footage."""
    hours: Text | None = None
    """When the devices film."""
    keep: Keep | None = None
    """How long footage is kept."""
    storage: Text | None = None
    """Where it is kept."""
    handling: Text | None = None
    """How it is handled, in own words."""
    viewing: Viewing | None = None
    """How and where the controller looks at it."""
    requests: FootageRequests | None = None
    """How data subjects ask for it, and what is done."""
    protection: Some[Protection] = ()
    """Measures that protect it, as keys of `measures` or own words."""
    processors: Some[ProcessorKey] = ()
    """Processors of this policy that install or run the devices."""
    statements: Annotated[Some[CameraStatement], standard(CameraStatement)] = ()
    """Sentences on the footage; `standard` for all of them."""
    note: Text | None = None
    """What else the reader should know."""

    @model_validator(mode="after")
    def _document_can_be_found(self) -> "Cameras":
        if self.document is CameraDocument.separate and not self.published:
            raise refused(
                "the separate document is nowhere to be found",
                "say where it can be read: `published: https://example.kr/cameras`",
            )
        return self
