"""`policyc lock`: records what published versions declare, so that no later change is missed."""

from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated, Final

import typer

from policyc.arguments import a_day, complain, loaded, say, today
from policyc.configured import Config
from policyc.invalid import Invalid, Problem
from policyc.terminal import safe

if TYPE_CHECKING:
    from policyc.lock import Lock, Recorded
    from policyc.versions import Version

_TODAY: Final = "today"


def lock(
    paths: Annotated[
        list[Path], typer.Argument(help="Policies, or directories that hold some.", metavar="PATH…")
    ],
    as_of: Annotated[
        str | None,
        typer.Option(
            help="Versions that take effect by this day are published; `today` asks the clock.",
            metavar="DATE",
        ),
    ] = None,
    amend: Annotated[
        list[str] | None,
        typer.Option(
            help="Record this version anew, for its file was wrong about what was published. "
            "Repeatable.",
            metavar="KEY@DATE",
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing of success.")] = False,
    config: Config = None,
) -> None:
    """Record what published versions declare.

    So `check` tells when one changes. It writes `policies.lock` in the directory of the policies.
    What is recorded stays as it is.
    """
    del config  # it has given the other parameters their defaults
    from policyc.lock import named, written
    from policyc.versions import versions
    from policyc.write import write

    day = _day(as_of)
    every = [one for history in versions(loaded(paths)).values() for one in history]
    published = [one for one in every if one.policy.effective <= day]
    amended = _amended(amend or [], {named(one.policy) for one in published})
    written_anew: list[tuple[Lock, dict[str, Recorded]]] = []
    said: list[str] = []
    problems: list[Problem] = []
    for near, members in _by_lock(published, paths):
        try:
            versions_now, told = _with(near, members, amended)
        except Invalid as invalid:
            problems += invalid.problems
            continue
        written_anew.append((near, versions_now))
        said += told
    if problems:
        raise Invalid(problems)
    for near, versions_now in written_anew:
        write({PurePosixPath(near.path.name): written(versions_now)}, near.path.parent)
    if not quiet:
        complain(
            f"{one.source.locate(('effective',))}: note: `{named(one.policy)}` takes effect after "
            f"{day}, and is not recorded"
            for one in every
            if one.policy.effective > day
        )
        for line in said:
            say(line)


def _day(asked: str | None) -> date:
    """The day by which versions are published. Raises `typer.BadParameter`."""
    if asked is None:
        raise typer.BadParameter(
            "say by which day versions are published: a day, or `today` for that of the clock",
            param_hint="--as-of",
        )
    return today() if asked == _TODAY else a_day(asked, "--as-of")


def _amended(names: Sequence[str], published: Collection[str]) -> frozenset[str]:
    """The versions to record anew. Raises `typer.BadParameter` for one that is not published."""
    for name in names:
        if name not in published:
            raise typer.BadParameter(
                f"“{safe(name)}” is none of the published versions; write the key and the day of "
                "effect of one, such as shop@2026-01-31",
                param_hint="--amend",
            )
    return frozenset(names)


def _by_lock(
    published: Sequence["Version"], paths: Sequence[Path]
) -> "list[tuple[Lock, list[Version]]]":
    """Versions by the lock that they belong to: the nearest, or a new one beside them."""
    from policyc.lock import Locks

    locks = Locks(paths)
    found: dict[Path, tuple[Lock, list[Version]]] = {}
    for version in published:
        file = Path(version.source.file)
        lock = locks.of(version.source.file) or _new(file, paths)
        found.setdefault(lock.path, (lock, []))[1].append(version)
    return list(found.values())


def _new(file: Path, paths: Sequence[Path]) -> "Lock":
    """A lock in the directory that was named and holds `file`, or else beside it."""
    from policyc.lock import NAME, Lock

    within = [path for path in paths if path.is_dir() and file.is_relative_to(path)]
    path = (within[0] if within else file.parent) / NAME
    return Lock(path, str(path))


def _with(
    lock: "Lock", published: "Sequence[Version]", amended: Collection[str]
) -> "tuple[dict[str, Recorded], list[str]]":
    """What a lock records with `published` versions, and what is to be said of that.

    Raises `Invalid` where one of them declares something else than is recorded, but for those
    that are `amended`.
    """
    from policyc.lock import named, recorded
    from policyc.published import refusal

    versions = dict(lock.versions)
    said: list[str] = []
    problems: list[Problem] = []
    for version in published:
        name = named(version.policy)
        refused = refusal(version, lock)
        if refused is not None and name not in amended:
            problems.append(refused)
        elif refused is not None or name not in versions:
            versions[name] = recorded(version.policy)
            said.append(f"{lock.file}: {name} {'recorded' if refused is None else 'amended'}")
    if problems:
        raise Invalid(problems)
    return versions, said or [f"{lock.file}: nothing new"]
