"""A privacy policy (개인정보 처리방침), as its author declares it."""

from difflib import get_close_matches
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, Final, TypeAlias, cast

from pydantic import AfterValidator, Field, Tag, ValidationInfo, field_validator

from policyc.invalid import Route
from policyc.model.additional_use import AdditionalUse
from policyc.model.ai_development import AIDevelopment
from policyc.model.automated_decisions import AutomatedDecisions
from policyc.model.cameras import Cameras
from policyc.model.contact import Contact, WebAddress
from policyc.model.controller import Company, Department, Officer, Person, Service
from policyc.model.domestic_agent import DomesticAgent
from policyc.model.generative_ai import GenerativeAI
from policyc.model.item import Items
from policyc.model.location import Location
from policyc.model.node import (
    Also,
    Day,
    Flag,
    Lang,
    Nothing,
    OneOrMore,
    OrNone,
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
from policyc.model.on_device import OnDevice
from policyc.model.overseas_collection import OverseasCollection
from policyc.model.own_words import OwnWords
from policyc.model.permissions import AppPermissions
from policyc.model.processing import Processing, ReceivedRule
from policyc.model.protection import ChildrenRule, DestructionRule, Safety
from policyc.model.pseudonymised import Pseudonymised
from policyc.model.public_files import PublicFiles
from policyc.model.purpose import Purpose
from policyc.model.recipients import Entrustment, Processors, Provision, Transfers
from policyc.model.retention import Retention
from policyc.model.rights import AccessRule, Rights
from policyc.model.sensitive_disclosure import SensitiveDisclosure
from policyc.model.sharing import Sharing
from policyc.model.tracking import Behavioural, Tracking
from policyc.model.voluntary import Voluntary
from policyc.places import walk

NAME_SCHEMA: Final[dict[str, Any]] = {"type": "string"}


def _service(value: object) -> object:
    return value if has(value, "name") else {"name": value}


def _entrustment(value: object) -> object:
    return {"contract": value, "statements": value} if value == "standard" else value


def _different(languages: tuple[Lang, ...]) -> tuple[Lang, ...]:
    if len(set(languages)) < len(languages):
        raise refused("a language is named twice", "name each language once")
    return languages


def _published(language: Lang, info: ValidationInfo) -> Lang:
    if language in info.data.get("languages", Lang):
        return language
    raise refused(f"there is no edition in `{language}`", "name one of the policy's `languages:`")


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


class Readers(StrEnum):
    """Whom the easy version (알기 쉬운 처리방침) is written for."""

    everyone = "everyone"
    children = "children"


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


class Policy(Sharing):
    """A privacy policy as its author declares it: facts and statements, no sentences."""

    policy: Slug
    """The key of the policy. It names the output, and never changes."""
    languages: Annotated[tuple[Lang, ...], OneOrMore(), AfterValidator(_different)]
    """The languages it is published in. The first is the authoritative edition."""
    prevailing: Annotated[Lang, AfterValidator(_published)] | None = None
    """The language whose edition prevails where the editions differ."""
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
    summary: Flag = False
    """Whether labels at the top show at a glance what is declared."""
    full_text: WebAddress | None = None
    """Where the policy is published. The short form and the easy version refer to it."""
    plain_for: Readers = Readers.everyone
    """Whom the easy version is for."""

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
    received: ReceivedRule | None = None
    """What others provide."""
    automatic: Items = ()
    """Items that come into being as the service is used, whatever the purpose."""
    on_device: Annotated[tuple[OnDevice, ...], OneOrMore()] = ()
    """What is processed on the device alone, and therefore not collected."""
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
    additional_use: OrNone[AdditionalUse] | None = None
    """Use and provision beyond the purposes without consent; `none` where there is none."""
    entrustment: Annotated[Entrustment, Also(_entrustment, {"const": "standard"})] | None = None
    """What holds of every processor; `standard` for all sentences."""
    processors: Processors | None = None
    """To whom processing is entrusted."""
    transfers: OrNone[Transfers] | None = None
    """Recipients abroad beside the processors, and what all have in common; or `none`."""
    overseas_collection: OrNone[OverseasCollection] | None = None
    """Direct collection from data subjects in Korea by a controller abroad; or `none`."""
    safety: Safety | None = None
    """Measures to ensure safety."""
    sensitive_disclosure: OrNone[Some[SensitiveDisclosure]] | None = None
    """Goods and services in which sensitive information may become public; or `none`."""
    pseudonymised: OrNone[Pseudonymised] | None = None
    """Pseudonymised information; `none` where none is processed."""
    tracking: OrNone[Tracking] | None = None
    """Automatic collection, and how to refuse it; `none` where there is none."""
    behavioural: OrNone[Behavioural] | None = None
    """Third parties that collect behavioural information; `none` where there are none."""
    app_permissions: OrNone[AppPermissions] | None = None
    """Access rights that the app asks for; `none` where there are none."""
    location: OrNone[Location] | None = None
    """Personal location information; `none` where there is none."""
    rights: Rights | None = None
    """Rights of data subjects."""
    automated_decisions: OrNone[AutomatedDecisions] | None = None
    """Decisions made by fully automated systems; `none` where there are none."""
    officer: Officer | None = None
    """The privacy officer."""
    managers: Annotated[tuple[Person, ...], OneOrMore()] = ()
    """Other people in charge of personal information."""
    department: Department | None = None
    """The department in charge of protection and grievances."""
    access_requests: AccessRule | None = None
    """Where requests for access are received."""
    domestic_agent: DomesticAgent | None = None
    """The domestic agent of a controller without an office in Korea."""
    remedies: Remedies | None = None
    """Bodies that offer a remedy."""
    fixed_cameras: OrNone[Cameras] | None = None
    """Fixed cameras (고정형 영상정보처리기기); `none` where there are none."""
    mobile_cameras: OrNone[Cameras] | None = None
    """Mobile cameras (이동형 영상정보처리기기); `none` where there are none."""
    generative_ai: OrNone[GenerativeAI] | None = None
    """The use of generative AI; `none` where none is used."""
    ai_development: OrNone[Some[AIDevelopment]] | None = None
    """Use to develop AI that the Commission approved; `none` where there is none."""
    voluntary: Voluntary | None = None
    """What the controller states of its own accord."""
    public_files: PublicFiles | None = None
    """Personal information files that a public institution registered."""
    marketing: Marketing | None = None
    """Advertising that is sent to data subjects."""
    changes: Changes | None = None
    """How the policy changes."""
    sections: Annotated[tuple[Section, ...], OneOrMore()] = ()
    """Free sections."""
    vocabulary: OwnWords = Field(default_factory=OwnWords.model_construct)
    """What the built-in vocabulary lacks, or says otherwise."""

    @field_validator("transfers", mode="after")
    @classmethod
    def _are_none_at_all(
        cls, transfers: Transfers | Nothing | None, info: ValidationInfo
    ) -> Transfers | Nothing | None:
        processors = cast("Processors | None", info.data.get("processors"))
        declared = processors.items() if isinstance(processors, dict) else ()
        abroad = [key for key, processor in declared if processor.abroad is not None]
        if transfers is Nothing.none and abroad:
            raise refused(
                f"`none` says that nothing is transferred abroad, and the processor "
                f"`{abroad[0]}` has `abroad:`",
                "delete one of the two",
            )
        return transfers

    def __eq__(self, other: object) -> bool:
        """Whether both declare the same, whatever was found in them so far."""
        return isinstance(other, Policy) and all(
            getattr(self, name) == getattr(other, name) for name in Policy.model_fields
        )

    @cached_property
    def parts(self) -> tuple[tuple[Route, Any], ...]:
        """Every part of the policy with the route to it, parents first, found once."""
        return tuple(walk(self))
