"""`policyc review`: a change of a repository, told to those who review it for its readers."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from markdown_it import MarkdownIt

from policyc.cli import run
from policyc.review.comment import MARK, MOST
from policyc.terminal import safe

POLICY: Final = """\
policy: shop
languages: [ko, en]
effective: 2026-01-01
company: {name: {ko: 주식회사 솔빛, en: Solbit Inc.}}
purposes:
  orders: {title: {ko: 주문 처리, en: Order processing}}
processing:
  - {purpose: orders, items: email, basis: contract, keep: until withdrawal}
"""
PLACE: Final = "policies/shop/2026-01-01.yaml"
NEXT: Final = "policies/shop/2027-01-01.yaml"
HOSTILE: Final = '"@team fixes #1 ![x](https://e.co/x) <img src=x> [y](//e.co) `z` </details>"'

Review = Callable[..., tuple[int, str]]


def git(*arguments: str) -> str:
    alone = ("-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", *alone, *arguments], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def write(name: str, text: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def review(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Review:
    """Reviews a repository with one policy, and says its exit status and what it printed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    write(PLACE, POLICY)
    write("policyc.toml", 'paths = ["policies"]\n')
    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "--message", "first")

    def review(*arguments: str) -> tuple[int, str]:
        capsys.readouterr()
        status = run(["review", "--lang", "en", *arguments])
        printed = capsys.readouterr()
        return status, printed.out + printed.err

    return review


def test_nothing_has_changed(review: Review) -> None:
    status, said = review()
    assert status == 0
    assert said.startswith(f"{MARK}\n\n## What this change means for data subjects\n\nNo policy")
    assert "###" not in said


def test_a_new_version_is_compared_with_the_one_before(review: Review) -> None:
    new = POLICY.replace("2026-01-01", "2027-01-01").replace("email", "[email, phone]")
    write(NEXT, new)
    status, said = review()
    assert status == 0
    assert "### Solbit Inc. Privacy Policy, effective January 1, 2027 (" in said
    assert (
        "This version is new. It is compared with the one effective from January 1, 2026." in said
    )
    assert "#### Material changes" in said
    assert "Item added." in said
    assert PLACE not in said


def test_the_first_version_has_nothing_before_it(review: Review) -> None:
    write("policies/other/2026-01-01.yaml", POLICY.replace("policy: shop", "policy: other"))
    assert "There is no earlier version to compare it with." in review()[1]


def test_an_edited_version_is_compared_with_itself(review: Review) -> None:
    write(PLACE, POLICY.replace("until withdrawal", "1 year after withdrawal"))
    said = review()[1]
    assert "It is compared with itself as of HEAD." in said
    assert "1 change (material 1)" in said


def test_a_long_hash_is_said_in_short(review: Review) -> None:
    write(PLACE, POLICY.replace("until withdrawal", "1 year after withdrawal"))
    name = git("rev-parse", "HEAD")
    assert f"as of {name[:12]}." in review("--base", name)[1]


def test_what_is_only_arranged_otherwise_is_one_line(review: Review) -> None:
    write(PLACE, f"# checked\n{POLICY}")
    said = review()[1]
    assert f"what is declared stays the same:\n\n- {PLACE}\n" in said
    assert "No policy says anything else" in said


def test_a_file_that_moved_is_the_same_version(review: Review) -> None:
    git("mv", PLACE, "policies/shop.yaml")
    said = review()[1]
    assert "stays the same:\n\n- policies/shop.yaml\n" in said
    assert "deleted" not in said


def test_a_version_that_is_gone_is_told(review: Review) -> None:
    write("policies/other.yaml", POLICY.replace("policy: shop", "policy: other"))
    git("rm", "--quiet", PLACE)
    said = review()[1]
    assert f"effective January 1, 2026 ({PLACE})\n\nThis version is deleted." in said


def test_what_a_policy_extends_changes_it_too(review: Review) -> None:
    write("policies/part.yaml", "part: true\nprocessors: {}\n")
    write(PLACE, f"extends: ../part.yaml\n{POLICY}")
    git("add", ".")
    git("commit", "--quiet", "--message", "second")
    cloud = "processors:\n  cloud: {name: {ko: 구름, en: Cloud}, task: cloud_infrastructure}\n"
    write("policies/part.yaml", f"part: true\n{cloud}")
    said = review()[1]
    assert f"({PLACE})" in said
    assert "Cloud" in said


