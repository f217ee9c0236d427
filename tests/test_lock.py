"""A published version stays as it was published, or somebody is told."""

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from policyc import fingerprints
from policyc.cli import run
from policyc.commands import lock as command

ROOT: Final = Path(__file__).resolve().parent.parent
LOCK: Final = Path("policies/policies.lock")
SHOP: Final = Path("policies/shop/2026-01-31.yaml")
NEXT: Final = Path("policies/shop/2026-12-01.yaml")
DAY: Final = ("--as-of", "2026-06-30")
POLICY: Final = """\
policy: shop
languages: [ko, en]
effective: {day}
company: {{name: {{ko: 주식회사 솔빛, en: Solbit Inc.}}}}
purposes:
  orders: {{title: {{ko: 주문 처리, en: Orders}}}}
  letters: {{title: {{ko: 소식 전달, en: Letters}}}}
processing:
  - {{purpose: orders, items: [name, email], keep: 1 year after withdrawal}}
  - {{purpose: letters, items: [email], keep: until withdrawal}}
processors:
  post: {{name: {{ko: 달빛택배, en: Dalbit Parcel}}, task: delivery}}
"""
PUBLISHED: Final = ("check", "policies", "--format", "concise", "--lang", "en", "--select")

Edit = Callable[[str], str]


@pytest.fixture(autouse=True)
def policies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A policy in two versions in a repository, of which the first is published and recorded."""
    monkeypatch.chdir(tmp_path)
    Path(".git").mkdir()
    SHOP.parent.mkdir(parents=True)
    SHOP.write_text(POLICY.format(day="2026-01-31"), encoding="utf-8")
    NEXT.write_text(POLICY.format(day="2026-12-01"), encoding="utf-8")
    assert run(["lock", "policies", *DAY, "-q"]) == 0


def edit(old: str, new: str) -> None:
    """Write the published version with `new` in the place of `old`."""
    text = SHOP.read_text(encoding="utf-8")
    assert old in text
    SHOP.write_text(text.replace(old, new), encoding="utf-8")


def test_a_published_version_is_recorded(capsys: pytest.CaptureFixture[str]) -> None:
    """With the hash that programs know it by; one that is to come is not, and that is said."""
    LOCK.unlink()
    assert run(["lock", "policies", *DAY]) == 0
    said = capsys.readouterr()
    assert said.out == "policies/policies.lock: shop@2026-01-31 recorded\n"
    assert said.err == (
        "policies/shop/2026-12-01.yaml:3:12: note: `shop@2026-12-01` takes effect after "
        "2026-06-30, and is not recorded\n"
    )
    comments, _, text = LOCK.read_text(encoding="utf-8").partition("\npolicyc meaning 1\n")
    lines = text.splitlines()
    assert all(line.startswith("#") for line in comments.splitlines())
    assert lines == sorted(lines, key=lambda line: (" meaning " not in line, line))
    assert re.fullmatch("shop@2026-01-31 meaning [0-9a-f]{64}", lines[0])
    assert {line.split()[1] for line in lines[1:]} == {
        *("policy", "languages", "effective", "company", "purposes", "processing", "processors")
    }


def test_recording_again_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    before = LOCK.read_bytes()
    assert run(["lock", "policies", *DAY]) == 0
    assert capsys.readouterr().out == "policies/policies.lock: nothing new\n"
    assert LOCK.read_bytes() == before
    assert run(["lock", "policies", "--as-of", "2026-12-01", "-q"]) == 0
    assert set(before.splitlines()) < set(LOCK.read_bytes().splitlines())


def test_the_clock_is_asked_by_name_only(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["lock", "policies"]) == 2
    assert "say by which day versions are published" in capsys.readouterr().err
    monkeypatch.setattr(command, "today", lambda: date(2026, 12, 1))
    assert run(["lock", "policies", "--as-of", "today"]) == 0
    assert "shop@2026-12-01 recorded" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("policy: shop", "# a comment\npolicy: shop", id="comment"),
        pytest.param("[name, email]", "[email, name]", id="order"),
        pytest.param("orders", "purchases", id="key"),
        pytest.param("  post:", "  parcel:", id="key-of-a-processor"),
        pytest.param("keep: until withdrawal", 'keep: "until withdrawal"', id="form"),
    ],
)
def test_what_is_no_change(old: str, new: str, capsys: pytest.CaptureFixture[str]) -> None:
    edit(old, new)
    SHOP.rename("policies/moved.yaml")
    assert run([*PUBLISHED, "published-*"]) == 0, capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("[name, email]", "[name, email, phone]", "Personal information processed"),
        ("1 year", "3 years", "Personal information processed"),
        ("달빛택배", "별빛택배", "Processors"),
        ("en: Orders", "en: Purchases", "Purposes, Personal information processed"),
        ("languages: [ko, en]", "languages: [en, ko]", "languages"),
        ("policy: shop", "policy: shop\ndestruction: standard", "Destruction"),
    ],
)
def test_a_change_is_found(
    old: str, new: str, where: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """On the line of the day of effect, with what differs, as an error."""
    edit(old, new)
    line = SHOP.read_text(encoding="utf-8").partition("effective")[0].count("\n") + 1
    assert run([*PUBLISHED, "published-*"]) == 1
    assert capsys.readouterr().out.splitlines()[0] == (
        f"{SHOP}:{line}:12: error published-changed `shop@2026-01-31` is published, and has "
        f"changed: “{where}”"
    )


def test_it_is_told_in_korean_with_its_mend(capsys: pytest.CaptureFixture[str]) -> None:
    edit("1 year", "3 years")
    assert run(["check", str(SHOP), "--lang", "ko", "--select", "published-changed"]) == 1
    said = capsys.readouterr().out
    assert "공개한 `shop@2026-01-31`의 내용이 달라졌다: “처리하는 개인정보”" in said
    assert "함께 볼 곳: policies/policies.lock:4:1" in said
    assert "`policyc lock --amend shop@2026-01-31`" in said


def test_templates_and_code_change_no_meaning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A later policyc that says it otherwise finds the lock as it is."""
    templates = tmp_path / "templates"
    shutil.copytree(fingerprints.templates(), templates)
    before, lock = fingerprints.rendering(), LOCK.read_bytes()
    clause = next(iter(sorted((templates / "ko").glob("*.md"))))
    clause.write_text(clause.read_text(encoding="utf-8") + "\n다른 문장이다.\n", encoding="utf-8")
    monkeypatch.setattr(fingerprints, "templates", lambda: templates)
    fingerprints.rendering.cache_clear()
    try:
        assert fingerprints.rendering() != before
        LOCK.unlink()
        assert run(["lock", "policies", *DAY, "-q"]) == 0
        assert LOCK.read_bytes() == lock
    finally:
        fingerprints.rendering.cache_clear()


