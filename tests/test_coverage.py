"""The table of what the law asks is fresh, and nothing in it is empty or leads nowhere."""

import runpy
from pathlib import Path
from typing import Any, Final

import pytest

from policyc.rules.rule import rules

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
    ("changed", "complaint"),
    [
        ({"places": "officer.shoe_size"}, "the model has no `officer.shoe_size`"),
        ({"places": ""}, "something is empty"),
        ({"clauses": "shoes"}, "there is no clause `shoes`"),
        ({"clauses": ""}, "something is empty"),
        ({"and_rules": "shoe-size-missing"}, "there is no rule `shoe-size-missing`"),
        ({"and_rules": "purposes-missing shoe-*"}, r"there is no rule `shoe-\*`"),
        ({"number": "99", "and_rules": ""}, "something is empty"),  # no rule cites that
    ],
)
def test_what_is_not_there_is_refused(changed: dict[str, str], complaint: str) -> None:
    demand, prefix = MADE["ACT"][0], MADE["PREFIXES"][0]
    assert MADE["_row"](demand, prefix)
    with pytest.raises(LookupError, match=complaint):
        MADE["_row"](demand._replace(**changed), prefix)


def test_a_rule_that_cites_an_item_stands_beside_it() -> None:
    row = MADE["_row"](MADE["ACT"][0]._replace(and_rules=""), MADE["PREFIXES"][0])
    assert "`purposes-missing`" in row


def test_no_rule_is_left_out() -> None:
    """Beside an item, or among those that look at none in particular."""
    document = DOCUMENT.read_text(encoding="utf-8")
    assert [name for name in rules() if f"`{name}`" not in document] == []
