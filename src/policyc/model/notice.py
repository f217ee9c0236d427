"""What frames the policy: preamble, principles, advertising, remedies, changes, free sections."""

from enum import StrEnum
from typing import Annotated, Final, Literal, TypeAlias, cast

from pydantic import Field, Tag, model_validator

from policyc.model.contact import PhoneNumber, WebAddress
from policyc.model.node import (
    Also,
    Count,
    Day,
    Key,
    KeyOf,
    Lang,
    LongText,
    Name,
    Node,
    OneOrMore,
    Shape,
    Some,
    Text,
    has,
    refused,
    standard,
)
from policyc.model.processing import Method
from policyc.model.purpose import ServiceKey
from policyc.model.recipients import Channel


class SectionName(StrEnum):
    """The sections of a policy, in the order of the Commission's drafting guideline."""

    purposes = "purposes"
    processing = "processing"
    items = "items"
    children = "children"
    retention = "retention"
    destruction = "destruction"
    third_parties = "third_parties"
    additional_use = "additional_use"
    entrustment = "entrustment"
    transfers = "transfers"
    safety = "safety"
    sensitive_disclosure = "sensitive_disclosure"
    pseudonymised = "pseudonymised"
    tracking = "tracking"
    behavioural = "behavioural"
    app_permissions = "app_permissions"
    location = "location"
    rights = "rights"
    automated_decisions = "automated_decisions"
    officer = "officer"
    access = "access"
    domestic_agent = "domestic_agent"
    remedies = "remedies"
    fixed_cameras = "fixed_cameras"
    mobile_cameras = "mobile_cameras"
    public_files = "public_files"
    generative_ai = "generative_ai"
    ai_development = "ai_development"
    voluntary = "voluntary"
    marketing = "marketing"
    changes = "changes"


class PreambleStatement(StrEnum):
    """What the preamble says."""

    law = "law"
    """The policy is established under PIPA Art. 30, to protect and to handle grievances."""


class Preamble(Node):
    """The preamble (서문)."""

    statements: Annotated[Some[PreambleStatement], standard(PreambleStatement)] = ()
    """Sentences of the preamble; `standard` for all of them."""
    definitions: Text | None = None
    """What the terms of the policy mean."""
    scope: Text | None = None
    """What the policy is for, and what it is not for."""
    text: LongText | None = None
    """Own words."""


def _preamble(value: object) -> object:
    return {"statements": "standard"} if value == "standard" else value


PreambleRule: TypeAlias = Annotated[Preamble, Also(_preamble, {"const": "standard"})]


class Principle(StrEnum):
    """A principle that the policy professes, PIPA Art. 3, 16 and 18."""

    minimum = "minimum"
    """Only the minimum needed for the purpose is collected."""
    purpose_limit = "purpose_limit"
    """No use beyond the purposes; if one changes, measures such as separate consent are taken."""
    prior_consent = "prior_consent"
    """Consent is obtained before collection."""
    consent_to_change = "consent_to_change"
    """Consent is obtained before the purposes or items change."""


class Collection(Node):
    """How personal information is collected (수집 방법)."""

    methods: Some[Method]
    """The methods."""
    note: Text | None = None
    """What else the reader should know."""


def _collection(value: object) -> object:
    return value if has(value, "methods") else {"methods": value}


CollectionRule: TypeAlias = Annotated[Collection, Also(_collection, {"type": ["array", "string"]})]


class MarketingStatement(StrEnum):
    """What the policy says of advertising mail, Network Act Art. 50."""

    refusal = "refusal"
    """Nothing is sent against an express refusal."""
    consent = "consent"
    """Mail goes to those who consented."""
    label = "label"
    """The subject line of an e-mail begins with (advertisement)."""
    sender = "sender"
    """The body names the sender and says how to unsubscribe."""
    other_media = "other_media"
    """Other media are labelled at the beginning of the transmission."""


class Marketing(Node):
    """Advertising for profit that is sent to data subjects."""

    statements: Annotated[Some[MarketingStatement], standard(MarketingStatement)] = ()
    """Sentences on advertising; `standard` for all of them."""
    sends: Annotated[tuple[Text, ...], OneOrMore()] = ()
    """What is sent to those who consented."""
    sender: Annotated[tuple[Text, ...], OneOrMore()] = ()
    """What the body of an e-mail says of its sender."""
    channels: Some[Channel] = ()
    """By which channels."""
    opt_out: Text | None = None
    """How to decline."""


