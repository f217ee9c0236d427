"""Two versions of a policy, as arguments name them."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from policyc.arguments import a_day
from policyc.invalid import Invalid, Position, Problem
from policyc.terminal import safe

if TYPE_CHECKING:
    from policyc.versions import Version

_GIT: Final = "git:"
_DAY: Final = "@"


def two_versions(old: str, new: str, within: Path | None = None) -> "tuple[Version, Version]":
    """The versions that `OLD` and `NEW` name: a file, `git:REF:PATH` or `@DATE`.

    No file is read from outside `within`. Raises `typer.BadParameter`, and `Invalid` with the
    problems of both.
    """
    found: dict[str, Version] = {}
    problems: list[Problem] = []
    for name, text in (("OLD", old), ("NEW", new)):
        if text.startswith(_DAY) and not Path(text).exists():
            continue
        try:
            from_git = text.startswith(_GIT)
            found[name] = _from_git(text, name) if from_git else _from_file(text, within)
        except Invalid as invalid:
            problems += invalid.problems
    if problems:
        raise Invalid(dict.fromkeys(problems))
    if not found:
        raise typer.BadParameter(
            "a day is looked up among the files beside the other version; name a file",
            param_hint="OLD",
        )
    if "OLD" not in found:
        found["OLD"] = _of_day(old, "OLD", new, found["NEW"], within)
    if "NEW" not in found:
        found["NEW"] = _of_day(new, "NEW", old, found["OLD"], within)
    return found["OLD"], found["NEW"]


def _from_file(name: str, within: Path | None) -> "Version":
    from policyc.load import load
    from policyc.versions import Version

    try:
        return Version(*load(Path(name), within))
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise Invalid(
            [Problem(Position(name, 1, 1), f"the file cannot be read: {why}", "check the path")]
        ) from None


def _from_git(text: str, hint: str) -> "Version":
    from policyc import git
    from policyc.versions import Version

    parts = re.fullmatch(r"git:([^:]+):(.+)", text, re.DOTALL)
    if parts is None:
        raise typer.BadParameter(
            f"“{safe(text)}” is not clear; write git:REF:PATH, for example "
            "git:HEAD~1:policies/shop/2026-01-01.yaml",
            param_hint=hint,
        )
    try:
        return Version(*git.policy(parts[1], parts[2]))
    except git.NotThere as error:
        raise typer.BadParameter(safe(str(error)), param_hint=hint) from None


def _of_day(text: str, hint: str, other: str, known: "Version", within: Path | None) -> "Version":
    """The version in force on the day that `text` names, among the files beside the other one."""
    from policyc.versions import beside, in_force

    day = a_day(text.removeprefix(_DAY), hint)
    if other.startswith(_GIT):
        raise typer.BadParameter(
            "a day is looked up among the files beside the other version, which is of git here",
            param_hint=hint,
        )
    history = beside(Path(other), known.policy.policy, within)
    version = in_force(history, day)
    if version is None:
        first = history[0].policy.effective
        raise typer.BadParameter(
            f"no version of {known.policy.policy} was in force on {day}; "
            f"the first takes effect on {first}",
            param_hint=hint,
        )
    return version
