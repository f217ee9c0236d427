"""What is kept from one run to the next: the same as what is made anew, and never in the way."""

import os
import sys
from importlib.util import cache_from_source
from pathlib import Path

import pytest

from policyc.kept import kept, stamp_of


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    path = tmp_path / "words.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    return path


def read(path: Path, made: list[str]) -> str:
    def make() -> str:
        made.append(path.read_text(encoding="utf-8"))
        return made[-1]

    return kept(path, stamp_of(path), make)


def place(path: Path) -> Path:
    return Path(cache_from_source(str(path))).with_suffix(".kept")


def test_it_is_made_once(file: Path) -> None:
    made: list[str] = []
    assert [read(file, made), read(file, made)] == ["a: 1\n"] * 2
    assert made == ["a: 1\n"]


def test_a_change_is_seen(file: Path) -> None:
    made: list[str] = []
    read(file, made)
    file.write_text("a: 2\n", encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert read(file, made) == "a: 2\n"


@pytest.mark.parametrize(
    "damage", [b"", b"\xff" * 9, b"\xe9\x01\x00\x00\x00", b"i\x01\x00\x00\x00"]
)
def test_a_damaged_one_is_made_anew(file: Path, damage: bytes) -> None:
    made: list[str] = []
    read(file, made)
    place(file).write_bytes(damage)
    assert read(file, made) == "a: 1\n"
    assert read(file, made) == "a: 1\n"
    assert len(made) == 2


def test_nothing_is_kept_where_python_keeps_no_bytecode(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    made: list[str] = []
    assert [read(file, made), read(file, made)] == ["a: 1\n"] * 2
    assert len(made) == 2
    assert not place(file).parent.exists()


def test_a_place_that_cannot_be_written_is_no_fault(file: Path) -> None:
    place(file).parent.write_text("in the way", encoding="utf-8")
    made: list[str] = []
    assert [read(file, made), read(file, made)] == ["a: 1\n"] * 2
    assert len(made) == 2


def test_what_was_kept_by_another_form_is_made_anew(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    read(file, made)
    monkeypatch.setattr("policyc.kept._FORM", 0)
    read(file, made)
    assert len(made) == 2
