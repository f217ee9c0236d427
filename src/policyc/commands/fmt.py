"""`policyc fmt`: policies in canonical order and layout."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath
from typing import Annotated

import typer

from policyc.arguments import Status, complain, files, say
from policyc.configured import Config
from policyc.invalid import Invalid, Position, Problem


def fmt(
    paths: Annotated[
        list[Path],
        typer.Argument(help="Policies and parts, or directories that hold some.", metavar="PATH…"),
    ],
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 if a file would change.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Write nothing; show what would change.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Say nothing of success, or of what would change.")
    ] = False,
    config: Config = None,
) -> None:
    """Put policies in one order and one layout.

    Comments and meaning stay as they are.
    """
    del config  # it has said which policies, where the call does not
    contents, problems = _formatted(dict.fromkeys(files(paths)))
    changed = [(path, old, new) for path, old, new in contents if old != new]
    if diff:
        _show(changed)
    elif not check:
        _write(changed)
    complain(map(str, dict.fromkeys(problems)))
    if not quiet and not diff:
        _tell(changed, len(contents), "would be formatted" if check else "formatted")
    if problems:
        raise typer.Exit(Status.refused)
    if check and changed:
        raise typer.Exit(Status.found)


def _formatted(paths: Iterable[Path]) -> tuple[list[tuple[Path, bytes, bytes]], list[Problem]]:
    """Each file that can be read, with its old and its new content; what is wrong with others."""
    from policyc.fmt import formatted
    from policyc.source import Source

    contents: list[tuple[Path, bytes, bytes]] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            source = Source.read(path)
            contents.append((path, source.content, formatted(source, path)))
        except Invalid as invalid:
            problems += invalid.problems
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            at = Position(str(path), 1, 1)
            problems.append(Problem(at, f"the file cannot be read: {why}", "check the path"))
    return contents, problems


def _show(changed: Sequence[tuple[Path, bytes, bytes]]) -> None:
    from policyc.fix import difference

    for path, old, new in changed:
        for line in difference(str(path), old, new).split("\n")[:-1]:
            say(line)


def _write(changed: Sequence[tuple[Path, bytes, bytes]]) -> None:
    """Write each file whole, where a link leads too, or leave what was there. Raises `OSError`."""
    from policyc.write import write

    for path, _, new in changed:
        real = Path(os.path.realpath(path))
        write({PurePosixPath(real.name): new}, real.parent)


def _tell(changed: Sequence[tuple[Path, bytes, bytes]], count: int, what: str) -> None:
    for path, _, _ in changed:
        say(f"{path}: {what}")
    same = count - len(changed)
    say(f"{_files(len(changed))} {what}, {_files(same)} in order" if count else "no file")


def _files(count: int) -> str:
    return f"{count} file" if count == 1 else f"{count} files"
