"""docs/security.md says the numbers that hold, and SECURITY.md and it name tests that are there."""

import re
from pathlib import Path
from typing import Final

import pytest

from policyc import body, configuration, extend, git, lock, press, printer, source, typed

ROOT: Final = Path(__file__).resolve().parent.parent
PAGE: Final = (ROOT / "docs/security.md").read_text(encoding="utf-8")
DEEPEST: Final[int] = getattr(body, "_DEEPEST")  # noqa: B009 # of the module alone
SECONDS: Final[int] = getattr(git, "_SECONDS")  # noqa: B009
PATIENCE: Final[int] = getattr(press, "_PATIENCE")  # noqa: B009
BUDGETS: Final = {
    "a file": (source.MAX_BYTES,),
    "levels in each other": (source.MAX_DEPTH,),
    "values, keys among them": (source.MAX_VALUES, source.MAX_VALUES_OF_STRANGERS),
    "a text": (source.MAX_SCALAR,),
    "a key": (source.MAX_KEY,),
    "files that extend each other": (extend.MAX_DEPTH, extend.MAX_FILES),
    "Markdown in each other": (DEEPEST,),
    "`policyc.toml`": (configuration.MAX_BYTES,),
    "`policies.lock`": (lock.MAX_BYTES,),
    "problems that are told": (typed.MAX_PROBLEMS,),
    "an answer of git": (SECONDS,),
    "a PDF": (
        *(printer.SECONDS, PATIENCE),
        *(printer.MEMORY // 1_000_000, printer.LARGEST // 1_000_000),
    ),
}


def _number(said: str) -> int:
    return int(said.replace(",", ""))


def test_the_budgets_are_those_of_the_code() -> None:
    table = PAGE.partition("## Budgets")[2].partition("\n\n##")[0]
    rows = re.findall(r"^\| ([^|]+) \| ([^|]*\d[^|]*) \|$", table, re.MULTILINE)
    said = {of: tuple(map(_number, re.findall(r"\d[\d,]*", most))) for of, most in rows}
    assert {of: said[of] for of in BUDGETS} == BUDGETS


@pytest.mark.parametrize("name", ["docs/security.md", "SECURITY.md"])
def test_what_it_rests_on_is_there(name: str) -> None:
    named = re.findall(r"`(tests/[\w/.]+)`", (ROOT / name).read_text(encoding="utf-8"))
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []
