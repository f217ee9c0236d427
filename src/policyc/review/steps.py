"""The policies of the working directory beside those of a commit: which of them say otherwise."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path, PurePath
from typing import Final

from policyc import git
from policyc.arguments import files
from policyc.configured import FILE
from policyc.diff.changes import Comparison, compare
from policyc.invalid import Invalid, Position, Problem
from policyc.load import Part, load
from policyc.lock import NAME as LOCK
from policyc.model.node import Lang
from policyc.versions import Version

_STEERING: Final = (FILE, LOCK)
"""The names of files that decide what a check finds."""


class Kind(Enum):
    """What a change does with a version of a policy."""

    edited = auto()
    """It stands in both, and says something else."""
    rearranged = auto()
    """It stands in both, in other files, order or layout, and says the same."""
    added = auto()
    removed = auto()


@dataclass(frozen=True)
class Step:
    """What a change does with one version of a policy."""

    kind: Kind
    file: str
    version: Version
    """The one that was added, edited or removed."""
    comparison: Comparison | None = None
    """With itself before the change; what is added, with the version before it, if there is one."""


@dataclass(frozen=True)
class Review:
    """What a change does with policies."""

    base: str
    """What the commit is called that they are compared with."""
    steps: Sequence[Step]
    refused: Sequence[Problem]
    """The first problem of each policy that cannot be read."""
    steering: Sequence[str]
    """Files that decide what a check finds, and are others too."""

    @property
    def language(self) -> Lang:
        """The first language of the first policy that it tells of."""
        return next((step.version.policy.languages[0] for step in self.steps), Lang.ko)


def review(
    base: str, paths: Iterable[Path], config: Path | None = None, within: Path | None = None
) -> Review:
    """What has changed in the policies at `paths` since the commit `base`.

    Nothing is read from outside `within`. Raises `policyc.git.NotThere`, `typer.BadParameter`,
    `OSError`.
    """
    return _Reviewing(base, list(paths), within).review(config)


class _Reviewing:
    def __init__(self, base: str, paths: Sequence[Path], within: Path | None) -> None:
        self._base, self._paths, self._within = base, paths, within
        self._root = Path(os.path.realpath(git.root()))
        self._was = git.contents(base)
        self._like = next(iter(self._was.values()), "")

    def review(self, config: Path | None) -> Review:
        there: list[Version] = []
        refused: list[Problem] = []
        for path in dict.fromkeys(files(self._paths)):
            try:
                there.append(Version(*load(path, self._within)))
            except Part:
                continue
            except Invalid as invalid:
                refused.append(invalid.problems[0])
            except OSError as error:
                why = (error.strerror or str(error)).lower()
                what = f"the file cannot be read: {why}"
                refused.append(Problem(Position(str(path), 1, 1), what, "check the path"))
        gone = self._gone()
        steps = [step for version in there if (step := self._step(version, there, gone))]
        steps += [
            Step(Kind.removed, self._shown(place), version)
            for place, version in gone.items()
            if place not in self._moved(there, gone)
        ]
        return Review(self._base, steps, refused, tuple(self._steered(config)))

    def _step(
        self, version: Version, there: Sequence[Version], gone: Mapping[str, Version]
    ) -> Step | None:
        """What the change does with a version that is there now; None where it does nothing."""
        source = version.source
        if not any(self._differs(one.file, one.content) for one in (source, *source.bases)):
            return None
        old = self._before(self._place(source.file))
        if old is None:
            old = next((one for one in gone.values() if one.name == version.name), None)
        if old is None:
            earlier = [
                one
                for one in there
                if one.policy.policy == version.policy.policy
                and one.policy.effective < version.policy.effective
            ]
            last = max(earlier, key=lambda one: one.policy.effective, default=None)
            comparison = compare(last, version) if last is not None else None
            return Step(Kind.added, source.file, version, comparison)
        comparison = compare(old, version)
        kind = Kind.edited if comparison.changes else Kind.rearranged
        return Step(kind, source.file, version, comparison)

    def _before(self, place: str) -> Version | None:
        """What was the policy in the file at `place`; None where there was none to be read."""
        if place not in self._was:
            return None
        try:
            return Version(*git.policy(self._base, place))
        except (Invalid, git.NotThere):
            return None

    def _gone(self) -> Mapping[str, Version]:
        """The policies that stood below the paths, and whose files are not there any more."""
        below = [self._place(path) for path in self._paths]
        found: dict[str, Version] = {}
        for place in self._was:
            inside = any(one in (".", place) or place.startswith(f"{one}/") for one in below)
            if not inside or PurePath(place).suffix != ".yaml" or (self._root / place).exists():
                continue
            if (version := self._before(place)) is not None:
                found[place] = version
        return found

    def _moved(self, there: Sequence[Version], gone: Mapping[str, Version]) -> set[str]:
        names = {version.name for version in there}
        return {place for place, version in gone.items() if version.name in names}

    def _differs(self, file: str | Path, content: bytes | None) -> bool:
        """Whether the commit has another file in that place, or none."""
        was = self._was.get(self._place(file))
        now = git.name_of(content, self._like) if content is not None else None
        return was != now

    def _steered(self, config: Path | None) -> Iterator[str]:
        known = {place for place in self._was if PurePath(place).name in _STEERING}
        here = [Path(name) for name in _STEERING] + ([config] if config is not None else [])
        for place in sorted(known.union(map(self._place, here))):
            path = self._root / place
            if self._differs(path, path.read_bytes() if path.is_file() else None):
                yield self._shown(place)

    def _place(self, file: str | Path) -> str:
        """The path of a file from the root of the repository."""
        place = os.path.relpath(os.path.realpath(file), self._root)
        if PurePath(place).parts[0] == os.pardir:
            raise git.NotThere(f"“{file}” is outside of the repository")
        return place

    def _shown(self, place: str) -> str:
        """What messages call the file at `place`."""
        return os.path.relpath(self._root / place)
