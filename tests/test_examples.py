"""The examples show, between them, everything that a policy can declare."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final, get_args

import pytest

from policyc.compose import compose
from policyc.law import records
from policyc.load import load
from policyc.model.node import Key, Node
from policyc.model.notice import SectionName, Weight
from policyc.model.policy import Policy
from policyc.places import walk

ROOT: Final = Path(__file__).resolve().parents[1] / "examples"
COMPLETE: Final = ROOT / "complete" / "policy.yaml"
EXAMPLES: Final = sorted({*ROOT.glob("**/policy.yaml")} - {COMPLETE})

A_STEP: Final = "it judges the step between two versions, and an example has one version"
NOT_SHOWN: Final = {
    "Sharing.part": "a part is no policy; those of the group are `part: true`",
    "Policy.complete": "the examples are whole policies, and an extract says that it is one",
    "NumberGround.notice": "no notice of the Commission that allows the numbers was verified",
    "TransferBasis.law_or_treaty": "no statute or treaty with such a provision was verified",
    "Abroad.statute": "no statute or treaty with such a provision was verified",
    "Abroad.article": "no statute or treaty with such a provision was verified",
    "Unstated.unstated": "a policy that states its periods is the better example",
    "ControllerKind.association": "a club of friends need have no policy, PIPA Art. 58(3)",
    "Changes.weight": A_STEP,
    "Changes.reason": A_STEP,
    **{f"Weight.{weight.name}": A_STEP for weight in Weight},
}
"""What no example declares, and why."""

NAMED: Final = ("SectionName", "Sector", "ItemKind", "Platform")
"""Choices of places, of kinds of business, and of what words of an author's own happen to be."""

NOT_TOGETHER: Final = {
    SectionName.ai_development: "it takes effect before PIPA Art. 28-12 does",
    SectionName.processing: "it stands in the place of `items` in another order",
    SectionName.public_files: "a public institution has it; `domestic_agent` is of one abroad",
}
"""Sections that the complete example cannot have beside the others, and why."""


def kinds() -> tuple[set[type[Node]], set[type[StrEnum]]]:
    """The nodes and the choices that a policy is made of, from `Policy` down."""
    nodes: set[type[Node]] = set()
    choices: set[type[StrEnum]] = set()
    waiting: list[type[Node]] = [Policy]
    while waiting:
        node = waiting.pop()
        if node in nodes:
            continue
        nodes.add(node)
        for field in node.model_fields.values():
            for kind in within(field.annotation):
                if issubclass(kind, Node):
                    waiting.append(kind)
                elif issubclass(kind, StrEnum):
                    choices.add(kind)
    return nodes, choices


def within(annotation: object) -> Iterator[type]:
    """The classes that a type is made of."""
    if isinstance(annotation, type) and not get_args(annotation):
        yield annotation
    for argument in get_args(annotation):
        yield from within(argument)


def owned(node: type[Node], field: str) -> str:
    """What a field is called, by the node that it belongs to first."""
    owners = [
        kind for kind in node.__mro__ if issubclass(kind, Node) and field in kind.model_fields
    ]
    return f"{owners[-1].__name__}.{field}"


@cache
def policies() -> Mapping[str, Policy]:
    """Every example but the complete one, by the place of its file."""
    return {path.relative_to(ROOT).as_posix(): load(path)[0] for path in EXAMPLES}


def test_the_examples_show_everything() -> None:
    """Every field of every node, and every member of every choice, stands in an example."""
    shown: set[str] = set()
    for policy in policies().values():
        for _, value in walk(policy):
            if isinstance(value, Node):
                shown |= {owned(type(value), field) for field in value.model_fields_set}
            elif isinstance(value, StrEnum):
                shown.add(f"{type(value).__name__}.{value.name}")
    nodes, choices = kinds()
    there = {owned(node, field) for node in nodes for field in node.model_fields}
    there |= {
        f"{choice.__name__}.{member.name}"
        for choice in choices
        for member in choice
        if choice.__name__ not in NAMED
    }
    assert there - shown == set(NOT_SHOWN)


def test_the_examples_have_every_section() -> None:
    """Every section that a policy can have stands in an example."""
    shown = set[str]().union(*map(ids, policies().values()))
    assert set(SectionName) - shown == set()


def test_no_example_rests_on_what_was_not_verified() -> None:
    """A record that an example names as kept by law is one whose entry was verified."""
    named = {
        key.name
        for policy in (*policies().values(), load(COMPLETE)[0])
        for _, key in walk(policy)
        if isinstance(key, Key) and key.kind == "records"
    }
    assert {
        name: records()[name].tag for name in named if records()[name].tag not in ("V", "V2")
    } == {}


def test_the_complete_example_has_every_section() -> None:
    """One example has every section that one controller can have in one order of sections."""
    assert set(SectionName) - ids(load(COMPLETE)[0]) == set(NOT_TOGETHER)


@pytest.mark.parametrize("path", [*EXAMPLES, COMPLETE], ids=lambda path: path.parent.name)
def test_an_example_says_what_it_shows(path: Path) -> None:
    """The first two lines of an example say who the company is and what its policy shows."""
    first, second, *_ = path.read_text(encoding="utf-8").split("\n")
    assert (first[:2], "invented" in first or "invented" in second) == ("# ", True)


def ids(policy: Policy) -> set[str]:
    """The sections that the document of `policy` has."""
    return {section.id for section in compose(policy, policy.languages[:1]).editions[0].sections}
