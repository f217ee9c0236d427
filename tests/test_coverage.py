"""The table of what the law asks is fresh, and nothing in it is empty or leads nowhere."""

import runpy
from pathlib import Path
from typing import Any, Final

import pytest

ROOT: Final = Path(__file__).resolve().parent.parent
SCRIPT: Final = ROOT / "scripts/coverage.py"
DOCUMENT: Final = ROOT / "docs/coverage.md"
MADE: Final[dict[str, Any]] = runpy.run_path(str(SCRIPT))
DECREE: Final = [str(number) for number in range(1, 5)]
ACT: Final = ["1", "2", "3", "3-2", "3-3", "4", "4-2", "5", "6", "7", "8"]
GUIDELINE: Final = [str(number) for number in range(1, 25)]


def test_it_is_fresh() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == MADE["coverage"](), "run `make docs`"


@pytest.mark.parametrize(
    ("table", "numbers"),
    [("ACT", ACT), ("DECREE", DECREE), ("GUIDELINE", GUIDELINE)],
)
def test_every_demand_is_there(table: str, numbers: list[str]) -> None:
    assert [demand.number for demand in MADE[table]] == numbers


def test_no_cell_is_empty() -> None:
    rows = [line for line in DOCUMENT.read_text(encoding="utf-8").splitlines() if line[:1] == "|"]
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    assert [row for row in cells if len(row) != 5 or not all(row)] == []


@pytest.mark.parametrize(
    ("field", "value", "complaint"),
    [
        ("places", "officer.shoe_size", "the model has no `officer.shoe_size`"),
        ("places", "", "something is empty"),
        ("clauses", "shoes", "there is no clause `shoes`"),
        ("rules", "", "something is empty"),
    ],
)
def test_what_is_not_there_is_refused(field: str, value: str, complaint: str) -> None:
    with pytest.raises(LookupError, match=complaint):
        MADE["_row"](MADE["ACT"][0]._replace(**{field: value}))
