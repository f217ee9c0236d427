"""A policy as a document: what every form of it is made from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from policyc.model.node import Lang


class Kind(StrEnum):
    """Which of the documents of a policy it is."""

    full = "full"
    """The policy."""
    short = "short"
    """The short form (간이형): one sheet of B5 at most, with the address of the full text."""
    easy = "easy"
    """The easy version (알기 쉬운 처리방침), of what the author said in easy words."""
    cameras = "cameras"
    """The policy on a kind of cameras, where that is a document of its own."""


class LabelName(StrEnum):
    """What a label stands for (주요 개인정보 처리 표시), in the order in which labels stand."""

    items = "items"
    sensitive = "sensitive"
    unique_identifier = "unique_identifier"
    biometric = "biometric"
    location = "location"
    financial = "financial"
    purposes = "purposes"
    retention = "retention"
    destruction = "destruction"
    children = "children"
    third_parties = "third_parties"
    additional_use = "additional_use"
    entrustment = "entrustment"
    transfers = "transfers"
    automatic = "automatic"
    behavioural = "behavioural"
    app_permissions = "app_permissions"
    pseudonymised = "pseudonymised"
    automated_decisions = "automated_decisions"
    generative_ai = "generative_ai"
    sensitive_disclosure = "sensitive_disclosure"
    safety = "safety"
    certification = "certification"
    rights = "rights"
    officer = "officer"
    access = "access"
    domestic_agent = "domestic_agent"
    remedies = "remedies"
    fixed_cameras = "fixed_cameras"
    mobile_cameras = "mobile_cameras"
    changes = "changes"


@dataclass(frozen=True, slots=True)
class Label:
    """A label: that the policy declares something, a few examples of it, and where it stands."""

    name: LabelName
    """It names the drawing, too."""
    words: str
    """What it says, in plain words."""
    examples: str
    """A few of the things declared and how many there are beside, in plain words, or nothing."""
    section: str
    """The id of the section that tells all of it."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its heading in plain words, its body in Markdown."""

    id: str
    """Where links inside the document lead: `purposes`, `section-1`."""
    heading: str
    """The heading as it is read, number and all, in plain words: `제1조(처리 목적)`."""
    body: str
    """The body in Markdown, with `###` for headings within. A link to `#purposes` leads to the
    section of that id. A paragraph that is all bold and stands right before a table is the
    table's caption. The first column of a table holds the headings of its rows."""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code."""

    address: str
    """The web address that it holds."""
    words: str
    """What is found there, in plain words."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The document in one language."""

    lang: Lang
    title: str
    """The title in plain words."""
    preamble: str
    """What stands before the first section, in Markdown; empty where there is nothing."""
    contents: str
    """The heading of the table of contents in plain words; empty where there is none."""
    sections: tuple[Section, ...]
    summary: str = ""
    """The heading of the labels in plain words; empty where there are none."""
    labels: tuple[Label, ...] = ()
    """What the policy declares, at a glance. They stand after the preamble."""
    code: Code | None = None
    """A QR code that a page shows beside the preamble."""


@dataclass(frozen=True, slots=True)
class Document:
    """A policy in one language, or in several, one after the other."""

    policy: str
    """The key of the policy."""
    controller: str
    """The name of the controller in the first edition's language; empty where it is not stated."""
    effective: date
    editions: tuple[Edition, ...]
    kind: Kind = Kind.full

    @property
    def title(self) -> str:
        """The title in the first edition's language."""
        return self.editions[0].title
