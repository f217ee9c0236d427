"""How soon a command that does nothing is over."""

from collections.abc import Iterator

from benchmarks.programs import POLICYC, PYTHON, one_by_one
from benchmarks.row import Row, compared
from benchmarks.timing import in_turn


def rows(rounds: int) -> Iterator[Row]:
    """`--version`, beside an interpreter alone and one that imports the parser."""
    times = in_turn(
        {
            "ours": lambda _: one_by_one((POLICYC, "--version")),
            "bare": lambda _: one_by_one((PYTHON, "-c", "pass")),
            "typer": lambda _: one_by_one((PYTHON, "-c", "import typer")),
        },
        rounds,
    )
    what = "`policyc --version`"
    yield compared(what, "`python -c pass`", 2.0, times["ours"], times["bare"])
    yield compared(what, "`python -c 'import typer'`", 1.2, times["ours"], times["typer"])
