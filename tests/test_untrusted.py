"""Policies of strangers: nothing that stands beside them is heeded, and nothing leaves."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from policyc.cli import run

POLICY = """\
policy: shop
languages: [ko]
effective: 2026-11-01
company: {name: 가나상점}
purposes:
  account: {title: {ko: 회원 관리}}
processing:
  - {purpose: account, items: email, keep: until withdrawal}
"""
HUSHED = """\
paths = ["policies"]
[check]
ignore = ["*"]
fail-on = "error"
[build]
to = ["html"]
output = "public"
[site]
to = ["html"]
output = "public"
"""


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of a stranger, beside a file of ours."""
    here = tmp_path / "checkout"
    (here / ".git").mkdir(parents=True)
    (here / "policies").mkdir()
    (here / "policies/shop.yaml").write_text(POLICY, encoding="utf-8")
    (here / "policyc.toml").write_text(HUSHED, encoding="utf-8")
    (tmp_path / "ours.yaml").write_text(POLICY.replace("shop", "ours"), encoding="utf-8")
    monkeypatch.chdir(here)
    monkeypatch.delenv("POLICYC_CONFIG", raising=False)
    return here


Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    """What a command says."""

    def say(*arguments: str) -> tuple[int, str, str]:
        status = run(arguments)
        out, err = capsys.readouterr()
        return status, out, err

    return say


@pytest.mark.usefixtures("checkout")
def test_the_configuration_of_a_checkout_is_not_read(said: Said) -> None:
    """It hides findings and says where files go, for those who trust it."""
    assert said("check", "--lang", "en", "--format", "concise")[0] == 0
    status, out, _ = said("check", "--lang", "en", "--format", "concise", "--untrusted")
    assert status == 1
    assert "policies/shop.yaml:" in out
    assert said("build", "--untrusted", "--to", "md")[0] == 0
    assert Path("dist/shop/2026-11-01/ko.md").is_file()
    assert not Path("public").exists()


