"""Findings that the configuration of a repository accepts, each with a reason."""

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from policyc.check import amiss_with
from policyc.configuration import Configuration
from policyc.finding import Finding
from policyc.ignores import Ignore
from policyc.invalid import Position
from policyc.lookup import Lookup
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Rule


@dataclass(frozen=True)
class Accepted:
    """An entry `[[check.accept]]`."""

    rule: str
    reason: str
    position: Position
    directory: Path
    pattern: str
    lines: Sequence[str]
    """The lines of the configuration."""

    @cached_property
    def files(self) -> frozenset[str]:
        """The files that it speaks of, by their real paths."""
        return frozenset(os.path.realpath(path) for path in self.directory.glob(self.pattern))

    def means(self, finding: Finding) -> bool:
        """Whether it is about `finding`."""
        return (
            finding.rule.id == self.rule and os.path.realpath(finding.position.file) in self.files
        )


class Heard(NamedTuple):
    """What is left of findings."""

    left: Sequence[Finding]
    accepted: int
    """How many the configuration accepts."""


def entries(configuration: Configuration) -> Iterator[Accepted]:
    """The findings that `configuration` accepts."""
    for index, one in enumerate(configuration.settings.check.accept or ()):
        position = configuration.source.locate(("check", "accept", index, "rule"))
        source, directory = configuration.source, configuration.directory
        yield Accepted(one.rule, one.reason, position, directory, one.path, source.lines)


def heard(findings: Iterable[Finding], entries: Collection[Accepted]) -> Heard:
    """`findings` without those that `entries` accept."""
    every = list(findings)
    left = [one for one in every if not any(entry.means(one) for entry in entries)]
    return Heard(left, len(every) - len(left))


def amiss(
    entries: Iterable[Accepted],
    findings: Collection[Finding],
    chosen: Collection[Rule],
    read: Iterable[str],
    policy: Policy,
    day: date,
) -> Iterator[Finding]:
    """What is amiss with `entries`: rules that do not exist, or that find nothing there.

    `findings` are all that the `chosen` rules found in the files `read`. Of an entry that is about
    other files as well, only those know whether it is of use.
    """
    asked = {rule.id for rule in chosen}
    known = {os.path.realpath(file) for file in read}
    case = Case(policy, day, Lookup(policy))
    for entry in entries:
        ids = frozenset((entry.rule,))
        used = ids if any(entry.means(one) for one in findings) else frozenset[str]()
        idle = ids & asked - used if entry.files <= known else frozenset[str]()
        said = Ignore(entry.position, 0, (entry.rule,), entry.reason, used, idle)
        yield from amiss_with([said], chosen, case, entry.position.file)
