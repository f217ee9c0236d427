"""The vocabulary: facts that many policies share, in both languages, typed when they are loaded."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ConfigDict

from policyc.kept import kept, stamp_of
from policyc.model.node import Lang
from policyc.model.own_words import ItemKind, MeasureGroup, Platform
from policyc.source import Source

E = TypeVar("E", bound=BaseModel)


class Entry(BaseModel):
    """Words in both languages."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    ko: str
    en: str

    def __getitem__(self, lang: Lang) -> str:
        return self.ko if lang is Lang.ko else self.en


class SourcedEntry(Entry):
    """Words that state a fact, and who says so: a provision, a maker's page, or only our memory."""

    source: str


class ItemEntry(Entry):
    """An item of personal information, and the protection the law gives it."""

    kind: ItemKind


class MeasureEntry(Entry):
    """A safety measure, and the group it belongs to."""

    group: MeasureGroup


class TrackerEntry(SourcedEntry):
    """A kind of tool that collects automatically, and what it is."""

    what: Entry


class SettingsEntry(SourcedEntry):
    """A system, and the path of menus in which access rights are withdrawn."""

    steps: Entry


class BrowserEntry(SettingsEntry):
    """A browser or system, and the path of menus in which collection is refused."""

    platform: Platform


_KINDS: Final[Mapping[str, type[Entry]]] = {
    "items": ItemEntry,
    "purposes": Entry,
    "activities": Entry,
    "tasks": Entry,
    "events": Entry,
    "states": Entry,
    "measures": MeasureEntry,
    "collection": Entry,
    "timings": Entry,
    "methods": Entry,
    "refusal_effects": Entry,
    "trackers": TrackerEntry,
    "tracker_uses": Entry,
    "browsers": BrowserEntry,
    "permissions": Entry,
    "permission_settings": SettingsEntry,
    "channels": Entry,
    "positions": Entry,
    "verifications": SourcedEntry,
    "rights": SourcedEntry,
    "subjects": Entry,
    "camera_purposes": Entry,
    "training_sources": Entry,
    "certifications": SourcedEntry,
}

KINDS: Final = tuple(_KINDS)
"""The kinds of words that the vocabulary holds: a file each."""


def read_data(package: str, name: str) -> dict[str, Any]:
    """The data of a YAML file that the package carries."""
    path = Path(str(resources.files(package).joinpath(name)))
    return kept(path, stamp_of(path), lambda: Source.parse(path.read_bytes(), name).data)


class Typed(Mapping[str, E]):
    """Data by key, each entry of which is typed when it is first asked for."""

    def __init__(self, entry: type[E], data: Mapping[str, Any]) -> None:
        self._entry = entry
        self._data = data
        self._typed: dict[str, E] = {}

    def __getitem__(self, key: str) -> E:
        if key not in self._typed:
            self._typed[key] = self._entry.model_validate(self._data[key])
        return self._typed[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)


@cache
def entries(kind: str) -> Mapping[str, Entry]:
    """The built-in words of a kind, by key, in the order of their file."""
    return Typed(_KINDS[kind], read_data("policyc.vocabulary", f"{kind}.yaml"))
