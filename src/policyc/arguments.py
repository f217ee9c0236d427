"""What the arguments of a command stand for: policies, names of a list, days, languages."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta, timezone
from enum import IntEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

import typer

from policyc.invalid import Invalid, Problem
from policyc.terminal import safe

if TYPE_CHECKING:
    from policyc.load import Refusal
    from policyc.model.node import Lang
    from policyc.model.policy import Policy
    from policyc.source import Source

T = TypeVar("T")

SITE: Final = re.compile(r"https?://[a-z0-9.-]+(?::[0-9]{1,5})?(?:/[\w.~-]+)*/?", re.ASCII)
"""The address of a site."""


class Status(IntEnum):
    """The exit statuses."""

    ok = 0
    found = 1
    usage = 2
    refused = 3
    machine = 4
    bug = 5
    interrupted = 130


def complain(lines: Iterable[str]) -> None:
    """Print lines to standard error, each made safe for a terminal."""
    for line in lines:
        typer.echo(safe(line.replace("\n", " ")), err=True)


def say(line: str) -> None:
    """Print a line, made safe for a terminal."""
    typer.echo(safe(line.replace("\n", " ")))


def show(text: str) -> None:
    """Print a text of whole lines, made safe for a terminal."""
    typer.echo(safe(text), nl=False)


def show_as_it_is(text: str) -> None:
    """Print what means to steer: colours, or commands of a build. Its words are safe already."""
    typer.echo(text, nl=False, color=True)


def choices(text: str, known: Sequence[str], option: str) -> list[str]:
    """The names that `text` lists, each one of `known`. Raises `typer.BadParameter`."""
    chosen = list(dict.fromkeys(name.strip() for name in text.split(",")))
    for name in chosen:
        if name not in known:
            raise typer.BadParameter(
                f"“{safe(name)}” is not one of {', '.join(known)}", param_hint=option
            )
    return chosen


def today() -> date:
    """The day in Korea by the clock, for those who ask for it."""
    return datetime.now(timezone(timedelta(hours=9))).date()


def a_day(text: str, option: str) -> date:
    """The day that `text` names. Raises `typer.BadParameter`."""
    with suppress(ValueError):
        if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return date.fromisoformat(text)
    raise typer.BadParameter(
        f"“{safe(text)}” is not a day; write it as year-month-day, for example 2026-01-31",
        param_hint=option,
    )


def a_site(base: str | None) -> str | None:
    """The address of the site with a slash at its end. Raises `typer.BadParameter`."""
    if base is None:
        return None
    if not SITE.fullmatch(base):
        raise typer.BadParameter(
            f"“{safe(base)}” is not the address of a site; write it as https://example.kr/privacy/",
            param_hint="--base-url",
        )
    return f"{base.rstrip('/')}/"


def spoken_here() -> "Lang | None":
    """The language that the environment asks for; None where it asks for neither."""
    from policyc.model.node import Lang

    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, named), "")
    return next((lang for lang in Lang if locale.lower().startswith(lang.value)), None)


def a_language(name: str | None) -> "Lang":
    """The language called `name`, or else the environment's, or English. Raises
    `typer.BadParameter`.
    """
    from policyc.model.node import Lang

    if name is None:
        return spoken_here() or Lang.en
    if name not in list(Lang):
        raise typer.BadParameter(f"“{safe(name)}” is not one of ko, en", param_hint="--lang")
    return Lang(name)


def loaded(paths: Iterable[Path], within: Path | None = None) -> "list[tuple[Policy, Source]]":
    """Every policy at `paths`, none of it read from outside `within`.

    Raises `Invalid` with the problems of all of them.
    """
    from policyc.load import attempt, load

    named = list(paths)
    read = partial(load, within=within)
    return accepted(named, ((path, attempt(read, path)) for path in dict.fromkeys(files(named))))


def accepted(paths: Sequence[Path], read: "Iterable[tuple[Path, T | Refusal]]") -> list[T]:
    """What was read of the files at `paths`, parts of policies apart.

    Raises `Invalid` with the problems of all of them; a part is one where it was named itself.
    """
    from policyc.load import Refusal

    found: list[T] = []
    problems: list[Problem] = []
    for path, one in read:
        if not isinstance(one, Refusal):
            found.append(one)
        elif not one.part or path in paths:
            problems += one.problems
    if problems:
        raise Invalid(dict.fromkeys(problems))  # policies that extend one file share its problems
    if not found:
        raise nothing_in(*paths)
    return found


def nothing_in(*directories: Path) -> typer.BadParameter:
    """That directories hold no policy."""
    names = ", ".join(safe(str(path)) for path in directories)
    return typer.BadParameter(f"there is no policy in {names}", param_hint="PATH")


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files at `paths`: files as they are, of directories what is YAML and not hidden."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = sorted(
            file
            for file in path.rglob("*.yaml")
            if file.is_file() and not any(map(_hidden, file.relative_to(path).parts))
        )
        if not found:
            raise nothing_in(path)
        yield from found


def _hidden(name: str) -> bool:
    """Whether it is settings of a tool, such as `.pre-commit-config.yaml`."""
    return name.startswith(".")
