"""What people found wrong with the five policies, the linter finds: on the line, by the rule."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final, cast

import pytest
import yaml

from policyc.check import check
from policyc.load import load
from policyc.rules.rule import rules

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parent
TABLE: Final = cast(
    "Mapping[int, Any]",
    yaml.safe_load((HERE / "irregularities.yaml").read_text(encoding="utf-8")),
)
LIST: Final = ROOT.parent / "shared/seeds/irregularities.md"


def entries() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each fault that a rule is to find, by its number and the rule."""
    for number, told in TABLE.items():
        several = cast("list[Mapping[str, Any]]", told if isinstance(told, list) else [told])
        for entry in several:
            if "unfound" not in entry:
                yield f"{number}-{entry['rule']}", entry


@cache
def found(service: str, day: date | None) -> tuple[tuple[str, ...], frozenset[tuple[str, int]]]:
    """The lines of the first version of a policy, and each rule that finds something on one."""
    path = min((ROOT / "policies" / service).glob("*.yaml"))
    policy, source = load(path)
    asked = day or policy.effective
    findings = check(policy, source, list(rules().values()), asked).findings
    now = [one for one in findings if one.upcoming is None]
    return tuple(source.lines), frozenset((one.rule.id, one.position.line) for one in now)


@pytest.mark.parametrize("entry", [pytest.param(entry, id=name) for name, entry in entries()])
def test_it_is_found(entry: Mapping[str, Any]) -> None:
    """By its rule, on a line with those words, by the law of the policy's day or of a later one."""
    lines, findings = found(entry["policy"], entry.get("asked"))
    there = [number for number, line in enumerate(lines, start=1) if entry["line"] in line]
    assert there, f"no line has {entry['on']!r}"
    chosen = there[entry["which"] - 1 : entry["which"]] if "which" in entry else there
    told = {line for rule, line in findings if rule == entry["rule"]}
    assert told & set(chosen), f"{entry['rule']} is found on lines {sorted(told)}, not {chosen}"


def test_every_rule_that_is_named_exists() -> None:
    named = {entry["rule"] for _, entry in entries()}
    assert named - set(rules()) == set()


def test_every_grave_fault_is_in_the_table() -> None:
    """Each one of severity E or W has its rule, or the reason why none can find it."""
    if not LIST.is_file():
        pytest.skip("the list of faults stands beside the repository")
    rows = re.findall(r"^\| (\d+) \|.*\|([^|]*)\|$", LIST.read_text(encoding="utf-8"), re.MULTILINE)
    grave = {int(number) for number, code in rows if re.search(r"\b[EW] `", code)}
    assert len(grave) > 60
    assert grave - set(TABLE) == set()
