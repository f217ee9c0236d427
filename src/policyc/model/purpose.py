"""Purposes of processing (처리 목적) and what is done for each, PIPA Art. 30(1)1."""

from typing import Annotated, TypeAlias

from pydantic import Tag

from policyc.model.basis import Basis
from policyc.model.node import PHRASE, Key, KeyOf, Node, OneOrMore, Shape, Some, Text, has

PurposeTitle: TypeAlias = Annotated[
    Annotated[Key, KeyOf("purposes"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]
Activity: TypeAlias = Annotated[
    Annotated[Key, KeyOf("activities"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]
ServiceKey: TypeAlias = Annotated[Key, KeyOf("services")]


class Part(Node):
    """A part of a purpose, with parts of its own."""

    title: Activity
    """What is done."""
    parts: "Annotated[tuple[Parted, ...], OneOrMore()]" = ()
    """What that consists of."""


def _part_shape(value: object) -> str | None:
    match value:
        case str() | Key():
            return "<key>"
        case _ if has(value, "title", "parts") or isinstance(value, Part):
            return "<part>"
        case dict() | Text():
            return "<text>"
        case _:
            return None


Parted: TypeAlias = Annotated[
    Annotated[Key, KeyOf("activities"), Tag("<key>")]
    | Annotated[Text, Tag("<text>")]
    | Annotated[Part, Tag("<part>")],
    Shape(
        _part_shape,
        "this is not something done for a purpose",
        "write a key of the vocabulary or `{ko: …, en: …}`",
    ),
]


class Purpose(Node):
    """A purpose of processing (처리 목적), PIPA Art. 30(1)1."""

    title: PurposeTitle
    """What the purpose is called."""
    does: Annotated[tuple[Parted, ...], OneOrMore()] = ()
    """What is done for it."""
    basis: Basis | None = None
    """The legal basis of all that is done for it."""
    services: Some[ServiceKey] = ()
    """The services that it belongs to; all of them where none is named."""
    note: Text | None = None
    """What else the reader should know."""
    plain: Text | None = None
    """The same in easy words, for the easy version."""
