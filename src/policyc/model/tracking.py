"""Devices that collect personal information automatically (자동 수집 장치), PIPA Art. 30(1)7."""

from typing import Annotated, TypeAlias

from pydantic import Tag

from policyc.model.item import Items
from policyc.model.keep import Keep
from policyc.model.node import PHRASE, Key, KeyOf, LongText, Name, Node, Slug, Some, Text
from policyc.model.recipients import Effect

Use: TypeAlias = Annotated[
    Annotated[Key, KeyOf("tracker_uses"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]
Steps: TypeAlias = Annotated[
    Annotated[Key, KeyOf("browsers"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]


class Tracker(Node):
    """A tool that collects: cookies, local storage, an SDK."""

    kind: Annotated[
        Annotated[Key, KeyOf("trackers"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
    ]
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
    keep: Keep | None = None
    """How long that is kept."""
    refuse: Some[Steps] = ()
    """How to refuse it: browsers of the vocabulary, or own words."""
    effect: Some[Effect] = ()
    """What follows from refusing."""


class Tracking(Node):
    """Automatic collection, and how to refuse it."""

    text: LongText | None = None
    """What is said before the tools."""
    tools: dict[Slug, Tracker] = {}
    """The tools."""
