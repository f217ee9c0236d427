"""The pages of the five real policies state what their sources state, each in its first version."""

import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any, Final, cast

import pytest
import yaml

from policyc.cli import run
from policyc.model.node import Lang

HERE: Final = Path(__file__).resolve().parent
SHARED: Final = HERE.parents[1] / "shared"
SEEDS: Final = {
    "000": "lilys",
    "001": "aimos",
    "002": "lets",
    "003": "upstage-console",
    "004": "clunix",
}
MOST: Final = 0.02
"""The share of all facts that may be excepted."""

pytestmark = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the facts stand in ../shared, beside the repository"
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the pages of the five policies."""
    folder = tmp_path_factory.mktemp("pages")
    folders = [HERE.parent / "policies" / name for name in SEEDS.values()]
    policies = [str(min(folder.glob("*.yaml"))) for folder in folders]
    assert run(["build", *policies, "--to", "html", "-q", "-o", str(folder)]) == 0
    return folder


@cache
def exceptions() -> list[dict[str, str]]:
    text = (HERE / "facts_exceptions.yaml").read_text(encoding="utf-8")
    return cast("list[dict[str, str]]", yaml.safe_load(text) or [])


@cache
def facts(seed: str) -> list[dict[str, Any]]:
    text = (SHARED / "facts" / f"{seed}.yaml").read_text(encoding="utf-8")
    return cast("list[dict[str, Any]]", yaml.safe_load(text))


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("seed", SEEDS, ids=SEEDS.values())
def test_every_fact_is_stated(seed: str, lang: Lang, pages: Path) -> None:
    """No fact is missing from the page but the exceptions, and each of these is missing."""
    (page,) = pages.glob(f"{SEEDS[seed]}/*/{lang}.html")
    checker, wanted = SHARED / "tools" / "check_facts.py", SHARED / "facts" / f"{seed}.yaml"
    done = subprocess.run(
        [sys.executable, checker, wanted, page, "--lang", lang],
        capture_output=True,
        text=True,
        check=False,
    )
    *missing, count = done.stdout.splitlines()
    known = {fact["id"] for fact in facts(seed)}
    excepted = {one["id"] for one in exceptions() if one["lang"] == lang and one["id"] in known}
    assert {line.partition(":")[0] for line in missing} ^ excepted == set(), done.stdout
    assert f" facts hold ({lang})" in count


def test_exceptions_are_few_and_have_reasons() -> None:
    """At most two facts in a hundred are excepted, each once, with the reason."""
    every = [fact["id"] for seed in SEEDS for fact in facts(seed)]
    excepted = Counter((one["id"], one["lang"]) for one in exceptions())
    assert {name for name, _ in excepted} <= set(every)
    assert [one for one in exceptions() if len(one["reason"].split()) < 4] == []
    assert [one for one, times in excepted.items() if times > 1] == []
    assert len({name for name, _ in excepted}) <= MOST * len(every)