class Remedy(Node):
    """A body that offers a remedy (권익침해 구제), where it is not as the law data has it."""

    agency: Annotated[Key, KeyOf("remedies")] | None = None
    """The body, as a key of the law data."""
    name: Name | None = None
    """What it is called, in own words."""
    phone: PhoneNumber | None = None
    """The telephone number, where it differs."""
    url: WebAddress | None = None
    """The address, where it differs."""

    @model_validator(mode="after")
    def _is_somebody(self) -> "Remedy":
        if self.agency is None and self.name is None:
            raise refused("the body has no name", "write `agency:` or `name:`")
        return self


def _remedy(value: object) -> object:
    return {"agency": value} if isinstance(value, str) else value


RemedyEntry: TypeAlias = Annotated[Remedy, Also(_remedy, {"type": "string", "x-names": "remedies"})]


def _remedies_shape(value: object) -> str:
    return "<standard>" if value == "standard" else "<list>"


Remedies: TypeAlias = Annotated[
    Annotated[Literal["standard"], Tag("<standard>")]
    | Annotated[Annotated[tuple[RemedyEntry, ...], OneOrMore()], Tag("<list>")],
    Shape(_remedies_shape),
]
"""Bodies that offer a remedy; `standard` for those of the day the policy takes effect."""


class Notice(Node):
    """How long beforehand a change is announced."""

    days: Count | None = None
    """Days before a change takes effect."""
    days_if_adverse: Count | None = None
    """Days before a change that matters to the rights of data subjects."""
    adverse: Annotated[tuple[Text, ...], OneOrMore()] = ()
    """What such a change concerns, for example."""
    channels: Some[Channel] = ()
    """Where it is announced."""


class Weight(StrEnum):
    """What a change means to the reader, the least first."""

    editorial = "editorial"
    """It is said or arranged otherwise, and means the same."""
    minor = "minor"
    """It is worth knowing, and no main point of the policy."""
    material = "material"
    """A main point: purposes, items, recipients, periods and the like."""


class EarlierVersion(Node):
    """An earlier version of the policy."""

    version: Name | None = None
    """What it is called."""
    since: Day
    """The day from which it was applied."""
    until: Day | None = None
    """The last day on which it was applied."""
    url: WebAddress | None = None
    """Where it can be read."""
    changes: Text | None = None
    """What changed with it."""


class Changes(Node):
    """Changes to the policy (처리방침의 변경)."""

    notice: Notice | None = None
    """How changes are announced."""
    history: Annotated[tuple[EarlierVersion, ...], OneOrMore()] = ()
    """Earlier versions, the newest first."""
    addendum: LongText | None = None
    """An addendum (부칙)."""
    weight: Weight | None = Field(default=None, alias="class")
    """What the step from the version before to this one means, where its author judges it. The
    comparison of the two says so; the policy itself does not."""
    reason: Text | None = None
    """Why the author judges so. The comparison says it with the class."""

    @model_validator(mode="after")
    def _judges_with_a_reason(self) -> "Changes":
        if (self.weight is None) != (self.reason is None):
            raise refused(
                "the class of a change and its reason go together",
                "write both: `class: minor` and `reason: {ko: …, en: …}`",
            )
        return self


_BARE: Final = Also(
    lambda value: value,
    {"type": "string", "description": "In a section of one language, the words themselves."},
)


class Section(Node):
    """A free section."""

    title: Annotated[Text, _BARE]
    """The heading."""
    text: Annotated[LongText, _BARE]
    """The paragraphs, in Markdown."""
    before: SectionName | None = None
    """The section that it stands before."""
    after: SectionName | None = None
    """The section that it stands after."""
    replace: SectionName | None = None
    """The section that it stands in the place of."""
    languages: Some[Lang] = ()
    """The languages that it stands in; all of them where none is named."""
    services: Some[ServiceKey] = ()
    """The services that it is for."""

    @model_validator(mode="before")
    @classmethod
    def _speaks_its_language(cls, value: object) -> object:
        """In a section of one language, that language need not be named again."""
        if not isinstance(value, dict):
            return value
        section = cast("dict[str, object]", value)
        spoken = section.get("languages")
        languages = cast("list[object]", spoken) if isinstance(spoken, list) else [spoken]
        if len(languages) != 1 or not isinstance(languages[0], str):
            return section
        return {
            name: {languages[0]: inner}
            if name in ("title", "text") and isinstance(inner, str)
            else inner
            for name, inner in section.items()
        }

    @model_validator(mode="after")
    def _has_one_place(self) -> "Section":
        if sum(place is not None for place in (self.before, self.after, self.replace)) > 1:
            raise refused(
                "the section has several places", "keep one of `before:`, `after:`, `replace:`"
            )
        return self
