"""The versions of a policy: files of one key, one after the other by the day of effect."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from policyc.invalid import Invalid, Position, Problem
from policyc.load import Part, load
from policyc.model.policy import Policy
from policyc.source import Source


class Dated(Protocol):
    """A version of a policy, as far as its days go."""

    @property
    def effective(self) -> date:
        """The day from which it applies."""
        ...

    @property
    def announced(self) -> date | None:
        """The day on which it became public, where its author says so."""
        ...


DatedT = TypeVar("DatedT", bound=Dated)


class Version(NamedTuple):
    """A version of a policy, and the file that it stands in."""

    policy: Policy
    source: Source

    @property
    def effective(self) -> date:
        """The day from which it applies."""
        return self.policy.effective

    @property
    def announced(self) -> date | None:
        """The day on which it became public, where its author says so."""
        return self.policy.announced

    @property
    def name(self) -> str:
        """What it is known by: the key of the policy and the day on which it takes effect."""
        return f"{self.policy.policy} {self.policy.effective}"


def versions(loaded: Iterable[tuple[Policy, Source]]) -> Mapping[str, Sequence[Version]]:
    """The versions of each policy by its key, the oldest first.

    Raises `Invalid` where two of them take effect on one day.
    """
    found: dict[str, dict[date, Version]] = {}
    problems: list[Problem] = []
    for policy, source in loaded:
        version = Version(policy, source)
        first = found.setdefault(policy.policy, {}).setdefault(policy.effective, version)
        if first is not version:
            problems.append(
                Problem(
                    _day_of(version),
                    f"`{policy.policy}` of {policy.effective} stands already at {_day_of(first)}",
                    "give one of them another key or another day",
                )
            )
    if problems:
        raise Invalid(problems)
    return {key: [days[day] for day in sorted(days)] for key, days in found.items()}


def in_force(history: Iterable[DatedT], day: date) -> DatedT | None:
    """The one of `history` that is in force on `day`; None before the first."""
    past = [version for version in history if version.effective <= day]
    return max(past, key=lambda version: version.effective, default=None)


def announced(history: Iterable[DatedT], day: date) -> Sequence[DatedT]:
    """Those of `history` that are announced by `day` and take effect after it, the nearest first.

    One that does not say when it is announced is not announced yet.
    """
    coming = [
        version
        for version in history
        if version.effective > day and version.announced is not None and version.announced <= day
    ]
    return sorted(coming, key=lambda version: version.effective)


def beside(path: Path, key: str, within: Path | None = None) -> Sequence[Version]:
    """The versions of the policy `key` in the directory of the file at `path`, the oldest first.

    Nothing is read from outside `within`. Raises `Invalid`, and `OSError`.
    """
    loaded: list[tuple[Policy, Source]] = []
    problems: list[Problem] = []
    for file in sorted(path.parent.glob("*.yaml")):
        try:
            loaded.append(load(file, within))
        except Part:
            continue
        except Invalid as invalid:
            problems += invalid.problems
    if problems:
        raise Invalid(dict.fromkeys(problems))
    return versions(one for one in loaded if one[0].policy == key).get(key, [])


def _day_of(version: Version) -> Position:
    return version.source.locate(("effective",))
