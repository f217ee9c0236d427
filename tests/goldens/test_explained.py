"""What `policyc explain` says of a rule, as it was last reviewed."""

from pathlib import Path
from typing import Final

import pytest

from policyc.cli import run

HERE: Final = Path(__file__).resolve().parent / "explained"
RULES: Final = ("transfer-basis-missing", "officer-missing", "policy-predates-law")


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_explained_as_reviewed(
    rule: str,
    lang: str,
    capsys: pytest.CaptureFixture[str],
    rewrite: bool,  # noqa: FBT001 - a fixture
) -> None:
    """The same on every machine, in each language."""
    assert run(["explain", rule, "--lang", lang]) == 0
    said = capsys.readouterr().out
    golden = HERE / f"{rule}.{lang}.txt"
    if rewrite:
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8")


def test_every_golden_has_its_rule() -> None:
    named = {f"{rule}.{lang}.txt" for rule in RULES for lang in ("ko", "en")}
    assert {path.name for path in HERE.iterdir()} == named
