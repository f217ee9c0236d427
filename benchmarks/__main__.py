"""Measures, and prints the budget table: `python -m benchmarks [--quick]`."""

import argparse
import platform
import tempfile
from collections.abc import Iterator
from os import cpu_count
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks import build, growth, memory, start
from benchmarks.row import Row


class Amounts(NamedTuple):
    """How many rounds each kind of row has, and how many policies the memory rows take."""

    start: int
    text: int
    pdf: int
    reading: int
    growth: int
    policies: int


FULL: Final = Amounts(start=31, text=15, pdf=7, reading=9, growth=3, policies=1_000)
QUICK: Final = Amounts(start=5, text=3, pdf=1, reading=3, growth=1, policies=100)

HEADS: Final = ("what", "against", "budget", "measured", "(least–most)", "ours / theirs", "verdict")
UNMEASURED: Final = (
    "`policyc check`, cold and unchanged: there is no such command yet",
    "1,000 policies by two processes against one: text is built in one process",
    "1,000 policies, nothing changed: every build makes everything anew",
)


def rows(amounts: Amounts) -> Iterator[Row]:
    """Every row that can be measured today."""
    with tempfile.TemporaryDirectory() as made:
        for name in ("text", "pdf", "reading", "policies"):
            Path(made, name).mkdir()
        yield from start.rows(amounts.start)
        yield from build.text_rows(amounts.text, Path(made, "text"))
        yield from build.pdf_rows(amounts.pdf, Path(made, "pdf"))
        yield from growth.reading_rows(amounts.reading, Path(made, "reading"))
        yield from growth.growth_rows(amounts.growth)
        yield from memory.rows(amounts.policies, Path(made, "policies"))


def main() -> None:
    """Print a line of the table as soon as it is measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few rounds: a look, not a figure")
    amounts = QUICK if parser.parse_args().quick else FULL
    print(f"Python {platform.python_version()}, {cpu_count()} cores, {platform.system()}", end="")
    print("; medians of paired rounds; * inside one process, all others are whole processes\n")
    _print_line(HEADS)
    _print_line(["---"] * len(HEADS))
    measured: list[Row] = []
    for row in rows(amounts):
        measured.append(row)
        _print_line(_cells(row))
    print("\nNot measured:")
    for reason in UNMEASURED:
        print(f"- {reason}")
    missed = [row for row in measured if not row.within]
    print(f"\n{len(measured) - len(missed)} of {len(measured)} budgets are kept.", end="")
    print(" Missed:" if missed else "")
    for row in missed:
        print(f"- {row.what}, against {row.against}: {_number(row, row.measured.median)}, ", end="")
        print(f"where the budget is {_number(row, row.budget)}")


def _cells(row: Row) -> list[str]:
    least, median, most = (_number(row, value) for value in row.measured)
    verdict = "within budget" if row.within else "OVER BUDGET"
    budget = f"<= {_number(row, row.budget)}"
    return [row.what, row.against, budget, median, f"{least}–{most}", row.detail, verdict]


def _number(row: Row, value: float) -> str:
    return f"{value:.2f}{row.unit}" if row.unit == "x" else f"{value:.1f}{row.unit}"


def _print_line(cells: list[str] | tuple[str, ...]) -> None:
    print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
