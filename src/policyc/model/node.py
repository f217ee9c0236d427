"""The ground of the model: nodes, the author's words, and names of things defined elsewhere."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Final, TypeAlias, TypeVar, cast

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    Tag,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError, core_schema


class Lang(StrEnum):
    """A language that policies are written in."""

    ko = "ko"
    en = "en"


class Node(BaseModel):
    """A part of a policy. It holds still, and refuses keys it does not know."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
        defer_build=True,
    )


def refused(message: str, mend: str) -> PydanticCustomError:
    """An error for a validator to raise: what is wrong, and how to mend it."""
    return PydanticCustomError("refused", "{message}", {"message": message, "mend": mend})


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise refused("text is expected here", "write one value, in quotation marks if need be")
    words = " ".join(value.split())
    if not words:
        raise refused("the text is empty", "write it, or delete the key")
    return words


Words: TypeAlias = Annotated[str, BeforeValidator(_words)]
"""A line of text; white space is folded."""


def _prose(value: object) -> str:
    if not isinstance(value, str):
        raise refused("text is expected here", "write one value, as a block after `|`")
    lines = [line.rstrip() for line in value.strip("\n").split("\n")]
    if not any(lines):
        raise refused("the text is empty", "write it, or delete the key")
    return "\n".join(lines)


Prose: TypeAlias = Annotated[str, BeforeValidator(_prose)]
"""Markdown of several lines: paragraphs, lists, emphasis and links."""

_SLUG: Final = "^[a-z0-9](?:[a-z0-9_-]{0,62}[a-z0-9])?$"


def _slug(value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch(_SLUG[1:-1], value):
        raise refused(
            "this is not a key",
            "use 1 to 64 small letters, digits, `-` and `_`, such as `my-service`",
        )
    return value


Slug: TypeAlias = Annotated[
    str, BeforeValidator(_slug), WithJsonSchema({"type": "string", "pattern": _SLUG})
]
"""The author's own name for a thing, to refer to it by."""


def _day(value: object) -> date:
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise refused(f"there is no day {value}", "write a day of the calendar") from None
    raise refused("this is not a day", "write it as year-month-day, for example 2026-01-31")


Day: TypeAlias = Annotated[
    date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})
]


def _flag(value: object) -> bool:
    match value:
        case "true":
            return True
        case "false":
            return False
        case _:
            raise refused("this is neither true nor false", "write `true` or `false`")


Flag: TypeAlias = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]


def _count(value: object) -> int:
    if isinstance(value, str) and re.fullmatch("[1-9][0-9]{0,3}", value):
        return int(value)
    raise refused("this is not a number of days", "write a whole number from 1 to 9999")


Count: TypeAlias = Annotated[
    int,
    BeforeValidator(_count),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 9999}),
]


class Text(Node):
    """Words that the author wrote in each language of the policy."""

    ko: Words | None = None
    """The words in Korean."""
    en: Words | None = None
    """The words in English."""

    @model_validator(mode="after")
    def _says_something(self) -> "Text":
        if self.ko is None and self.en is None:
            raise refused("the text has no words", "write `{ko: …, en: …}`")
        return self

    def __getitem__(self, lang: Lang) -> str | None:
        return self.ko if lang is Lang.ko else self.en


class LongText(Node):
    """Paragraphs of Markdown that the author wrote in each language."""

    ko: Prose | None = None
    """The paragraphs in Korean."""
    en: Prose | None = None
    """The paragraphs in English."""

    def __getitem__(self, lang: Lang) -> str | None:
        return self.ko if lang is Lang.ko else self.en


@dataclass(frozen=True, slots=True)
class Shape:
    """Annotates a union: the form of a value tells which branch it is read by.

    So what is wrong with it is said once, by that branch, not once by every branch.
    """

    read: Callable[[object], str | None]
    """The tag of the branch; None where no branch reads such a value."""
    message: str = ""
    mend: str = ""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return Discriminator(
            self.read,
            custom_error_type="refused",
            custom_error_message=self.message,
            custom_error_context={"message": self.message, "mend": self.mend},
        ).__get_pydantic_core_schema__(source, handler)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Branches by form: a word such as `all` may be read by one and look like another's key."""
        branches = handler(schema)
        return {"anyOf": branches["oneOf"]}


def has(value: object, *keys: str) -> bool:
    """Whether `value` is a mapping of the file with one of `keys`."""
    return isinstance(value, dict) and any(key in value for key in keys)


def _shape(value: object) -> str | None:
    match value:
        case str() | Key():
            return "<key>"
        case dict() | BaseModel():
            return "<text>"
        case _:
            return None


NAME = Shape(
    _shape,
    "a name is expected here",
    "write it once for both languages, or as `{ko: …, en: …}`",
)
Name: TypeAlias = Annotated[
    Annotated[Words, Tag("<key>")] | Annotated[Text, Tag("<text>")],
    NAME,
]
"""A name. Written once it stands in every language; as `{ko: …, en: …}` in each its own."""


@dataclass(frozen=True, slots=True)
class Key:
    """The name of something defined once elsewhere: in the vocabulary, the law or the policy."""

    kind: str
    name: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class KeyOf:
    """Annotates a `Key` with the kind of thing that it names."""

    kind: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            self._read,
            serialization=core_schema.to_string_ser_schema(),
        )

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "x-names": self.kind}

    def _read(self, value: object) -> Key:
        if isinstance(value, Key):
            return value
        if isinstance(value, str) and value and not value.isspace():
            return Key(self.kind, value)
        raise refused("a key is expected here", "write the name of one thing")


PHRASE = Shape(
    _shape,
    "neither a key nor a text",
    "write a key of the vocabulary, or `{ko: …, en: …}`",
)


class OneOrMore:
    """Annotates a tuple whose only element may be written without brackets."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(_as_list, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        many = handler(schema)
        return {"anyOf": [many["items"], {**many, "minItems": 1}]}


def _as_list(value: object) -> object:
    if isinstance(value, list | tuple):
        if not value:
            raise refused("the list is empty", "fill it in, or delete the key")
        return cast("list[object]", value)
    return [value]


T = TypeVar("T")
Some: TypeAlias = Annotated[tuple[T, ...], OneOrMore()]
"""One or more; a single one may stand without brackets."""


class Nothing(StrEnum):
    """That a topic does not apply. The policy says so only where its author does."""

    none = "none"


def _none_shape(value: object) -> str:
    return "<none>" if isinstance(value, str) else "<some>"


OrNone: TypeAlias = Annotated[
    Annotated[Nothing, Tag("<none>")] | Annotated[T, Tag("<some>")], Shape(_none_shape)
]
"""What there is of a topic, or `none`."""


@dataclass(frozen=True, slots=True)
class Also:
    """Annotates a type whose values may be written in a shorter way too."""

    read: Callable[[object], object]
    """The long way of what may be the short one."""
    schema: dict[str, Any] = field(hash=False)
    """The JSON Schema of the short way."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [self.schema, handler(schema)]}


def standard(enum: type[StrEnum]) -> Also:
    """The word `standard`, short for every member of `enum`."""

    def read(value: object) -> object:
        return [str(member) for member in enum] if value == "standard" else value

    return Also(read, {"const": "standard"})
