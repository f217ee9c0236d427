"""What a site knows of a version without its text: all that lists, feeds and links say of it."""

import errno
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple, Self, TypeAlias

from policyc.compose import title
from policyc.extend import Files, opened
from policyc.fingerprints import meaning
from policyc.invalid import Invalid
from policyc.lexicon import Lexicon
from policyc.load import load
from policyc.lookup import Lookup
from policyc.model.node import Lang
from policyc.model.policy import Policy
from policyc.said import plain
from policyc.source import Data, Source
from policyc.versions import Version

_MANY: Final = 32

Extended: TypeAlias = tuple[int, str, str]
"""A file that is extended: by which one, as that one names it, and the hash of its bytes.

0 is the file of the policy itself, 1 the first of these, and so on.
"""


class Card(NamedTuple):
    """A version, and what it is made from."""

    path: Path
    """Its file."""
    own: str
    """The hash of the bytes of its file."""
    extends: tuple[Extended, ...]
    policy: str
    """The key of the policy."""
    effective: date
    announced: date | None
    languages: tuple[Lang, ...]
    label: str
    """What its author calls the version; empty where that is nothing."""
    titles: Mapping[Lang, str]
    companies: Mapping[Lang, str]
    """Who speaks in it, in each language where it says so."""
    meaning: str
    """The hash of what it declares."""


class Library:
    """Versions that are read from their files, of which the last few stay open.

    Another process gets it without these.
    """

    def __init__(self, within: Path | None = None, *, every: bool = False) -> None:
        """Nothing is read from outside `within`. With `every`, all of them stay open."""
        self._within = within
        self._every = every
        self._open: dict[Path, tuple[Card, Version]] = {}

    def __reduce__(self) -> tuple[type[Self], tuple[Path | None]]:
        return type(self), (self._within,)

    def card(self, path: Path) -> Card:
        """What there is to know of the version at `path`. Raises as `policyc.load.load` does."""
        version = Version(*load(path, self._within))
        found = card_of(path, version)
        while len(self._open) >= _MANY and not self._every:
            self._open.pop(next(iter(self._open)))
        self._open[path] = found, version
        return found

    def version(self, card: Card) -> Version:
        """The version that `card` is of.

        Raises `OSError` where its files have changed since, and as `policyc.load.load` does.
        """
        if card.path not in self._open or not _same(self._open[card.path][0], card):
            found = self.card(card.path)
            if not _same(found, card):
                what = "the file has changed since it was first read"
                raise OSError(errno.EAGAIN, what, str(card.path))
        return self._open[card.path][1]


def digest(content: bytes) -> str:
    """The hash by which a file is known."""
    return sha256(content).hexdigest()


def _same(one: Card, other: Card) -> bool:
    return (one.own, one.extends) == (other.own, other.extends)


def card_of(path: Path, version: Version) -> Card:
    """What a site knows of a version that stands at `path`."""
    policy, source = version
    sayings = {lang: Lexicon(lang, Lookup(policy)) for lang in policy.languages}
    return Card(
        path=path,
        own=digest(source.content),
        extends=tuple(_extended(path, source)),
        policy=policy.policy,
        effective=policy.effective,
        announced=policy.announced,
        languages=policy.languages,
        label=policy.version or "",
        titles={lang: str(title(policy, lexicon)) for lang, lexicon in sayings.items()},
        companies=dict(_companies(policy, sayings)),
        meaning=meaning(policy),
    )


def _companies(policy: Policy, sayings: Mapping[Lang, Lexicon]) -> Iterator[tuple[Lang, str]]:
    company = policy.company
    name = (company.name or company.service_name) if company is not None else None
    if name is not None:
        for lang, lexicon in sayings.items():
            yield lang, plain(lexicon.say(name))


def _extended(path: Path, source: Source) -> Iterator[Extended]:
    """The files that a file extends, those that they extend, and so on."""
    if not source.bases:
        return
    among = Files(path)
    bases = {among.real(Path(base.file)): base for base in source.bases}
    readers = [(among.real(path), source)]
    for number, (reader, one) in enumerate(readers):
        if reader in (real for real, _ in readers[:number]):
            continue
        for written in _names(one.data.get("extends")):
            real = among.real(reader.parent / written)
            yield number, written, digest(bases[real].content)
            readers.append((real, bases[real]))


def _names(data: "Data | None") -> list[str]:
    match data:
        case str():
            return [data]
        case list():
            return [one for one in data if isinstance(one, str)]
        case _:
            return []


def still_extends(card: Card) -> bool:
    """Whether the file of `card` would be read with the very same other files."""
    if not card.extends and not card.path.is_symlink():
        return True
    try:
        among = opened(card.path)
    except Invalid:
        return False
    readers = [among.real(card.path)]
    for number, written, expected in card.extends:
        found = among.real(readers[number].parent / written)
        if not found.is_relative_to(among.root) or _digest_at(found) != expected:
            return False
        readers.append(found)
    return True


def _digest_at(path: Path) -> str | None:
    try:
        return digest(path.read_bytes()) if path.is_file() else None
    except OSError:
        return None
