"""Devices that collect personal information automatically (자동 수집 장치), PIPA Art. 30(1)7."""

from enum import StrEnum
from typing import Annotated, Literal, TypeAlias

from pydantic import Tag

from policyc.model.basis import Basis
from policyc.model.contact import ContactKey, WebAddress
from policyc.model.item import Items
from policyc.model.keep import Keep
from policyc.model.node import (
    PHRASE,
    Key,
    KeyOf,
    LongText,
    Name,
    Node,
    OneOrMore,
    OrNone,
    Shape,
    Slug,
    Some,
    Text,
)
from policyc.model.processing import Method
from policyc.model.recipients import Effect, Recipient

Use: TypeAlias = Annotated[
    Annotated[Key, KeyOf("tracker_uses"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]
Steps: TypeAlias = Annotated[
    Annotated[Key, KeyOf("browsers"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]
TrackerKind: TypeAlias = Annotated[
    Annotated[Key, KeyOf("trackers"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]


def _basis_shape(value: object) -> str:
    return "<unidentified>" if value == "unidentified" else "<basis>"


TrackerBasis: TypeAlias = Annotated[
    Annotated[Literal["unidentified"], Tag("<unidentified>")] | Annotated[Basis, Tag("<basis>")],
    Shape(_basis_shape),
]
"""A legal basis, or `unidentified` where nobody is identified."""


class Tracker(Node):
    """A tool that collects: cookies, local storage, an SDK."""

    kind: TrackerKind
    """What kind of tool it is."""
    name: Name | None = None
    """What it is called, where it has a name of its own."""
    operator: Name | None = None
    """Who runs it, where that is not the controller."""
    what: Text | None = None
    """What it is, in own words."""
    why: Some[Use] = ()
    """What it is used for."""
    items: Items = ()
    """What it collects."""
    basis: TrackerBasis | None = None
    """The legal basis; `unidentified` where the data are processed without identifying anybody."""
    method: Some[Method] = ()
    """How it collects: methods of the vocabulary, or own words."""
    keep: Keep | None = None
    """How long that is kept."""
    refuse: Some[Steps] = ()
    """How to refuse it: browsers of the vocabulary, or own words."""
    effect: Some[Effect] = ()
    """What follows from refusing."""
    plain: Text | None = None
    """The same in easy words, for the easy version."""
    recipients: Annotated[tuple[Recipient, ...], OneOrMore()] = ()
    """To whom what it collects is provided."""


class AdvertisingStatement(StrEnum):
    """What the policy says of targeted advertising (맞춤형 광고)."""

    children_not_targeted = "children_not_targeted"
    """Children known to be under 14 are shown no targeted advertising."""
    children_not_tracked = "children_not_tracked"
    """Nothing is collected for it in services that are mainly for children under 14."""
    not_sensitive = "not_sensitive"
    """Nothing is collected for it that could clearly harm rights or privacy."""


class Advertising(Node):
    """Targeted advertising that rests on what the tools collect, and how to refuse it."""

    statements: Some[AdvertisingStatement] = ()
    """Sentences on targeted advertising."""
    text: LongText | None = None
    """What else is said of it."""
    refuse: Some[Steps] = ()
    """How to refuse it: advertising identifiers and browsers of the vocabulary, or own words."""
    effect: Some[Effect] = ()
    """What follows from refusing."""
    contact: ContactKey | None = None
    """The desk for questions, refusal and complaints."""


class TrackingStatement(StrEnum):
    """What the policy says of automatic collection as such."""

    choice = "choice"
    """Data subjects may allow or refuse the tools."""


class Tracking(Node):
    """Automatic collection, and how to refuse it."""

    statements: Some[TrackingStatement] = ()
    """Sentences on automatic collection as such."""
    text: LongText | None = None
    """What is said before the tools."""
    tools: dict[Slug, Tracker] = {}
    """The tools."""
    refuse: Some[Steps] = ()
    """How to refuse all of them: browsers of the vocabulary, or own words."""
    effect: Some[Effect] = ()
    """What follows from refusing them."""
    advertising: OrNone[Advertising] | None = None
    """Targeted advertising; `none` where there is none."""


class OthersTool(Node):
    """A tool by which a third party collects behavioural information (행태정보)."""

    name: Name
    """What the tool is called."""
    kind: TrackerKind | None = None
    """What kind of tool it is: JavaScript, a pixel, an SDK."""
    operator: Name
    """The third party that takes the information."""
    items: Items = ()
    """The behavioural information that it takes."""
    purpose: Some[Use] = ()
    """What it takes it for."""
    opt_out: WebAddress | None = None
    """Where the third party lets people refuse."""


class Behavioural(Node):
    """Third parties that are allowed to collect behavioural information through tools."""

    text: LongText | None = None
    """What is said before the tools."""
    web: Annotated[tuple[OthersTool, ...], OneOrMore()] = ()
    """The tools on the website."""
    app: Annotated[tuple[OthersTool, ...], OneOrMore()] = ()
    """The tools in the app."""
    refuse: Some[Steps] = ()
    """How to refuse: browsers and systems of the vocabulary, or own words."""
    effect: Some[Effect] = ()
    """What follows from refusing."""
    contact: ContactKey | None = None
    """The desk for questions."""
