"""A privacy policy (개인정보 처리방침), as its author declares it."""

from difflib import get_close_matches
from enum import StrEnum
from typing import Annotated, Any, Final, TypeAlias, cast

from pydantic import AfterValidator, Field, Tag

from policyc.model.contact import Contact
from policyc.model.controller import Company, Department, Officer, Person, Service
from policyc.model.item import Items
from policyc.model.node import (
    Also,
    Day,
    Flag,
    Lang,
    Node,
    OneOrMore,
    Shape,
    Slug,
    Some,
    Text,
    Words,
    has,
    refused,
)
from policyc.model.notice import (
    Changes,
    CollectionRule,
    Marketing,
    PreambleRule,
    Principle,
    Remedies,
    Section,
    SectionName,
)
from policyc.model.own_words import OwnWords
from policyc.model.processing import Processing
from policyc.model.protection import ChildrenRule, DestructionRule, Safety
from policyc.model.purpose import Purpose
from policyc.model.recipients import Entrustment, Processors, Provision, Transfers
from policyc.model.retention import Retention
from policyc.model.rights import AccessRule, Rights
from policyc.model.tracking import Tracking

NAME_SCHEMA: Final[dict[str, Any]] = {"type": "string"}


def _service(value: object) -> object:
    return value if has(value, "name") else {"name": value}


def _entrustment(value: object) -> object:
    return {"contract": value, "statements": value} if value == "standard" else value


def _different(languages: tuple[Lang, ...]) -> tuple[Lang, ...]:
    if len(set(languages)) < len(languages):
        raise refused("a language is named twice", "name each language once")
    return languages


def _time_zone(name: str) -> str:
    from babel import Locale  # slow; only a policy that names a time zone needs it
    from babel.core import get_global

    zones = cast("dict[str, str]", get_global("meta_zones"))
    if zones.get(name) in Locale(Lang.ko).meta_zones:
        return name
    close = get_close_matches(name, zones, n=1)
    mend = f"did you mean `{close[0]}`?" if close else "write for example `Asia/Seoul`"
    raise refused(f"“{name[:40]}” is not a known time zone", mend)


class Numbering(StrEnum):
    """How sections are numbered."""

    article = "article"
    """제1조, Article 1"""
    plain = "plain"
    """1."""
    none = "none"


class Mode(StrEnum):
    """How the languages are laid out."""

    separate = "separate"
    """A document for each language."""
    bilingual = "bilingual"
    """A document for each language, and one with all of them, one after the other."""


class Arrangement(StrEnum):
    """A ready order of the sections."""

    statute = "statute"
    """The order of the guideline: purposes, items and periods each in a section of their own."""
    merged = "merged"
    """The same, with purposes, items and periods in one table."""


def _layout_shape(value: object) -> str:
    return "<arrangement>" if isinstance(value, str | Arrangement) else "<order>"


Layout: TypeAlias = Annotated[
    Annotated[Arrangement, Tag("<arrangement>")]
    | Annotated[Annotated[tuple[SectionName, ...], OneOrMore()], Tag("<order>")],
    Shape(_layout_shape),
]


class Policy(Node):
    """A privacy policy as its author declares it: facts and statements, no sentences."""

    policy: Slug
    """The key of the policy. It names the output, and never changes."""
    languages: Annotated[tuple[Lang, ...], OneOrMore(), AfterValidator(_different)]
    """The languages it is published in. The first is the authoritative edition."""
    title: Text | None = None
    """The title, where it is not the controller's or the service's name and 개인정보 처리방침."""
    version: Words | None = None
    """What this version is called, for example `1.2`."""
    effective: Day
    """The day on which it takes effect (시행일). It chooses the law."""
    announced: Day | None = None
    """The day on which it was announced (공고일)."""
    timezone: Annotated[Words, AfterValidator(_time_zone)] | None = None
    """The time zone of the days, for example `Asia/Seoul`."""
    layout: Layout = Arrangement.statute
    """The order of the sections: `statute`, `merged`, or a list of your own."""
    numbering: Numbering = Numbering.article
    """How sections are numbered."""
    toc: Flag = True
    """Whether there is a table of contents."""
    mode: Mode = Mode.separate
    """Whether there is a document with all languages too."""
    complete: Flag = True
    """Whether this is the whole policy; an extract says that it is one."""
    titles: dict[SectionName, Text] = {}
    """Headings in own words, by section."""

    company: Company | None = None
    """The controller."""
    services: dict[Slug, Annotated[Service, Also(_service, NAME_SCHEMA)]] = {}
    """The services that the policy is for, where there are several."""
    contacts: dict[Slug, Contact] = {}
    """Desks that can be reached, described once."""

    preamble: PreambleRule | None = None
    """The preamble."""
    principles: Some[Principle] = ()
    """Principles that the policy professes, each said in the section that it belongs to."""
    purposes: dict[Slug, Purpose] = {}
    """Purposes of processing."""
    processing: Annotated[tuple[Processing, ...], OneOrMore()] = ()
    """What is processed for them: rows of a table."""
    automatic: Items = ()
    """Items that come into being as the service is used, whatever the purpose."""
    collection: CollectionRule | None = None
    """How personal information is collected."""
    children: ChildrenRule | None = None
    """What holds of children under 14."""
    retention: Retention | None = None
    """How long personal information is kept beside the rows of `processing`."""
    destruction: DestructionRule | None = None
    """How it is destroyed."""
    third_parties: Provision | None = None
    """To whom it is provided."""
    entrustment: Annotated[Entrustment, Also(_entrustment, {"const": "standard"})] | None = None
    """What holds of every processor; `standard` for all sentences."""
    processors: Processors | None = None
    """To whom processing is entrusted."""
    transfers: Transfers | None = None
    """Recipients abroad beside the processors, and what all have in common."""
    safety: Safety | None = None
    """Measures to ensure safety."""
    tracking: Tracking | None = None
    """Automatic collection, and how to refuse it."""
    rights: Rights | None = None
    """Rights of data subjects."""
    officer: Officer | None = None
    """The privacy officer."""
    managers: Annotated[tuple[Person, ...], OneOrMore()] = ()
    """Other people in charge of personal information."""
    department: Department | None = None
    """The department in charge of protection and grievances."""
    access_requests: AccessRule | None = None
    """Where requests for access are received."""
    remedies: Remedies | None = None
    """Bodies that offer a remedy."""
    marketing: Marketing | None = None
    """Advertising that is sent to data subjects."""
    changes: Changes | None = None
    """How the policy changes."""
    sections: Annotated[tuple[Section, ...], OneOrMore()] = ()
    """Free sections."""
    vocabulary: OwnWords = Field(default_factory=OwnWords.model_construct)
    """What the built-in vocabulary lacks, or says otherwise."""
