"""In which order the keys of a file stand: that of the model's fields, but for a few."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Union, cast, get_args, get_origin

from pydantic import Tag

from policyc.annotations import types_of
from policyc.model.node import Also, Lang, Node, OneOrMore, Shape
from policyc.model.notice import Section
from policyc.model.policy import Policy
from policyc.model.recipients import Transfer
from policyc.source import Data

_MOVED: Final[Mapping[type[Node], Mapping[str, Sequence[str]]]] = {
    Policy: {
        "": ("part", "policy", "extends", "differs"),
        "contacts": ("officer", "managers", "department", "access_requests", "domestic_agent"),
    },
    Section: {"services": ("text",)},
    Transfer: {"": ("name", "brand")},
}
"""Keys that stand behind another one, or at the beginning, and not where their field does."""


def nodes(data: Data) -> Mapping[int, type[Node]]:
    """Which node of the model each mapping of a policy makes, by `id`.

    Mappings that are none, such as those whose keys the author chose, are left out.
    """
    finder = _Finder()
    finder.visit(Policy, (), data)
    return finder.found


class _Finder:
    """Goes through data and the model at once, as pydantic does, but minds no mistake."""

    def __init__(self) -> None:
        self.found: dict[int, type[Node]] = {}
        self._made: list[object] = []  # what lives has an `id` of its own

    def visit(self, kind: Any, notes: Sequence[object], value: object) -> None:
        """Look at a value that `kind` reads, with what `Annotated` notes of it."""
        value = _read(notes, value)
        self._made.append(value)
        origin = get_origin(kind)
        if origin is Annotated:
            inner, *more = get_args(kind)
            self.visit(inner, [*more, *(note for note in notes if isinstance(note, Shape))], value)
        elif origin in (Union, UnionType):
            for branch in _branches(kind, notes, value):
                self.visit(branch, (), value)
        elif isinstance(kind, type) and issubclass(kind, Node):
            self._node(kind, value)
        elif isinstance(value, dict) and origin is dict:
            for inner in cast("dict[str, object]", value).values():
                self.visit(get_args(kind)[1], (), inner)
        elif isinstance(value, list) and origin is tuple:
            for inner in cast("list[object]", value):
                self.visit(get_args(kind)[0], (), inner)

    def _node(self, node: type[Node], value: object) -> None:
        if not isinstance(value, dict):
            return
        entries = cast("dict[str, object]", value)
        self.found.setdefault(id(entries), node)
        for key, kind in types_of(node).items():
            if key in entries:
                self.visit(kind, (), entries[key])


def _read(notes: Sequence[object], value: object) -> object:
    """The long way of a value, where notes say that it may be written in a shorter one."""
    for note in reversed(notes):
        if isinstance(note, Also):
            value = note.read(value)
        elif isinstance(note, OneOrMore):
            value = cast("list[object]", value) if isinstance(value, list) else [value]
    return value


def _branches(kind: Any, notes: Sequence[object], value: object) -> Iterator[Any]:
    """The branches of a union by which a value may be read."""
    tags = [note.read(value) for note in notes if isinstance(note, Shape)]
    for branch in get_args(kind):
        own = [note.tag for note in getattr(branch, "__metadata__", ()) if isinstance(note, Tag)]
        if branch is not NoneType and (not tags or tags[0] in own):
            yield branch


def arranged(keys: Sequence[str], node: type[Node], languages: Sequence[Lang]) -> list[int]:
    """The indexes of `keys` in the order in which they should stand.

    Words stand in the order of `languages`. A key that the node does not know follows the one that
    it follows now.
    """
    places = {key: place for place, key in enumerate(_keys(node))}
    spoken = [lang for lang in languages if lang in places]
    places |= dict(zip(spoken, sorted(places[lang] for lang in spoken), strict=True))
    ranks: list[int] = []
    for key in keys:
        ranks.append(places.get(key, ranks[-1] if ranks else -1))
    return sorted(range(len(keys)), key=ranks.__getitem__)


@cache
def _keys(node: type[Node]) -> list[str]:
    keys = list(types_of(node))
    for behind, moved in _MOVED.get(node, {}).items():
        keys = [key for key in keys if key not in moved]
        at = keys.index(behind) + 1 if behind else 0
        keys[at:at] = moved
    return keys
