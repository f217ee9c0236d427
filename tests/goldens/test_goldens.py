"""The five policies read as they were last reviewed, in both languages."""

import shutil
from pathlib import Path
from typing import Final

import pytest

from policyc.cli import run

HERE: Final = Path(__file__).resolve().parent
POLICIES: Final = sorted(HERE.parents[1].glob("policies/*/*.yaml"))
LANGUAGES: Final = ("ko", "en")


@pytest.mark.parametrize("policy", POLICIES, ids=lambda path: path.parent.name)
def test_a_policy_reads_as_reviewed(
    policy: Path,
    tmp_path: Path,
    rewrite: bool,  # noqa: FBT001 - a fixture
) -> None:
    """The Markdown of each language is the golden, character by character."""
    assert run(["build", str(policy), "--to", "md", "-q", "-o", str(tmp_path)]) == 0
    for lang in LANGUAGES:
        (page,) = tmp_path.glob(f"*/*/{lang}.md")
        golden = HERE / f"{policy.parent.name}.{lang}.md"
        if rewrite:
            shutil.copyfile(page, golden)
        assert page.read_text(encoding="utf-8") == golden.read_text(encoding="utf-8")


def test_every_golden_has_its_policy() -> None:
    """No golden is left of a policy that is gone."""
    named = {f"{policy.parent.name}.{lang}.md" for policy in POLICIES for lang in LANGUAGES}
    assert {path.name for path in HERE.glob("*.md")} == named
