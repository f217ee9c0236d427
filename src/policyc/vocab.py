"""The words that a policy may name by a key, searched in both languages."""

import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from types import UnionType
from typing import Annotated, Any, Final, NamedTuple, Union, get_args, get_origin

from policyc import vocabulary
from policyc.annotations import types_of
from policyc.lookup import built_in
from policyc.model.keep import Period
from policyc.model.node import KeyOf, Lang, Node
from policyc.model.policy import Policy
from policyc.plain_json import as_json as printed
from policyc.terminal import safe, width

KINDS: Final = (*vocabulary.KINDS, "records", "remedies", "statutes", "countries")
"""The kinds of words: those of the vocabulary, and what the law and CLDR name."""

_VERSION: Final = 1
_WIDEST: Final = 40
"""How many columns of a terminal a word takes before the next one stands beside it."""
_SHOWN: Final = 3
"""How many places the report for people tells of."""


class Found(NamedTuple):
    """A word, and the key that names it."""

    kind: str
    key: str
    ko: str
    en: str


def words(kind: str) -> Sequence[Found]:
    """Every word of a kind, in the order of its file."""
    found: list[Found] = []
    for key, entry in built_in(kind).items():
        said = entry
        for name in ("record", "name"):  # what a record or a body is called
            said = getattr(said, name, said)
        found.append(Found(kind, key, said[Lang.ko], said[Lang.en]))
    return found


def search(word: str, kinds: Sequence[str]) -> Sequence[Found]:
    """The words in which `word` stands, or whose key has it: whole words first."""
    wanted = _plain(word)
    ranked: list[tuple[int, Found]] = []
    for found in (one for kind in kinds for one in words(kind)):
        texts = [_plain(text) for text in found[1:]]
        if any(wanted in text for text in texts):
            begins = any(text.startswith(wanted) for text in texts)
            ranked.append((0 if wanted in texts else 1 if begins else 2, found))
    return [found for _, found in sorted(ranked, key=lambda pair: pair[0])]


def close(word: str, kinds: Sequence[str]) -> Found | None:
    """The word that is most like `word`."""
    names: dict[str, Found] = {}
    for found in (one for kind in kinds for one in words(kind)):
        for text in found[1:]:
            names.setdefault(_plain(text), found)
    matches = get_close_matches(_plain(word), names, n=1)
    return names[matches[0]] if matches else None


def _plain(text: str) -> str:
    """What is compared: without case, spaces and the marks that keys have for them."""
    composed = unicodedata.normalize("NFC", text).casefold()
    return "".join(one for one in composed if one not in " _.-·")


@cache
def places() -> Mapping[str, Sequence[str]]:
    """Where each kind may stand: keys from the top, `*` for names that the author chooses."""
    found: dict[str, dict[str, None]] = {}
    for kind, place in _named(Policy, (), ()):
        found.setdefault(kind, {})[place] = None
    return {
        kind: sorted(_outermost(here), key=lambda place: place.count("."))
        for kind, here in found.items()
    }


def _outermost(places_: Collection[str]) -> Iterator[str]:
    """Places that are in no other, as an alternative of an item is."""
    for place in places_:
        parts = place.split(".")
        if not any(".".join(parts[:end]) in places_ for end in range(1, len(parts))):
            yield place


def _named(
    type_: Any, route: tuple[str, ...], within: tuple[type[Node], ...]
) -> Iterator[tuple[str, str]]:
    """Each kind of words that a value of `type_` at `route` names, with the place."""
    origin = get_origin(type_)
    if origin is Annotated:
        inner, *notes = get_args(type_)
        kinds = [note.kind for note in notes if isinstance(note, KeyOf)]
        yield from ((kind, ".".join(route)) for kind in kinds)
        yield from _named(inner, route, within)
    elif origin in (Union, UnionType, tuple):
        for inner in get_args(type_):
            yield from _named(inner, route, within)
    elif origin is dict:
        yield from _named(get_args(type_)[1], (*route, "*"), within)
    elif type_ is Period:
        yield from ((kind, ".".join(route)) for kind in ("events", "states"))
    elif isinstance(type_, type) and issubclass(type_, Node) and type_ not in within:
        for key, inner in types_of(type_).items():
            yield from _named(inner, (*route, key), (*within, type_))


def as_json(found: Sequence[Found]) -> str:
    """The words for machines, and the places where keys of their kinds may stand."""
    kinds = dict.fromkeys(one.kind for one in found)
    whole = {
        "version": _VERSION,
        "words": [one._asdict() for one in found],
        "places": {kind: places()[kind] for kind in kinds},
    }
    return printed(whole)


def as_text(found: Sequence[Found], langs: Sequence[Lang]) -> str:
    """The words for people, by kind, in columns: the key, then each of `langs`."""
    lines: list[str] = []
    for kind in dict.fromkeys(one.kind for one in found):
        lines += ["", _heading(kind)] if lines else [_heading(kind)]
        rows = [
            [one.key, *(getattr(one, lang) for lang in langs)] for one in found if one.kind == kind
        ]
        widths = [min(_WIDEST, max(map(width, column))) for column in zip(*rows, strict=True)]
        for row in rows:
            cells = [
                text + " " * (wide - width(text)) for text, wide in zip(row, widths, strict=True)
            ]
            lines.append(safe(f"  {'  '.join(cells)}".rstrip()))
    return "\n".join(lines) + "\n"


def kinds_as_text() -> str:
    """Which kinds there are, how many words of each, and where they may stand."""
    return "".join(f"{_heading(kind)}\n" for kind in KINDS)


def _heading(kind: str) -> str:
    here = places()[kind]
    more = f" and {len(here) - _SHOWN} more" if len(here) > _SHOWN else ""
    return f"{kind} ({len(words(kind))}), for {', '.join(here[:_SHOWN])}{more}"
