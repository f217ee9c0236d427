"""Items of personal information (항목): keys of the vocabulary, own words, alternatives, groups."""

from typing import Annotated, TypeAlias

from pydantic import Tag

from policyc.model.node import PHRASE, Key, KeyOf, Node, OneOrMore, Shape, Text, has


class OneOf(Node):
    """Alternatives, one of which is processed: “date of birth or business number”."""

    one_of: "Items"
    """The alternatives."""


class ItemGroup(Node):
    """Items under one name: “affiliation (company and department)”."""

    name: Annotated[
        Annotated[Key, KeyOf("items"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
    ]
    """What the group is called."""
    of: "Items"
    """The items in it."""


def _item_shape(value: object) -> str | None:
    match value:
        case str() | Key():
            return "<key>"
        case _ if has(value, "one_of") or isinstance(value, OneOf):
            return "<one of>"
        case _ if has(value, "of", "name") or isinstance(value, ItemGroup):
            return "<group>"
        case dict() | Text():
            return "<text>"
        case _:
            return None


Item: TypeAlias = Annotated[
    Annotated[Key, KeyOf("items"), Tag("<key>")]
    | Annotated[Text, Tag("<text>")]
    | Annotated[OneOf, Tag("<one of>")]
    | Annotated[ItemGroup, Tag("<group>")],
    Shape(
        _item_shape,
        "this is not an item",
        "write a key of the vocabulary, `{ko: …, en: …}`, `{one_of: […]}` or `{name: …, of: […]}`",
    ),
]
"""A kind of personal information (항목)."""
Items: TypeAlias = Annotated[tuple[Item, ...], OneOrMore()]
