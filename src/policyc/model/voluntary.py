"""What a controller states of its own accord (자율적으로 포함하여 정한 사항)."""

from typing import Annotated

from policyc.model.contact import WebAddress
from policyc.model.node import (
    Day,
    LongText,
    Name,
    Node,
    OneOrMore,
    Text,
)
from policyc.model.recipients import CertificationName


class Certification(Node):
    """A certification that the controller holds."""

    name: CertificationName
    """The certification: a key of the vocabulary, or own words."""
    scope: Text | None = None
    """What it is for."""
    number: Name | None = None
    """The number of the certificate."""
    since: Day | None = None
    """The first day on which it is valid."""
    until: Day | None = None
    """The last day on which it is valid."""
    body: Name | None = None
    """Who granted it."""


class Assessment(Node):
    """An assessment of what the processing means for privacy (개인정보 영향평가)."""

    title: Text
    """What was assessed."""
    day: Day | None = None
    """When."""
    body: Name | None = None
    """Who assessed it."""
    url: WebAddress | None = None
    """Where the result can be read."""


class Report(Node):
    """A report that the controller publishes, such as a transparency report."""

    title: Text
    """What it is called."""
    url: WebAddress | None = None
    """Where it can be read."""


class TrainingCriteria(Node):
    """What the controller goes by when it gathers and uses data to train AI."""

    sources: Text | None = None
    """Where the data come from."""
    methods: Text | None = None
    """How they are gathered."""
    quality: Text | None = None
    """How their quality is kept up."""
    safety: Text | None = None
    """How they are made safe."""


class OwnStatement(Node):
    """Anything else that the controller states."""

    title: Text
    """The heading."""
    text: LongText
    """The paragraphs, in Markdown."""


class Voluntary(Node):
    """What the controller states of its own accord."""

    certifications: Annotated[tuple[Certification, ...], OneOrMore()] = ()
    """Certifications."""
    assessments: Annotated[tuple[Assessment, ...], OneOrMore()] = ()
    """Assessments of what the processing means for privacy."""
    reports: Annotated[tuple[Report, ...], OneOrMore()] = ()
    """Reports, such as transparency reports."""
    ai_training: TrainingCriteria | None = None
    """What the controller goes by when it trains AI."""
    statements: Annotated[tuple[OwnStatement, ...], OneOrMore()] = ()
    """Anything else."""