def test_a_policy_that_cannot_be_read_is_told_and_the_others_compared(review: Review) -> None:
    write("policies/broken.yaml", "policy: [\n")
    write(PLACE, POLICY.replace("until withdrawal", "1 year after withdrawal"))
    status, said = review()
    assert status == 3
    assert (
        "could not be read, and were not compared:\n\n- policies/broken.yaml:2:1: error: " in said
    )
    assert "1 change (material 1)" in said


@pytest.mark.parametrize("name", ["policyc.toml", "policies.lock", "deep/policyc.toml"])
def test_files_that_the_check_goes_by_are_told(review: Review, name: str) -> None:
    """Changed, deleted, or new beside the working directory."""
    write(name, "# before\n")
    git("add", ".")
    git("commit", "--quiet", "--message", "second")
    assert "See whether they hide findings" not in review()[1]
    if name == "policies.lock":
        Path(name).unlink()
    else:
        write(name, "# after\n")
    assert f"See whether they hide findings:\n\n- {name}\n" in review()[1]


def test_words_of_a_policy_are_no_markup_and_mention_nobody(review: Review) -> None:
    write(PLACE, POLICY.replace("주문 처리", "주문").replace("Order processing", HOSTILE))
    write("policies/@team#1 <b>.yaml", POLICY.replace("policy: shop", "policy: other"))
    said = review()[1]
    assert "team" in said
    assert not re.search(r"@\w|(?<!&)#\d", said)
    page = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(said)
    assert not re.search("<(?!/?(h[2-4]|p|ul|li|table|thead|tbody|tr|t[hd]|s|strong|!--))", page)


def test_a_long_comment_leaves_out_tables_then_versions(review: Review) -> None:
    tools = "".join(f"  t{n}: {{title: {{ko: 일 {n}, en: Job {n}}}}}\n" for n in range(500))
    write(PLACE, POLICY.replace("processing:", f"{tools}processing:"))
    for n in range(400):
        write(f"policies/p{n}.yaml", POLICY.replace("policy: shop", f"policy: p{n}"))
    said = review()[1]
    assert 55_000 < len(said) <= MOST
    assert "more are left out" in said
    assert said.rstrip().endswith("whether the change is lawful.")


def test_the_comment_goes_into_a_file(review: Review) -> None:
    assert review("--output", "out/comment.md") == (0, "")
    assert Path("out/comment.md").read_text("utf-8").startswith(MARK)


@pytest.mark.parametrize("base", ["nowhere", "--output=x", "-rf", "$(id)", "HEAD:policies", ""])
def test_a_commit_that_is_none_is_refused(review: Review, base: str) -> None:
    status, said = review(f"--base={base}")
    assert status == 2
    assert "there is no commit" in said
    assert not Path("x").exists()


def test_outside_of_a_repository(review: Review) -> None:
    Path(".git").rename("no-git")
    status, said = review()
    assert status == 2
    assert "the working directory is in no git repository" in said


def test_a_policy_outside_of_the_repository(
    review: Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("inner/x", "")
    inner = tmp_path / "inner"
    git("-C", "inner", "init", "--quiet")
    git("-C", "inner", "add", ".")
    git("-C", "inner", "commit", "--quiet", "--message", "inner")
    monkeypatch.chdir(inner)
    status, said = review(str(tmp_path / PLACE))
    assert status == 2
    assert "is outside of the repository" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("::error::x", "\\u{3a}:error::x"),
        ("x\n \u3000::add-mask::x", "x\n \u3000\\u{3a}:add-mask::x"),
        ("x ##[stop-commands]x", "x ##\\u{5b}stop-commands]x"),
        ("a::b", "a::b"),
        ("## [a] 12:00", "## [a] 12:00"),
    ],
)
def test_what_is_printed_is_no_command_of_a_runner(text: str, said: str) -> None:
    """GitHub's runner trims a line before it looks for `::`, and finds `##[` anywhere in it."""
    assert safe(text) == said
