"""The lock: a file beside the policies that records what each published version declares."""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple, Protocol

from policyc.arguments import files
from policyc.configured import leads_out, within_repository
from policyc.fingerprints import FORM, meaning, parts
from policyc.invalid import Invalid, Position, Problem
from policyc.model.policy import Policy
from policyc.typed import first

NAME: Final = "policies.lock"
VERSION: Final = re.compile(r"[a-z0-9][a-z0-9_-]*@[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
"""What a version is called in a lock: its key and the day on which it takes effect."""
MAX_BYTES: Final = 20_000_000

_HEAD: Final = """\
# What each published version declares, as hashes: of all, and of each key at the top of its file.
# `policyc check` reports a version that has changed or is gone. Written by `policyc lock`.
"""
_ALL: Final = "meaning"
"""Stands where the key of the file does, and is none of them."""
_LINE: Final = re.compile(
    rf"({VERSION.pattern}) (?:({_ALL}) ([0-9a-f]{{64}})|([a-z_]+) ([0-9a-f]{{8}}))", re.ASCII
)
_MERGE: Final = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_RESTORE: Final = "take the file as it was, for example from git"


class Named(Protocol):
    """A version, as far as its name goes."""

    @property
    def policy(self) -> str:
        """The key of the policy."""
        ...

    @property
    def effective(self) -> date:
        """The day on which it takes effect."""
        ...


class Recorded(NamedTuple):
    """What a version declares, as hashes."""

    meaning: str
    parts: Mapping[str, str]
    """A short one for each key at the top of the policy, to tell where it has changed."""


@dataclass(frozen=True)
class Lock:
    """The versions that are published, by their names."""

    path: Path
    file: str
    """What messages call it."""
    versions: Mapping[str, Recorded] = field(default_factory=dict[str, Recorded])
    numbers: Mapping[str, int] = field(default_factory=dict[str, int])
    """The line of each version."""
    lines: Sequence[str] = ()

    def locate(self, name: str) -> Position:
        """Where the version called `name` is recorded."""
        return Position(self.file, self.numbers.get(name, 1), 1)

    def is_kept_by(self, policy: Policy) -> bool:
        """Whether the version is not recorded, or declares what is recorded."""
        recorded = self.versions.get(named(policy))
        return recorded is None or recorded.meaning == meaning(policy)

    def differing(self, policy: Policy) -> Sequence[str]:
        """The keys at the top of a recorded policy that declare something else now."""
        recorded, now = self.versions[named(policy)].parts, parts(policy)
        every = dict.fromkeys((*type(policy).model_fields, *recorded))
        return [name for name in every if recorded.get(name) != now.get(name)]


class Locks:
    """The locks of the policies at `paths`, each read once."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._paths = list(paths)
        self._near: dict[Path, Path | None] = {}
        self._read: dict[Path, Lock] = {}

    def of(self, file: str) -> Lock | None:
        """The lock of the policy in `file`: the nearest one above it in its repository.

        Raises `Invalid`, `OSError`.
        """
        directory = Path(file).absolute().parent
        if directory not in self._near:
            self._near[directory] = _nearest(directory)
        path = self._near[directory]
        if path is None:
            return None
        if path not in self._read:
            self._read[path] = read(path)
        return self._read[path]

    @property
    def whole(self) -> Sequence[Lock]:
        """Those that were asked for, of which every file below their directories is at `paths`."""
        if not self._read:
            return []
        there = {path.resolve() for path in files(self._paths)}
        return [
            lock
            for lock in self._read.values()
            if all(path.resolve() in there for path in files([lock.path.parent]))
        ]


def named(policy: Named) -> str:
    """What the version is called in a lock."""
    return f"{policy.policy}@{policy.effective}"


def recorded(policy: Policy) -> Recorded:
    """What a lock says of the version."""
    return Recorded(meaning(policy), parts(policy))


def written(versions: Mapping[str, Recorded]) -> bytes:
    """The file that records `versions`, in the order of their names."""
    lines = [_HEAD, f"{FORM}\n"]
    for name, one in sorted(versions.items()):
        lines.append(f"{name} {_ALL} {one.meaning}\n")
        lines += [f"{name} {key} {value}\n" for key, value in sorted(one.parts.items())]
    return "".join(lines).encode()


def read(path: Path) -> Lock:
    """The lock in the file at `path`. Raises `Invalid`, `OSError`."""
    name = os.path.relpath(path)
    if leads_out(path):
        what = "this is a symbolic link that leads out of its directory"
        raise Invalid([Problem(Position(name, 1, 1), what, "put the file itself here")])
    with path.open("rb") as file:
        content = file.read(MAX_BYTES + 1)
    return parse(content, path, name)


def parse(content: bytes, path: Path, file: str) -> Lock:
    """The lock whose bytes are `content`; messages call it `file`. Raises `Invalid`."""
    if len(content) > MAX_BYTES:
        what = f"the file is larger than {MAX_BYTES:,} bytes"
        raise Invalid([Problem(Position(file, 1, 1), what, _RESTORE)])
    lines = content.decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
    said = [(at, line) for at, line in enumerate(lines, 1) if line and not line.startswith("#")]
    if not said or said[0][1] != FORM:
        at = said[0][0] if said else 1
        what = f"a lock begins with `{FORM}`, which says how its hashes are made"
        mend = "take the file as it was, or the policyc that wrote it"
        raise Invalid([Problem(Position(file, at, 1), what, mend)])
    hashes: dict[str, dict[str, str]] = {}
    numbers: dict[str, int] = {}
    problems: list[Problem] = []
    for at, line in said[1:]:
        if (found := _LINE.fullmatch(line)) is None:
            problems.append(Problem(Position(file, at, 1), *_unreadable(line)))
            continue
        name, key, value = found[1], found[2] or found[4], found[3] or found[5]
        numbers.setdefault(name, at)
        if hashes.setdefault(name, {}).setdefault(key, value) != value:
            what = f"`{name} {key}` stands already above, with another hash"
            problems.append(Problem(Position(file, at, 1), what, "keep what was published"))
    for name in hashes:
        if _ALL not in hashes[name]:
            what = f"the line `{name} {_ALL}` is missing"
            problems.append(Problem(Position(file, numbers[name], 1), what, _RESTORE))
    if problems:
        raise Invalid(first(problems))
    versions = {name: Recorded(each.pop(_ALL), each) for name, each in hashes.items()}
    return Lock(path, file, versions, numbers, lines)


def _unreadable(line: str) -> tuple[str, str]:
    """What is wrong with a line, and how to mend it."""
    if line.startswith(_MERGE):
        return "a merge has left its mark", "delete it, and keep the lines of both sides"
    return "this is no line of a lock", _RESTORE


def _nearest(directory: Path) -> Path | None:
    above = (one / NAME for one in within_repository(directory))
    return next((path for path in above if path.is_file()), None)
