"""Personal information files (개인정보파일) of public institutions, PIPA Art. 32."""

import re
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, WithJsonSchema

from policyc.model.basis import Basis
from policyc.model.contact import WebAddress
from policyc.model.item import Items
from policyc.model.keep import Keep
from policyc.model.node import Name, Node, OneOrMore, Slug, Text, refused
from policyc.model.purpose import PurposeTitle
from policyc.model.recipients import Recipient


def _people(value: object) -> int:
    if isinstance(value, str) and re.fullmatch("[1-9][0-9]{0,9}", value):
        return int(value)
    raise refused("this is not a number of people", "write digits alone, for example 120000")


def _year(value: object) -> int:
    if isinstance(value, str) and re.fullmatch("(?:19|20)[0-9]{2}", value):
        return int(value)
    raise refused("this is not a year", "write four digits, for example 2026")


People: TypeAlias = Annotated[
    int, BeforeValidator(_people), WithJsonSchema({"type": "integer", "minimum": 1})
]
Year: TypeAlias = Annotated[
    int, BeforeValidator(_year), WithJsonSchema({"type": "integer", "minimum": 1900})
]


class AccessLimit(Node):
    """What of a file data subjects may be refused to see, and why."""

    items: Items = ()
    """The items."""
    reason: Text
    """The reason."""


class PublicAssessment(Node):
    """An assessment of the year that is named: its result, and where it can be read."""

    year: Year
    """The year."""
    result: Text | None = None
    """The result."""
    url: WebAddress | None = None
    """Where it can be read."""


class PublicFile(Node):
    """A personal information file that is registered."""

    name: Name
    """What the file is called."""
    basis: Annotated[tuple[Basis, ...], OneOrMore()] = ()
    """On what basis it is kept, with the statutes and their articles."""
    purpose: Annotated[tuple[PurposeTitle, ...], OneOrMore()] = ()
    """What it is kept for."""
    items: Items = ()
    """What is recorded in it."""
    keep: Keep | None = None
    """How long."""
    recipients: Annotated[tuple[Recipient, ...], OneOrMore()] = ()
    """To whom it is usually or repeatedly provided."""
    department: Name | None = None
    """The department that receives requests for access to it."""
    access_limit: AccessLimit | None = None
    """What data subjects may be refused to see."""
    people: People | None = None
    """How many data subjects are in it."""
    impact_assessment: PublicAssessment | None = None
    """The privacy impact assessment (개인정보 영향평가)."""


class PublicFiles(Node):
    """The files that a public institution registered, PIPA Art. 30(1) second sentence and 32."""

    files: dict[Slug, PublicFile] = {}
    """The files."""
    url: WebAddress | None = None
    """Where all that is registered can be read."""
    evaluation: PublicAssessment | None = None
    """The evaluation of the level of protection (개인정보 보호수준 평가)."""
