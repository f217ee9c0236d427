"""`policyc doctor`: what the machine has, and how to mend what it lacks."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

import policyc.doctor
from policyc import __version__
from policyc.cli import run
from policyc.colours import coloured

Run = Callable[..., tuple[int, str]]

POINTS: Final = [
    "policyc",
    "Python",
    "YAML",
    "templates",
    "fonts",
    "PDF engine",
    "law",
    "git",
    "configuration",
    "terminal",
]


@pytest.fixture
def doctor(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Run:
    """The exit status and the output, in an empty repository."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("POLICYC_CONFIG", raising=False)

    def call(*arguments: str) -> tuple[int, str]:
        status = run(["doctor", *arguments])
        captured = capsys.readouterr()
        assert captured.err == ""
        return status, captured.out

    return call


def test_this_machine_has_what_is_needed(doctor: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_TOKEN", "a-secret-of-the-environment")
    status, out = doctor()
    assert status == 0
    lines = out.splitlines()
    assert lines[0] == f"ok       policyc        {__version__}"
    assert [line[9:24].strip() for line in lines if line[:7] in ("ok     ", "without")] == POINTS
    assert "a-secret" not in out


def test_json_has_the_same_points(doctor: Run) -> None:
    told = json.loads(doctor("--format", "json")[1])
    assert told["version"] == 1
    assert [point["name"] for point in told["points"]] == POINTS
    assert told["points"][0] == {
        "name": "policyc",
        "state": "ok",
        "said": __version__,
        "mend": None,
    }


def test_a_font_that_is_not_intact_is_missing(
    doctor: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Path(policyc.doctor.__file__).parent / "fonts" / "NotoSansKR-Bold.ttf"
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(whole.read_bytes()[:-4])
    monkeypatch.setattr(policyc.doctor, "_FONTS", (str(whole), str(broken), "gone.ttf"))
    status, out = doctor()
    assert status == 4
    assert f"missing  fonts          not intact: {broken}, gone.ttf\n" in out
    assert " " * 24 + "mend: install policyc again\n" in out


def test_a_missing_library_is_named_with_its_package(
    doctor: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from weasyprint.text import ffi

    monkeypatch.setattr(ffi, "harfbuzz_subset", None)
    status, out = doctor()
    assert status == 4
    assert (
        "missing  PDF engine     the machine lacks a library for PDFs (harfbuzz-subset)\n"
        + " " * 24
        + "mend: on Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0\n"
    ) in out


def test_git_is_not_needed(doctor: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    status, out = doctor()
    assert status == 0
    assert "without  git            there is none\n" in out


def test_a_configuration_is_found_or_told_what_is_wrong_with_it(
    doctor: Run, tmp_path: Path
) -> None:
    file = tmp_path / "policyc.toml"
    file.write_text('paths = ["."]\n', encoding="utf-8")
    assert "ok       configuration  policyc.toml\n" in doctor()[1]
    file.write_text("[check]\nfail_on = 1\n", encoding="utf-8")
    status, out = doctor()
    assert status == 4
    assert "missing  configuration  policyc.toml:2:1: the key `fail_on` is unknown\n" in out
    assert " " * 24 + "mend: did you mean `fail-on`?\n" in out
    status, out = doctor("--config", "gone\u202e.toml")
    assert status == 4
    assert "missing  configuration  gone\\u{202e}.toml: no such file or directory\n" in out


@pytest.mark.parametrize(
    ("when", "environment", "terminal", "expected"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colours(
    when: str,
    environment: dict[str, str],
    terminal: bool,  # noqa: FBT001 # a column of the table
    expected: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return terminal

    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in ({"TERM": "xterm"} | environment).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Screen())
    assert coloured(when) is expected
