"""How much memory many policies take."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.policies import many
from benchmarks.programs import PYTHON, Command, said
from benchmarks.row import Row
from benchmarks.timing import Spread

_BUDGET: Final = 5.0
_MEGABYTE: Final = 1_000_000
_RESIDENT: Final = (PYTHON, "-m", "benchmarks.resident")


def rows(amount: int, directory: Path) -> Iterator[Row]:
    """Growth from a tenth of `amount` policies to all: of what stays, and of what a build holds.

    The policies are written in `directory`.
    """
    some = amount // 10
    stays = _bytes((*_RESIDENT, "compose", str(some), str(amount)))
    yield _grown("composed and dropped, memory that stays", some, amount, *stays)
    peaks = (*_bytes(_build(some, directory)), *_bytes(_build(amount, directory)))
    yield _grown("`policyc build`, HTML+Markdown, most memory", some, amount, *peaks)


def _build(amount: int, directory: Path) -> Command:
    for number, text in enumerate(many(amount)):
        (directory / f"{number}.yaml").write_text(text, encoding="utf-8")
    return (*_RESIDENT, "build", directory, "--to", "html,md", "--output", directory / "dist")


def _bytes(command: Command) -> list[int]:
    return [int(line) for line in said(command).split()]


def _grown(what: str, some: int, amount: int, before: int, after: int) -> Row:
    growth = (after - before) / _MEGABYTE
    return Row(
        f"{amount:,} policies {what} *",
        f"{some:,} policies",
        _BUDGET,
        " MB more",
        Spread(growth, growth, growth),
        f"{after / _MEGABYTE:.0f} / {before / _MEGABYTE:.0f} MB",
    )
