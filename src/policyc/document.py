"""A policy as a document: what every form of it is made from."""

from dataclasses import dataclass
from datetime import date

from policyc.model.node import Lang


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


@dataclass(frozen=True, slots=True)
class Document:
    """A policy in one language, or in several, one after the other."""

    policy: str
    """The key of the policy."""
    controller: str
    """The name of the controller in the first edition's language; empty where it is not stated."""
    effective: date
    editions: tuple[Edition, ...]

    @property
    def title(self) -> str:
        """The title in the first edition's language."""
        return self.editions[0].title
