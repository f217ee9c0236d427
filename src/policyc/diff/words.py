"""What a comparison calls the places of a policy, and how it says a value."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any, Final, cast

from policyc import citation
from policyc.canonical import NOT_SAID
from policyc.compose import refer
from policyc.diff.pairs import Side
from policyc.diff.said import entries
from policyc.invalid import Route
from policyc.law import Record, Remedy
from policyc.lexicon import Lexicon
from policyc.model.controller import Service
from policyc.model.item import ItemGroup, OneOf
from policyc.model.keep import Keeping
from policyc.model.node import Key, Lang, LongText, Node, Text
from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.model.processing import Processing
from policyc.model.purpose import Purpose
from policyc.model.recipients import Processor
from policyc.rules.case import Case
from policyc.rules.rule import Said
from policyc.said import plain
from policyc.vocabulary import read_data

SEPARATOR: Final = " › "

_YES: Final = Said("예", "yes")
_NO: Final = Said("아니요", "no")
_PROVISIONS: Final = frozenset(("article", "limits"))
_SECTIONS: Final = {SectionName.items: "processing", SectionName.access: "access_requests"}
"""Sections that are not called as a key of the policy is."""

_DEFINED: Final = frozenset(("contacts", "policy purposes", "processors", "services"))
"""What a policy describes once and refers to."""

_NAMES: Final = ("name", "title", "what", "measure", "record", "permission")
_LONGEST: Final = 60


@cache
def fields() -> Mapping[str, Said]:
    """What each key of a policy is called, by `key` or `Node.key`."""
    return entries(read_data("policyc.diff", "words.yaml")["fields"])


@cache
def members() -> Mapping[str, Mapping[str, Said]]:
    """What the choices are called that have no words in the lexicon, by enumeration."""
    data = read_data("policyc.diff", "words.yaml")["members"]
    return {name: entries(choices) for name, choices in data.items()}


@cache
def literals() -> Mapping[str, Said]:
    """What words of the model's own are called, by the key they are written at and themselves."""
    return entries(read_data("policyc.diff", "words.yaml")["literals"])


def label(field: str, node: type) -> Said:
    """What the key `field` of a kind of node is called. Raises `KeyError`."""
    for kind in node.__mro__:
        if (said := fields().get(f"{kind.__name__}.{field}")) is not None:
            return said
    return fields()[field]