def test_one_that_the_caller_names_is_read(
    checkout: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is the caller's word, by option or environment, wherever `--untrusted` stands."""
    assert said("check", "--untrusted", "--config", "policyc.toml")[0] == 0
    assert said("check", "--config", "policyc.toml", "--untrusted")[0] == 0
    monkeypatch.setenv("POLICYC_CONFIG", str(checkout / "policyc.toml"))
    assert said("check", "--untrusted")[0] == 0


def test_a_broken_one_does_not_matter(checkout: Path, said: Said) -> None:
    (checkout / "policyc.toml").write_text("[check\n", encoding="utf-8")
    assert said("check")[0] == 2
    assert said("check", "--untrusted")[0] == 1


def test_files_of_others_are_not_mended(checkout: Path, said: Said) -> None:
    status, _, err = said("check", "--untrusted", "--fix", "policies")
    assert (status, "files of others are only read" in err) == (2, True)
    assert (checkout / "policies/shop.yaml").read_text(encoding="utf-8") == POLICY


LINK = "policies/link.yaml:1:1: error: this is a symbolic link that leads out of the repository"


@pytest.mark.parametrize("untrusted", [(), ("--untrusted",)], ids=["trusted", "untrusted"])
@pytest.mark.parametrize("command", ["check", "build", "site"])
def test_a_link_to_a_policy_of_ours(
    checkout: Path, said: Said, command: str, untrusted: tuple[str, ...]
) -> None:
    (checkout / "policies/link.yaml").symlink_to("../../ours.yaml")
    status, out, err = said(command, "policies", *untrusted)
    assert (status, out) == (3, "")
    assert err.startswith(LINK if not untrusted else "policies/link.yaml:1:1: error: the file lies")
    assert {path.name for path in checkout.iterdir()} == {".git", "policies", "policyc.toml"}


def test_a_link_within_the_repository(checkout: Path, said: Said) -> None:
    (checkout / "current.yaml").symlink_to("policies/shop.yaml")
    assert said("build", "current.yaml", "--untrusted", "--to", "md")[0] == 0


OUTSIDE = {
    "a file elsewhere": ("../ours.yaml", "", "../ours.yaml:1:1: error: the file lies outside"),
    "a part elsewhere": (
        "a.yaml",
        "policy: a\nextends: ../ours.yaml\n",
        "a.yaml:2:10: error: `../ours.yaml` leads out of the repository",
    ),
}


@pytest.mark.parametrize(("name", "text", "says"), OUTSIDE.values(), ids=OUTSIDE)
def test_what_lies_outside_is_not_read(
    checkout: Path, said: Said, name: str, text: str, says: str
) -> None:
    if text:
        (checkout / name).write_text(text, encoding="utf-8")
    for command in (["check", name], ["diff", name, "policies/shop.yaml"]):
        status, out, err = said(*command, "--untrusted")
        assert (status, out) == (3, "")
        assert err.startswith(says)


def test_a_part_beside_the_working_directory(
    checkout: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One tenant of a repository reads nothing of another."""
    for tenant in ("a", "b"):
        (checkout / tenant).mkdir()
        shutil.copy("policies/shop.yaml", checkout / tenant / "base.yaml")
    own = "policy: own\nextends: ../b/base.yaml\n"
    (checkout / "a/own.yaml").write_text(own, encoding="utf-8")
    monkeypatch.chdir(checkout / "a")
    assert said("build", "own.yaml", "--to", "md")[0] == 0
    status, _, err = said("build", "own.yaml", "--to", "md", "--untrusted")
    assert status == 3
    assert "`../b/base.yaml` leads out of the working directory; keep it inside\n" in err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="makes a pipe as POSIX does")
def test_a_pipe_is_not_waited_for(checkout: Path, said: Said) -> None:
    os.mkfifo(checkout / "pipe.yaml")
    status, _, err = said("check", "pipe.yaml", "--untrusted")
    assert status == 3
    assert err.startswith("pipe.yaml:1:1: error: this is no file, but a directory, a pipe or")


def test_a_stranger_may_write_less(checkout: Path, said: Said) -> None:
    """In the policy, and in what it extends."""
    many = f"part: true\nvocabulary:\n  items:\n    a: {{ko: [{'x,' * 30_000}]}}\n"
    (checkout / "many.yaml").write_text(many, encoding="utf-8")
    (checkout / "few.yaml").write_text("policy: a\nextends: many.yaml\n", encoding="utf-8")
    for name in ("many.yaml", "few.yaml"):
        _, _, err = said("check", name, "--untrusted")
        assert err == "many.yaml:4:59992: error: the file holds more than 30,000 values; split it\n"
        assert "values" not in said("check", name)[2]


WRITES = {
    "build": ("build", "policies", "--to", "md", "-o", "out"),
    "site": ("site", "policies", "--to", "html", "-o", "out"),
    "check": ("check", "policies", "-o", "sarif=out/report"),
    "baseline": ("check", "policies", "--write-baseline", "out/baseline"),
    "diff": ("diff", "policies/shop.yaml", "policies/shop.yaml", "-o", "out/a.md"),
}


@pytest.mark.parametrize("arguments", WRITES.values(), ids=WRITES)
def test_no_output_by_way_of_a_link(checkout: Path, said: Said, arguments: tuple[str, ...]) -> None:
    there = checkout.parent / "there"
    there.mkdir()
    (checkout / "out").symlink_to(there)
    status, out, err = said(*arguments, "--untrusted")
    assert (status, out) == (2, "")
    assert "is a symbolic link, or lies behind one" in err
    assert list(there.iterdir()) == []


def test_output_that_the_caller_puts_elsewhere(checkout: Path, said: Said) -> None:
    elsewhere = checkout.parent / "elsewhere"
    assert said("build", "policies", "--untrusted", "--to", "md", "-o", str(elsewhere))[0] == 0
    assert (elsewhere / "shop/2026-11-01/ko.md").is_file()


def test_a_link_below_the_output(checkout: Path, said: Said) -> None:
    """Trusted or not: what was named is a directory, not what stands in it."""
    there = checkout.parent / "there"
    there.mkdir()
    (checkout / "dist").mkdir()
    (checkout / "dist/shop").symlink_to(there)
    status, _, err = said("build", "policies", "--to", "md", "-o", "dist")
    assert status == 4
    assert err == "policyc: error: dist/shop: is a symbolic link, which is not followed\n"
    assert list(there.iterdir()) == []


def test_a_link_in_the_place_of_a_file(checkout: Path, said: Said) -> None:
    """It is replaced, even where it leads to the same words."""
    assert said("build", "policies", "--to", "md", "-o", "dist")[0] == 0
    made = checkout / "dist/shop/2026-11-01/ko.md"
    there = checkout.parent / "there.md"
    made.rename(there)
    made.symlink_to(there)
    before = there.read_bytes()
    assert said("build", "policies", "--to", "md", "-o", "dist")[0] == 0
    assert not made.is_symlink()
    assert made.read_bytes() == there.read_bytes() == before


HOSTILE = {
    "core.fsmonitor": "touch ran; true",
    "core.sshCommand": "touch ran; true",
    "core.pager": "touch ran; true",
    "core.hooksPath": ".",
    "diff.external": "touch ran; true",
    "diff.yaml.textconv": "touch ran; cat",
    "filter.yaml.smudge": "touch ran; cat",
    "filter.yaml.clean": "touch ran; cat",
    "core.alternateRefsCommand": "touch ran; true",
    "uploadpack.packObjectsHook": "touch ran; true",
}


def test_git_runs_nothing_that_a_checkout_names(
    tmp_path: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever its configuration, its attributes and its hooks say."""
    monkeypatch.chdir(tmp_path)
    git = ("git", "-c", "user.name=a", "-c", "user.email=a@b.kr")
    (tmp_path / "a.yaml").write_text(POLICY, encoding="utf-8")
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "a"]):
        subprocess.run([*git, *command], check=True)
    (tmp_path / ".gitattributes").write_text("*.yaml diff=yaml filter=yaml\n", encoding="utf-8")
    for key, value in HOSTILE.items():
        subprocess.run([*git, "config", key, value], check=True)
    for hook in ("post-checkout", "post-index-change", "reference-transaction"):
        (tmp_path / hook).write_text("#!/bin/sh\ntouch ran\n", encoding="utf-8")
        (tmp_path / hook).chmod(0o755)
    (tmp_path / "a.yaml").write_text(POLICY.replace("email", "name"), encoding="utf-8")
    assert said("diff", "git:HEAD:a.yaml", "a.yaml", "--untrusted")[0] == 1
    assert not (tmp_path / "ran").exists()
