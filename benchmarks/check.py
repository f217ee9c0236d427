"""How long it takes to check one policy, from the start of the process to its exit."""

from collections.abc import Iterator
from typing import Final

from benchmarks.policies import one
from benchmarks.programs import POLICYC, PYTHON, one_by_one
from benchmarks.row import Row, compared
from benchmarks.timing import in_turn

VALIDATES: Final = """\
import sys, pydantic, typer, yaml
from policyc.model.policy import Policy
with open(sys.argv[1], encoding="utf-8") as file:
    Policy.model_validate(yaml.load(file, Loader=yaml.CBaseLoader))
"""
"""What a script would have to do at the least: import, build the model, read, validate."""


def rows(rounds: int) -> Iterator[Row]:
    """`check` of one policy, beside a script that only validates it."""
    times = in_turn(
        {
            "ours": lambda _: one_by_one((POLICYC, "check", one(), "--exit-zero")),
            "validates": lambda _: one_by_one((PYTHON, "-c", VALIDATES, one())),
        },
        rounds,
    )
    what = "`check` one policy, cold"
    yield compared(what, "a script that validates it", 1.25, times["ours"], times["validates"])
