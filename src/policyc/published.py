"""A published version that has changed, or is gone, as findings and as refusals."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from policyc.finding import Finding
from policyc.invalid import Position, Problem, Route
from policyc.lookup import Lookup
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Rule, Said, by_node
from policyc.source import Source

if TYPE_CHECKING:
    from policyc.lock import Lock, Named
    from policyc.versions import Version


@dataclass(frozen=True)
class Changed:
    """A published version that declares something else than the lock records."""

    name: str
    keys: Sequence[str]
    """The keys at the top of its file that do."""

    @property
    def where(self) -> Said:
        """What these keys are called, with commas."""
        from policyc.diff.words import label

        labels = [label(key, Policy) for key in self.keys if key in Policy.model_fields]
        return Said(", ".join(one.ko for one in labels), ", ".join(one.en for one in labels))


@dataclass(frozen=True)
class Gone:
    """A published version that no file has."""

    name: str


def changed(policy: Policy, lock: "Lock") -> Changed | None:
    """How the version differs from what `lock` records of it; None where it does not."""
    from policyc.lock import named

    return None if lock.is_kept_by(policy) else Changed(named(policy), lock.differing(policy))


def gone(policies: "Iterable[Named]", lock: "Lock") -> Iterator[Gone]:
    """The versions that `lock` records and that are none of `policies`."""
    from policyc.lock import named

    there = set(map(named, policies))
    return (Gone(name) for name in sorted(lock.versions) if name not in there)


def found(source: Source, lock: "Lock", chosen: Collection[Rule], case: Case) -> Iterator[Finding]:
    """What the `chosen` rules say of a version that `lock` records otherwise."""
    rules = by_node(chosen).get(Changed, ())
    one = changed(case.policy, lock) if rules else None
    if one is not None:
        at: Route = ("effective",)
        yield from _findings(rules, one, case, source.locate(at), at, (lock.locate(one.name),))


def missing(
    policies: Sequence[Policy], lock: "Lock", chosen: Collection[Rule], day: date
) -> Iterator[Finding]:
    """What the `chosen` rules say of versions that `lock` records and that are none of `policies`.

    These are all that stand below the directory of the lock.
    """
    rules = by_node(chosen).get(Gone, ())
    for one in gone(policies, lock) if rules else ():
        case = Case(policies[0], day, Lookup(policies[0]))
        yield from _findings(rules, one, case, lock.locate(one.name), (), ())


def _findings(
    rules: Iterable[Rule],
    one: Changed | Gone,
    case: Case,
    place: Position,
    route: Route,
    also: tuple[Position, ...],
) -> Iterator[Finding]:
    for rule in rules:
        for hit in rule.check(one, case):
            yield Finding(
                position=place,
                rule=rule,
                said=hit.said,
                route=route,
                also=also,
                mend=hit.mend,
                fix=None,
                day=case.day,
                upcoming=None,
                policy=one.name.replace("@", "/"),
            )


def refusal(version: "Version", lock: "Lock") -> Problem | None:
    """Why a version is not published again: `lock` records it otherwise. None where it does not."""
    one = changed(version.policy, lock)
    if one is None:
        return None
    told = f": {one.where.en}" if one.keys else ""
    return Problem(
        version.source.locate(("effective",)),
        f"`{one.name}` is published and declares something else than {lock.locate(one.name)} "
        f"records{told}",
        "restore it and put the change into a new version; if the file was wrong about what was "
        f"published, run `policyc lock --amend {one.name}`",
    )
