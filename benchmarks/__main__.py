"""Measures, and prints the budget table: `python -m benchmarks [--quick]`."""

import argparse
import platform
import tempfile
from collections.abc import Iterator
from os import cpu_count, getloadavg
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks import build, check, growth, memory, site, start
from benchmarks.row import Row


class Amounts(NamedTuple):
    """How many rounds each kind of row has, and how many policies others take."""

    start: int
    text: int
    pdf: int
    reading: int
    growth: int
    site: int
    policies: int


FULL: Final = Amounts(start=31, text=15, pdf=7, reading=9, growth=3, site=3, policies=1_000)
QUICK: Final = Amounts(start=5, text=3, pdf=1, reading=3, growth=1, site=1, policies=100)

COLUMNS: Final = {
    "what": 56,
    "against": 27,
    "budget": 14,
    "measured": 12,
    "least–most": 11,
    "median times": 44,
    "verdict": 13,
}
UNMEASURED: Final = ("`policyc check`, nothing changed: every check reads everything anew",)


def rows(amounts: Amounts) -> Iterator[Row]:
    """Every row that can be measured today."""
    with tempfile.TemporaryDirectory() as made:
        for name in ("text", "pdf", "reading", "policies", "site"):
            Path(made, name).mkdir()
        yield from start.rows(amounts.start)
        yield from check.rows(amounts.text)
        yield from build.text_rows(amounts.text, Path(made, "text"))
        yield from build.pdf_rows(amounts.pdf, Path(made, "pdf"))
        yield from growth.reading_rows(amounts.reading, Path(made, "reading"))
        yield from growth.growth_rows(amounts.growth)
        yield from memory.rows(amounts.policies, Path(made, "policies"))
        yield from site.rows(amounts.site, amounts.policies, Path(made, "site"))


def main() -> None:
    """Print a line of the table as soon as it is measured, and then what was missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few rounds: a look, not a figure")
    amounts = QUICK if parser.parse_args().quick else FULL
    print(f"Python {platform.python_version()} on {cpu_count()} cores, load {getloadavg()[0]:.1f}.")
    print(
        "Whole processes, ours and theirs in turn; what has a * is measured inside one process, "
        "and what has a † in time of processors."
    )
    print()
    _print_line(*COLUMNS)
    _print_line(*("-" * width for width in COLUMNS.values()))
    measured: list[Row] = []
    for row in rows(amounts):
        measured.append(row)
        _print_line(*_cells(row))
    missed = [row for row in measured if not row.within]
    print(f"\n{len(missed)} of {len(measured)} budgets are missed{':' if missed else '.'}")
    for row in missed:
        print(f"- {row.what}, against {row.against}: {_number(row, row.measured.median)}; ", end="")
        print(f"the budget is {_number(row, row.budget)}.")
    print("\nBudgets that cannot be measured yet:")
    for reason in UNMEASURED:
        print(f"- {reason}.")


def _cells(row: Row) -> tuple[str, ...]:
    least, median, most = row.measured
    return (
        row.what,
        row.against,
        f"<= {_number(row, row.budget)}",
        _number(row, median),
        f"{least:.2f}–{most:.2f}" if least < most else "one run",
        row.detail,
        "within budget" if row.within else "OVER BUDGET",
    )


def _number(row: Row, value: float) -> str:
    return f"{value:.2f}{row.unit}" if row.unit == "x" else f"{value:.1f}{row.unit}"


def _print_line(*cells: str) -> None:
    padded = (cell.ljust(width) for cell, width in zip(cells, COLUMNS.values(), strict=True))
    print(f"| {' | '.join(padded)} |", flush=True)


if __name__ == "__main__":
    main()