class Speaker:
    """Says the places and the values of one policy in both languages."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._case = Case(side.policy, side.policy.effective, side.lookup)
        self._lexicons = {lang: Lexicon(lang, side.lookup) for lang in Lang}

    def where(self, route: Route) -> Said:
        """The way to what stands, or would stand, at `route`: section, thing, part."""
        steps = list(self._steps(route))
        return Said(*(SEPARATOR.join(_once(step[lang] for step in steps)) for lang in Lang))

    def value(self, value: object, field: str) -> Said | None:
        """What stands at a key called `field`; None where there is nothing."""
        if value is None or value in ((), {}):
            return None
        return Said(*(self._in(lang, value, field) for lang in Lang))

    def _steps(self, route: Route) -> Iterator[Said]:
        here: object = self._side.policy
        for part in route:
            parent, here = here, _inside(here, part)
            if isinstance(parent, Node) and isinstance(part, str):
                yield label(part, type(parent))
            elif (named := self._name(here)) is not None:
                yield named
            elif isinstance(here, Node) and isinstance(part, int) and not _is_words(here):
                yield Said(f"{part + 1}번째", f"no. {part + 1}")

    def _name(self, value: object) -> Said | None:
        """What an element of a list or mapping is called; None for one that says itself."""
        if isinstance(value, Processing):
            return self._case.row_name(value)
        if not isinstance(value, Node) or _is_words(value):
            return None
        called = self._side.called(value)
        if not called:
            return None
        return Said(*(_short(called.get(lang) or next(iter(called.values()))) for lang in Lang))

    def _in(self, lang: Lang, value: object, field: str) -> str:
        match value:
            case ItemGroup() | OneOf():
                return self._words(lang, value)
            case Keeping() | Text() | LongText():
                return self._words(lang, value) + self._beside(lang, value)
            case Key():
                return self._key(lang, value)
            case Node():
                return self._fields(lang, value)
            case dict():
                every = cast("dict[str, Any]", value).values()
                return "; ".join(self._in(lang, one, field) for one in every)
            case tuple():
                every = cast("tuple[Any, ...]", value)
                nodes = any(isinstance(one, Node) and not _is_words(one) for one in every)
                return ("; " if nodes else ", ").join(self._in(lang, one, field) for one in every)
            case _:
                return self._scalar(lang, value, field)

    def _scalar(self, lang: Lang, value: object, field: str) -> str:
        match value:
            case bool():
                return (_YES if value else _NO)[lang]
            case SectionName():
                return label(_SECTIONS.get(value, value), Policy)[lang]
            case StrEnum() if (choices := members().get(type(value).__name__)) is not None:
                return choices[value][lang]
            case str() if (words := literals().get(f"{field}.{value}")) is not None:
                return words[lang]
            case str() if field in _PROVISIONS:
                said = citation.in_korean if lang is Lang.ko else citation.in_english
                return said([citation.parse(value)])
            case _:
                return self._words(lang, value)

    def _words(self, lang: Lang, value: object) -> str:
        """The words of `value`, in the other language where it has none in this."""
        for spoken in (lang, *(other for other in Lang if other is not lang)):
            if isinstance(value, LongText):
                said = value[spoken] or ""
            else:
                said = self._plainly(self._lexicons[spoken], value)
            if said:
                return said
        return str(value)

    def _plainly(self, lexicon: Lexicon, value: object) -> str:
        try:
            return plain(refer(lexicon.say(value), {}, lexicon))
        except ValueError:  # no words in this language
            return ""

    def _beside(self, lang: Lang, value: object) -> str:
        """What words have beside them, such as the kind of an item."""
        if not isinstance(value, Node) or type(value) in (Text, LongText, OneOf):
            return ""
        told = self._fields(lang, value, but=tuple(Lang))
        return f" ({told})" if told else ""

    def _key(self, lang: Lang, key: Key) -> str:
        match self._side.lookup.find(key):
            case Purpose(title=name) | Service(name=name) | Processor(name=name):
                return self._in(lang, name, "name")
            case Record(record=name) | Remedy(name=name):
                return name[lang]
            case found if key.kind in _DEFINED:
                return self._in(lang, found, key.kind)
            case _:
                return self._words(lang, key)

    def _fields(self, lang: Lang, value: Node, but: Sequence[str] = ()) -> str:
        unsaid = {
            name for kind, names in NOT_SAID.items() if isinstance(value, kind) for name in names
        }
        parts: list[str] = []
        for name, field in type(value).model_fields.items():
            inner = getattr(value, name)
            usual = field.get_default(call_default_factory=True, validated_data={})
            if name in but or name in unsaid or inner in (None, (), {}) or inner == usual:
                continue
            said = self._in(lang, inner, name)
            if not parts and name in _NAMES:
                parts.append(said)
            else:
                compound = isinstance(inner, Node) and not _is_words(inner)
                told = f"({said})" if compound and said else said
                parts.append(f"{label(name, type(value))[lang]}: {told}")
        return "; ".join(parts)


def _is_words(value: object) -> bool:
    """Whether a node is words: a text, an alternative, a group of items."""
    return isinstance(value, Text | LongText | OneOf | ItemGroup)


def _inside(value: object, part: str | int) -> object:
    """What stands in `value` at `part`; None where nothing does."""
    match value:
        case Node():
            found = {field.alias or name: name for name, field in type(value).model_fields.items()}
            return getattr(value, found[str(part)], None) if part in found else None
        case dict():
            return cast("dict[str, object]", value).get(str(part))
        case tuple() if isinstance(part, int) and part < len(cast("tuple[object, ...]", value)):
            return cast("tuple[object, ...]", value)[part]
        case _:
            return None


def _once(words: Iterable[str]) -> Iterator[str]:
    """Words without those that only repeat what stands before them."""
    last = ""
    for one in words:
        if one.casefold() != last.casefold():
            yield one
        last = one


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1]}…"
