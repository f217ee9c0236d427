"""Sensitive information that a service may make public (민감정보의 공개), PIPA Art. 23(3)."""

from typing import Annotated, TypeAlias

from pydantic import Tag

from policyc.model.item import Items
from policyc.model.node import PHRASE, Key, KeyOf, Node, Text

ServiceName: TypeAlias = Annotated[
    Annotated[Key, KeyOf("services"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]
"""A service of the policy by its key, or goods or a part of a service in own words."""


class SensitiveDisclosure(Node):
    """Goods or a service in which sensitive information may become public."""

    service: ServiceName | None = None
    """The goods or the service, where the policy is for several."""
    items: Items
    """The sensitive information that may become public."""
    how: Text
    """How it may become public (공개 가능성)."""
    path: Text
    """How to choose that it does not (비공개를 선택하는 방법), as a path of menus."""
