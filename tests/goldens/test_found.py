"""What is found in the policies by the law of several days, as it was last reviewed.

By the law of another day only the first versions, by that of its own day each.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import pytest

from policyc.cli import run

HERE: Final = Path(__file__).resolve().parent / "found"
ROOT: Final = HERE.parents[2]
DAYS: Final = ("2021-04-26", "2023-12-20", "2026-01-01", "2026-10-02", "2027-03-09")
FIRST: Final = sorted(
    min(folder.glob("*.yaml")).relative_to(ROOT).as_posix() for folder in ROOT.glob("policies/*/")
)
REPORTS: Final[Mapping[str, Sequence[str]]] = {
    **{
        f"{day}.txt": (*FIRST, "--format", "concise", "--as-of", day, "--lang", "en")
        for day in DAYS
    },
    "own-days.txt": ("policies", "--format", "concise", "--lang", "en"),
    "own-days.ko.txt": (*FIRST, "--lang", "ko"),
    "own-days.md": (*FIRST, "--format", "markdown", "--lang", "ko"),
}
"""What is checked, and how: by the law of a day, or of the day on which each takes effect."""


@pytest.mark.parametrize("name", REPORTS)
def test_the_policies_are_found_as_reviewed(
    name: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    rewrite: bool,  # noqa: FBT001 - a fixture
) -> None:
    """Character by character; rewrite with `pytest tests/goldens --rewrite` and read the change."""
    monkeypatch.chdir(ROOT)
    assert run(["check", *REPORTS[name], "--exit-zero"]) == 0
    said = capsys.readouterr().out
    golden = HERE / name
    if rewrite:
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8")


def test_no_golden_is_left_over() -> None:
    assert {path.name for path in HERE.iterdir()} == set(REPORTS)
