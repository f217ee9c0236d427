"""Words that one policy adds to the vocabulary, or says in its own way."""

import re
from enum import StrEnum
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, WithJsonSchema

from policyc.model.node import Node, Text, refused


class ItemKind(StrEnum):
    """The kind of an item, by the protection that the Act gives it."""

    general = "general"
    sensitive = "sensitive"
    """민감정보, PIPA Art. 23"""
    unique_identifier = "unique_identifier"
    """고유식별정보, PIPA Art. 24"""
    resident_number = "resident_number"
    """주민등록번호, PIPA Art. 24-2"""
    biometric = "biometric"
    """생체인식정보, PIPA Decree Art. 18"""
    financial = "financial"
    credit = "credit"
    """개인신용정보, Credit Information Act"""
    location = "location"
    behavioural = "behavioural"
    """행태정보"""


class MeasureGroup(StrEnum):
    """A group of measures to ensure safety, PIPA Art. 29."""

    administrative = "administrative"
    technical = "technical"
    physical = "physical"


class Platform(StrEnum):
    """Where a browser or a system runs."""

    desktop = "desktop"
    android = "android"
    ios = "ios"
    legacy = "legacy"
    """No longer offered in that form; for policies that still name it."""


class OwnItem(Text):
    """An item of personal information."""

    kind: ItemKind = ItemKind.general
    """The kind of information it is, by the protection the law gives it."""


class OwnTracker(Text):
    """A kind of tool that collects automatically."""

    what: Text | None = None
    """One sentence on what it is."""


class OwnSettings(Text):
    """A system in whose settings access rights are withdrawn."""

    steps: Text
    """The path of menus."""


class OwnBrowser(OwnSettings):
    """A browser or system in which collection is refused."""

    platform: Platform | None = None
    """Where it runs."""


def _key(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*(?:\.[a-z0-9_]+)?", value):
        return value
    raise refused("this is not a key of the vocabulary", "use small letters, digits and `_`")


_WordKey: TypeAlias = Annotated[str, BeforeValidator(_key), WithJsonSchema({"type": "string"})]
_Words: TypeAlias = dict[_WordKey, Text]


class OwnWords(Node):
    """Additions to the vocabulary, and its entries said otherwise, by kind."""

    items: dict[_WordKey, OwnItem] = {}
    """Items of personal information."""
    purposes: _Words = {}
    """Titles of purposes."""
    activities: _Words = {}
    """What is done for a purpose."""
    tasks: _Words = {}
    """Entrusted tasks."""
    events: _Words = {}
    """Events that end a period."""
    states: _Words = {}
    """Periods that last as long as something does."""
    measures: _Words = {}
    """Safety measures."""
    collection: _Words = {}
    """Methods of collection."""
    timings: _Words = {}
    """When a transfer takes place."""
    methods: _Words = {}
    """How a transfer takes place."""
    refusal_effects: _Words = {}
    """What follows from refusing."""
    trackers: dict[_WordKey, OwnTracker] = {}
    """Kinds of tools that collect automatically."""
    tracker_uses: _Words = {}
    """What such tools are used for."""
    browsers: dict[_WordKey, OwnBrowser] = {}
    """Where collection is refused, and how."""
    permissions: _Words = {}
    """Access rights that apps ask for."""
    permission_settings: dict[_WordKey, OwnSettings] = {}
    """Where access rights are withdrawn, and how."""
    channels: _Words = {}
    """Channels of communication."""
    positions: _Words = {}
    """Positions that people hold."""
    verifications: _Words = {}
    """Ways to verify a legal representative's consent."""
    rights: _Words = {}
    """Rights of data subjects."""
    subjects: _Words = {}
    """Kinds of data subjects."""
    camera_purposes: _Words = {}
    """What visual data processing devices are for."""
    training_sources: _Words = {}
    """Where data to train models come from."""
    certifications: _Words = {}
    """Certifications."""
    statutes: _Words = {}
    """Names of statutes."""
    countries: _Words = {}
    """Names of countries, by their two letters."""
