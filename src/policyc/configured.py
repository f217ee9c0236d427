"""Where the configuration of a repository stands, and how a command takes its defaults from it."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Final, TypeAlias

import typer

from policyc.invalid import Misconfigured, Position, Problem
from policyc.terminal import safe
from policyc.untrusted import is_asked

FILE: Final = "policyc.toml"
PROJECT: Final = "pyproject.toml"
POLICIES: Final = "policies"
"""The directory that commands read where neither the call nor the configuration names another."""


def _configured(context: typer.Context, named: Path | None) -> Path | None:
    """The file of the configuration, whose values become the defaults of the command.

    With `--untrusted`, only one that is named.
    Raises `typer.BadParameter` where there is no such file, `Misconfigured`, `OSError`.
    """
    if context.resilient_parsing:
        return named
    if named is not None and not named.is_file():
        raise typer.BadParameter(f"there is no file {safe(str(named))}", param_hint="--config")
    path = named
    if path is None and not is_asked(context):
        path = found(Path.cwd())
    defaults: dict[str, object] = {}
    if path is not None:
        from policyc.configuration import read

        defaults |= read(path).defaults(str(context.info_name))
    if "paths" not in defaults:
        directory = Path(os.path.relpath(path.parent if path else ".")) / POLICIES
        if directory.is_dir():
            defaults["paths"] = [str(directory)]
    context.default_map = defaults
    return path


Config: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        envvar="POLICYC_CONFIG",
        help=f"The configuration, where it is not the nearest {FILE}.",
        metavar="FILE",
        is_eager=True,  # before the options that take their defaults from it
        callback=_configured,
    ),
]
"""The option `--config`, which becomes the file that was found: None where there is none."""


def found(directory: Path) -> Path | None:
    """The nearest `policyc.toml` of `directory` and those above it, in its repository.

    Where there is none, the nearest `pyproject.toml` with a table `tool.policyc`. Raises `OSError`,
    and `Misconfigured` where that is no TOML, or a link to somewhere else.
    """
    above = list(within_repository(directory))
    for path in (one / FILE for one in above):
        if path.is_file():
            return _itself(path)
    for path in (one / PROJECT for one in above):
        if path.is_file() and b"tool.policyc" in path.read_bytes():
            from policyc.configuration import has_table

            if has_table(_itself(path)):
                return path
    return None


def leads_out(path: Path) -> bool:
    """Whether it is a link by which a stranger would have us read another's file."""
    return path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve())


def _itself(path: Path) -> Path:
    """`path`, unless it leads out of its directory."""
    if leads_out(path):
        at = Position(os.path.relpath(path), 1, 1)
        what = "this is a symbolic link that leads out of its directory"
        raise Misconfigured([Problem(at, what, "put a file here, or name it with `--config`")])
    return path


def within_repository(directory: Path) -> Iterator[Path]:
    """`directory` and those above it in its repository, or on the disk, the nearest first."""
    for one in (directory, *directory.parents):
        yield one
        if (one / ".git").exists():
            return
