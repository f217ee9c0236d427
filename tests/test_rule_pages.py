"""The pages of the rules are those that the rules make, and people can read them."""

import re
import runpy
from pathlib import Path
from typing import Any, Final

import pytest

from policyc.cli import run
from policyc.rules.rule import rules

ROOT: Final = Path(__file__).resolve().parent.parent
DIRECTORY: Final = ROOT / "docs/rules"
MADE: Final[dict[str, Any]] = runpy.run_path(str(ROOT / "scripts/rules.py"))


def test_they_are_fresh() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in DIRECTORY.glob("*.md")}
    assert written == MADE["pages"](), "run `make docs`"


def test_there_are_enough() -> None:
    """A page for each rule and a list of them; the tool knows at least 130 rules."""
    assert len(MADE["pages"]()) == len(rules()) + 1
    assert len(rules()) >= 130


def test_links_lead_somewhere() -> None:
    listed = (DIRECTORY / "README.md").read_text(encoding="utf-8")
    linked = {name.removesuffix(".md") for name in re.findall(r"\]\(([^)]+)\)", listed)}
    assert linked == set(rules())


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_rules_are_listed(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "--lang", lang]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len([line for line in lines if line.startswith("  ")]) == len(rules())


def test_a_misspelt_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "transfer-basis-mising"]) == 2
    assert "did you mean transfer-basis-missing" in capsys.readouterr().err
