"""Access rights that an app asks of a device (앱 접근 권한), and how they are withdrawn."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from pydantic import Tag

from policyc.model.node import (
    PHRASE,
    Key,
    KeyOf,
    Node,
    OneOrMore,
    Some,
    Text,
)
from policyc.model.purpose import Activity
from policyc.model.recipients import Effect

PermissionName: TypeAlias = Annotated[
    Annotated[Key, KeyOf("permissions"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]
Settings: TypeAlias = Annotated[
    Annotated[Key, KeyOf("permission_settings"), Tag("<key>")] | Annotated[Text, Tag("<text>")],
    PHRASE,
]


class System(StrEnum):
    """An operating system of mobile devices."""

    android = "android"
    ios = "ios"


class Permission(Node):
    """An access right that an app asks for."""

    permission: PermissionName
    """What the app accesses."""
    why: Annotated[tuple[Activity, ...], OneOrMore()] = ()
    """What for."""
    on: Some[System] = ()
    """On which systems it is asked for; on all where none is named."""
    effect: Some[Effect] = ()
    """What follows where it is not granted."""


class PermissionStatement(StrEnum):
    """What the policy says of access rights as such."""

    law = "law"
    """Access rights are told and consented to under the Network Act."""
    optional_refusable = "optional_refusable"
    """Whoever does not grant optional rights may use all that does not need them."""
    changeable = "changeable"
    """What was granted can be changed at any time."""


class AppPermissions(Node):
    """Access rights that the app asks for (접근 권한)."""

    statements: Some[PermissionStatement] = ()
    """Sentences on access rights as such."""
    required: Annotated[tuple[Permission, ...], OneOrMore()] = ()
    """Rights without which the service is not to be had."""
    optional: Annotated[tuple[Permission, ...], OneOrMore()] = ()
    """Rights that the user may decline to grant."""
    revoke: Some[Settings] = ()
    """How they are withdrawn: systems of the vocabulary, or own words."""
    note: Text | None = None
    """What else the reader should know."""
