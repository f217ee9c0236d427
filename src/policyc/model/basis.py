"""Legal bases: the ground in the Act, and the other statute where the ground is one."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, BeforeValidator, Tag

from policyc import citation
from policyc.model.node import PHRASE, Also, Flag, Key, KeyOf, Node, Text, Words, refused


class Ground(StrEnum):
    """A legal basis of processing, PIPA Art. 15(1)."""

    consent = "consent"
    """Art. 15(1)1"""
    law = "law"
    """Art. 15(1)2: a special provision of a statute, or a duty under one"""
    public_task = "public_task"
    """Art. 15(1)3"""
    contract = "contract"
    """Art. 15(1)4"""
    vital_interest = "vital_interest"
    """Art. 15(1)5"""
    legitimate_interest = "legitimate_interest"
    """Art. 15(1)6"""
    public_safety = "public_safety"
    """Art. 15(1)7"""


StatuteName: TypeAlias = Annotated[
    Annotated[Key, KeyOf("statutes"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]


def _article(words: str) -> str:
    try:
        citation.parse(words)
    except ValueError:
        raise refused(
            "this is not a provision", "write article, paragraph and item, for example `35(4)`"
        ) from None
    return words


Article: TypeAlias = Annotated[Words, AfterValidator(_article)]
"""A provision of a statute: `35(4)`, `28-8(1)3`."""


def _ground(value: object) -> object:
    return {"ground": value} if isinstance(value, str) else value


class LegalBasis(Node):
    """The legal basis of processing: a ground, and the other statute where the ground is one."""

    ground: Ground
    """The ground of Art. 15(1)."""
    statute: StatuteName | None = None
    """The other statute that demands or allows the processing."""
    article: Article | None = None
    """The article of that statute."""
    marketing: Flag = False
    """Whether it is the consent to promotion, asked for apart from others, PIPA Art. 22(1)."""
    note: Text | None = None
    """What else the reader should know of the basis."""


Basis: TypeAlias = Annotated[
    LegalBasis, Also(_ground, {"enum": [str(ground) for ground in Ground]})
]
"""A legal basis; the bare ground may stand for it."""


class ProtectedGround(StrEnum):
    """What allows processing sensitive information or identifiers, PIPA Art. 23(1), 24(1)."""

    consent = "consent"
    """Art. 23(1)1, 24(1)1: consent asked for apart from other consents"""
    law = "law"
    """Art. 23(1)2, 24(1)2: a statute that demands or allows it"""


class ProtectedBasis(Node):
    """The basis of processing sensitive information or unique identifiers."""

    ground: ProtectedGround
    """Separate consent, or a statute."""
    statute: StatuteName | None = None
    """The statute that demands or allows it."""
    article: Article | None = None
    """The article of that statute."""
    note: Text | None = None
    """What else the reader should know of the basis."""


ProtectedBasisRule: TypeAlias = Annotated[
    ProtectedBasis, Also(_ground, {"enum": [str(ground) for ground in ProtectedGround]})
]
"""A basis of Art. 23(1) or 24(1); the bare ground may stand for it."""


class NumberGround(StrEnum):
    """What allows processing resident registration numbers, PIPA Art. 24-2(1)."""

    law = "law"
    """Art. 24-2(1)1: a statute or decree that names the number"""
    vital_interest = "vital_interest"
    """Art. 24-2(1)2: an urgent interest of life, body or property"""
    notice = "notice"
    """Art. 24-2(1)3: a notice of the Commission"""


def _not_consent(value: object) -> object:
    if value == "consent":
        raise refused(
            "consent does not allow processing resident registration numbers",
            "name the `statute:` and `article:` that do, or leave the number out",
        )
    return value


class NumberBasis(Node):
    """The basis of processing resident registration numbers. Consent is none."""

    ground: Annotated[NumberGround, BeforeValidator(_not_consent)] = NumberGround.law
    """The ground of Art. 24-2(1)."""
    statute: StatuteName
    """The statute, decree or notice that names the number."""
    article: Article | None = None
    """The article of that statute."""
    note: Text | None = None
    """What else the reader should know of the basis."""


NumberBasisRule: TypeAlias = Annotated[NumberBasis, BeforeValidator(_not_consent)]