def test_what_is_recorded_is_not_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    """Unless it is named: then it is recorded anew, and nothing else is."""
    before = LOCK.read_bytes()
    edit("1 year", "3 years")
    assert run(["lock", "policies", "--as-of", "2026-12-01"]) == 3
    assert capsys.readouterr().err == (
        f"{SHOP}:3:12: error: `shop@2026-01-31` is published and declares something else than "
        "policies/policies.lock:4:1 records: Personal information processed; restore it and put "
        "the change into a new version; if the file was wrong about what was published, run "
        "`policyc lock --amend shop@2026-01-31`\n"
    )
    assert LOCK.read_bytes() == before
    assert run(["lock", "policies", *DAY, "--amend", "shop@2026-01-31"]) == 0
    assert capsys.readouterr().out == "policies/policies.lock: shop@2026-01-31 amended\n"
    assert run([*PUBLISHED, "published-*"]) == 0
    changed = set(before.splitlines()) ^ set(LOCK.read_bytes().splitlines())
    assert {line.split()[1] for line in changed} == {b"meaning", b"processing"}


@pytest.mark.parametrize("name", ["shop", "other@2026-01-31", "shop@2026-12-01", "\x1b[2J"])
def test_only_a_published_version_is_amended(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lock", "policies", *DAY, "--amend", name]) == 2
    said = capsys.readouterr().err
    assert "is none of the published versions" in said
    assert "\x1b" not in said


@pytest.mark.parametrize("gone", ["deleted", "another key", "another day"])
def test_a_version_that_is_gone_is_found(gone: str, capsys: pytest.CaptureFixture[str]) -> None:
    """On its line of the lock, where all is checked that stands beside it."""
    match gone:
        case "deleted":
            SHOP.unlink()
        case "another key":
            edit("policy: shop", "policy: store")
        case _:
            edit("2026-01-31", "2026-02-01")
    assert run([*PUBLISHED, "published-*"]) == 1
    assert capsys.readouterr().out.splitlines()[0] == (
        f"{LOCK}:4:1: error published-missing `shop@2026-01-31` is published, and no file "
        "declares it"
    )
    files = [str(path) for path in sorted(SHOP.parent.glob("*.yaml"))]
    assert run(["check", *files, "--select", "published-*", "-q"]) == 1
    Path("policies/part.yaml").write_text("part: true\n", encoding="utf-8")
    assert run(["check", *files, "--select", "published-*", "-q"]) == 0


def test_a_site_keeps_to_what_is_published(capsys: pytest.CaptureFixture[str]) -> None:
    """What has changed or is gone is not published again; nothing is written."""
    call = ["site", "policies", "--to", "html", "--as-of", "2026-06-30", "-q"]
    edit("1 year", "3 years")
    assert run(call) == 3
    assert "is published and declares something else than" in capsys.readouterr().err
    SHOP.unlink()
    assert run(call) == 3
    assert f"{LOCK}:4:1: error: `shop@2026-01-31` is published" in capsys.readouterr().err
    assert not Path("site").exists()


RECORDED: Final = "shop@2026-01-31 meaning "


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "1:1: error: a lock begins with `policyc meaning 1`"),
        ("# all of it\n\npolicyc meaning 9\n", "3:1: error: a lock begins with"),
        (
            f"policyc meaning 1\n<<<<<<< HEAD\n{RECORDED}{'0' * 64}\n",
            "2:1: error: a merge has left its mark; delete it, and keep the lines of both sides",
        ),
        ("policyc meaning 1\nshop meaning 0\n", "2:1: error: this is no line of a lock"),
        (f"policyc meaning 1\n셔츠{RECORDED}{'0' * 64}\n", "2:1: error: this is no line"),
        ("policyc meaning 1\nshop@2026-01-31 company 00000000\n", "2:1: error: the line `shop@"),
        (
            "\n".join(["policyc meaning 1", f"{RECORDED}{'0' * 64}", f"{RECORDED}{'1' * 64}"]),
            "3:1: error: `shop@2026-01-31 meaning` stands already above, with another hash",
        ),
        ("policyc meaning 1\n" + "\x1b[2J\n" * 300, "101:1: error: and 200 more"),
    ],
)
@pytest.mark.parametrize(
    "call", [["check"], ["lock", *DAY], ["site", "--to", "html"]], ids=lambda call: call[0]
)
def test_a_broken_lock_is_refused(
    call: list[str], text: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """At its line, and nothing is written."""
    LOCK.write_text(text, encoding="utf-8")
    assert run(call) == 3
    output = capsys.readouterr()
    assert f"{LOCK}:{said}" in output.err
    assert "\x1b" not in output.err
    assert output.out == ""
    assert LOCK.read_text(encoding="utf-8") == text


def test_a_lock_that_is_too_large(capsys: pytest.CaptureFixture[str]) -> None:
    """It is not read to its end."""
    with LOCK.open("wb") as file:
        file.truncate(30_000_000)
    assert run(["check"]) == 3
    said = capsys.readouterr().err
    assert said.startswith(f"{LOCK}:1:1: error: the file is larger than 20,000,000 bytes; take")
    assert said.count("\n") == 1


def test_bytes_that_are_no_text(capsys: pytest.CaptureFixture[str]) -> None:
    LOCK.write_bytes(b"policyc meaning 1\n\xff\xfe\0\n")
    assert run(["check"]) == 3
    assert f"{LOCK}:2:1: error: this is no line of a lock" in capsys.readouterr().err


def test_a_merge_that_kept_both_sides_is_read() -> None:
    """The order of lines, lines that stand twice and their ends do not matter."""
    lines = LOCK.read_text(encoding="utf-8").splitlines()
    mixed = [*lines[:3], *reversed(lines[3:]), *lines[3:5], "", "# a comment"]
    LOCK.write_bytes("\r\n".join(mixed).encode())
    assert run([*PUBLISHED, "published-*"]) == 0


def test_the_nearest_lock_of_the_repository_counts(tmp_path: Path) -> None:
    """One above the repository is not looked at, nor one that a link leads to from elsewhere."""
    edit("1 year", "3 years")
    shutil.move(LOCK, "policies.lock")
    assert run([*PUBLISHED, "published-*"]) == 1
    Path("policies/.git").mkdir()
    assert run([*PUBLISHED, "published-*"]) == 0
    LOCK.symlink_to(tmp_path / "policies.lock")
    assert run([*PUBLISHED, "published-*"]) == 3


def test_a_reason_silences_it() -> None:
    edit("1 year", "3 years")
    reason = "# policyc: ignore[published-changed] the authority ordered it, see the minutes"
    edit("effective: 2026-01-31", f"effective: 2026-01-31  {reason}")
    assert run([*PUBLISHED, "published-changed"]) == 0


def test_the_lock_of_the_repository_is_fresh() -> None:
    """Whoever changes a version that is recorded gives a reason to amend it."""
    shutil.rmtree("policies")
    shutil.copytree(ROOT / "policies", "policies")
    recorded = LOCK.read_bytes()
    LOCK.unlink()
    assert run(["lock", "policies", "--as-of", "2026-11-25", "-q"]) == 0
    assert LOCK.read_bytes() == recorded
