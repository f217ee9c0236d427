"""The five policies and the examples read as they were last reviewed, in both languages."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from policyc.abridge import speaks_plainly
from policyc.build import jobs
from policyc.document import Kind
from policyc.load import load
from policyc.markdown import markdown
from policyc.model.node import Lang
from policyc.model.policy import Policy

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parents[1]
POLICIES: Final = sorted([*ROOT.glob("policies/*/*.yaml"), *ROOT.glob("examples/**/policy.yaml")])


def named(policy: Path) -> str:
    """The beginning of the names of its goldens: examples have a folder, later versions a day."""
    folder = policy.parent
    name = folder.relative_to(ROOT).as_posix().removeprefix("policies/")
    return name if policy == min(folder.glob("*.yaml")) else f"{name}.{policy.stem}"


@cache
def pages(policy: Path) -> Mapping[Path, str]:
    """The Markdown of each document in one language, by the golden that it is compared with."""
    loaded = load(policy)
    made = jobs([loaded], tuple(Lang), tuple(beside(loaded[0])))
    return {
        HERE / f"{named(policy)}.{job.stem.name}.md": markdown(job.document)
        for job in made
        if len(job.document.editions) == 1
    }


def beside(policy: Policy) -> Iterator[Kind]:
    """What the policy declares enough for."""
    if policy.full_text is not None:
        yield Kind.short
    if speaks_plainly(policy):
        yield Kind.easy


@pytest.mark.parametrize("policy", POLICIES, ids=named)
def test_a_policy_reads_as_reviewed(
    policy: Path,
    rewrite: bool,  # noqa: FBT001 - a fixture
) -> None:
    """The Markdown of each document is the golden, character by character."""
    for golden, text in pages(policy).items():
        if rewrite:
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_text(text, encoding="utf-8")
        assert golden.read_text(encoding="utf-8") == text


def test_every_golden_has_its_document(
    rewrite: bool,  # noqa: FBT001 - a fixture
) -> None:
    """No golden is left of a document that is gone."""
    ours = {*HERE.glob("*.md"), *HERE.glob("examples/**/*.md")}
    stale = ours.difference(*map(pages, POLICIES))
    if rewrite:
        for golden in stale:
            golden.unlink()
    assert [golden for golden in stale if golden.exists()] == []
