"""The law reads as it was last reviewed, on the days on which it is asked, in both languages."""

from pathlib import Path
from typing import Final

import pytest

from policyc.cli import run

HERE: Final = Path(__file__).resolve().parent
LOCALES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("day", ["2023-09-14", "2026-11-22"])
def test_the_law_of_a_day_reads_as_reviewed(
    day: str,
    lang: str,
    capsys: pytest.CaptureFixture[str],
    rewrite: bool,  # noqa: FBT001 - a fixture
) -> None:
    """What is in force and what is coming is the golden, character by character."""
    assert run(["law", "--as-of", day, "--lang", lang]) == 0
    said = capsys.readouterr().out
    golden = HERE / f"law.{day}.{lang}.txt"
    if rewrite:
        golden.write_text(said, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == said


def test_without_a_day_every_edition_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """In their order, none of them as the present one: there is no clock."""
    assert run(["law", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    days = [line.split()[0] for line in said.splitlines() if line.startswith("  20")]
    assert days == sorted(days)
    assert days[0] == "2011-09-30"
    assert days[-1] == "2027-07-01"
    assert "The law on" not in said


def test_before_the_act_there_is_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["law", "--as-of", "2011-09-29", "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("The law on 2011-09-29\n\n  nothing\n")


def test_after_the_last_edition_nothing_is_coming(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["law", "--as-of", "2027-07-01", "--lang", "ko"]) == 0
    assert "2027-07-01 뒤에 시행되는 것\n\n  없음\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("locale", "korean"),
    [
        ({"LANG": "ko_KR.UTF-8"}, True),
        ({"LC_MESSAGES": "ko_KR.UTF-8", "LANG": "en_US.UTF-8"}, True),
        ({"LC_ALL": "C.UTF-8", "LANG": "ko_KR.UTF-8"}, False),
        ({"LANG": "de_DE.UTF-8"}, False),
        ({}, False),
    ],
)
def test_the_language_is_that_of_the_locale(
    locale: dict[str, str],
    korean: bool,  # noqa: FBT001 - a parameter
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Korean where the environment says so, else English."""
    for name in LOCALES:
        monkeypatch.delenv(name, raising=False)
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    assert run(["law", "--as-of", "2026-11-22"]) == 0
    assert capsys.readouterr().out.startswith("2026-11-22 현재의 법령") is korean


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--as-of", "2026-02-30"], "--as-of: “2026-02-30” is not a day"),
        (["--as-of", "20261122"], "--as-of: “20261122” is not a day"),
        (["--as-of", "today"], "--as-of: “today” is not a day"),
        (["--lang", "fr"], "--lang: “fr” is not one of ko, en"),
    ],
)
def test_what_is_off_is_said(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["law", *arguments]) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert told.out == ""
