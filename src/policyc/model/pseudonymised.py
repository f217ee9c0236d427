"""Processing of pseudonymised information (가명정보), PIPA Art. 28-2 to 28-5."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from pydantic import Tag

from policyc.model.additional_use import Safeguard
from policyc.model.item import Items
from policyc.model.keep import Keep
from policyc.model.node import Name, Node, OneOrMore, Shape, Some, Text, standard
from policyc.model.recipients import Task


class PseudonymisedPurpose(StrEnum):
    """What the Act allows pseudonymised information to be processed for, PIPA Art. 28-2(1)."""

    statistics = "statistics"
    """통계작성"""
    scientific_research = "scientific_research"
    """과학적 연구"""
    public_archiving = "public_archiving"
    """공익적 기록보존"""


class PseudonymisedCase(Node):
    """A use of pseudonymised information; a provision, where there is a recipient."""

    purpose: Some[PseudonymisedPurpose]
    """Which of the purposes of the Act it serves."""
    about: Text | None = None
    """What the statistics, the research or the archive are about."""
    recipient: Name | None = None
    """Who receives it, where it is provided."""
    linked_by: Name | None = None
    """The institution that links it with another controller's (결합전문기관), PIPA Art. 28-3."""
    items: Items
    """What is processed."""
    keep: Keep | None = None
    """How long it is processed."""


class PseudonymisedProcessor(Node):
    """A person to whom processing of pseudonymised information is entrusted."""

    name: Name
    """What it is called."""
    task: Annotated[tuple[Task, ...], OneOrMore()]
    """What is entrusted to it."""


class PseudonymisedStatement(StrEnum):
    """What the policy says of pseudonymised information as such."""

    separate = "separate"
    """What could restore it is kept apart from it, PIPA Art. 28-4(1)."""
    no_identification = "no_identification"
    """It is not processed in order to identify anybody, PIPA Art. 28-5(1)."""
    recorded = "recorded"
    """Records of the processing are made and kept, PIPA Art. 28-4."""


class SaidIn(StrEnum):
    """The section that says it already."""

    safety = "safety"


def _safeguards_shape(value: object) -> str:
    return "<elsewhere>" if value == "safety" else "<safeguards>"


Safeguards: TypeAlias = Annotated[
    Annotated[SaidIn, Tag("<elsewhere>")] | Annotated[Some[Safeguard], Tag("<safeguards>")],
    Shape(_safeguards_shape),
]
"""Measures of protection; `safety` where they are those of the section on safety."""


class Pseudonymised(Node):
    """Pseudonymised information (가명정보), PIPA Art. 30(1)4-2."""

    cases: Some[PseudonymisedCase]
    """What it is used and provided for."""
    entrusted: Annotated[tuple[PseudonymisedProcessor, ...], OneOrMore()] = ()
    """To whom its processing is entrusted."""
    statements: Annotated[Some[PseudonymisedStatement], standard(PseudonymisedStatement)] = ()
    """Sentences on pseudonymised information as such; `standard` for all of them."""
    records: Keep | None = None
    """How long the records of the processing are kept."""
    safeguards: Safeguards = ()
    """Measures to ensure its safety, PIPA Art. 28-4; `safety` refers to that section."""
    note: Text | None = None
    """What else the reader should know."""
