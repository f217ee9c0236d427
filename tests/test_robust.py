"""A policy with any one part taken out or replaced is a document or positioned errors."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest
import yaml

from policyc.compose import compose
from policyc.invalid import Invalid, Position, Problem, Route
from policyc.load import read
from policyc.markdown import markdown
from policyc.source import Data, Source

HERE: Final = Path(__file__).resolve().parent
POLICIES: Final = [
    *sorted(min(folder.glob("*.yaml")) for folder in HERE.parent.glob("policies/*/")),
    *sorted(HERE.glob("every_*.yaml")),
]

OTHERS: Final[dict[str, Any]] = {
    "word": "x",
    "nothing": "",
    "null": None,
    "list": ["x", "x"],
    "mapping": {"x": "x"},
}
SHARE: Final = 0.08
"""How many of the scalars are replaced by each of the others; always the same ones."""


@cache
def data(path: Path) -> dict[str, Data]:
    return Source.read(path).data


@cache
def blocks(path: Path) -> dict[str, str]:
    """The policy as YAML, key by key."""
    return {key: dumped({key: value}) for key, value in data(path).items()}


def dumped(part: dict[str, Data]) -> str:
    return yaml.dump(part, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)


PARTS: Final = [
    pytest.param(path, part, id=f"{path.parent.name if path.parent != HERE else path.stem}-{part}")
    for path in POLICIES
    for part in data(path)
]


@pytest.mark.parametrize(("path", "part"), PARTS)
def test_a_part_taken_out(path: Path, part: str) -> None:
    """Whichever key or element is missing, the rest composes, or is refused.

    Of published policies, which say less than the others, it is every second one.
    """
    step = 2 if path.parent != HERE else 1
    for count, (route, _) in enumerate(islice(nodes(data(path)[part], (part,)), 0, None, step)):
        changed, place = copied(path, route)
        del place[route[-1]]
        composes_or_is_refused(with_another(path, part, changed), count)


@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize("path", POLICIES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_scalar_replaced(path: Path, other: str) -> None:
    """Whatever stands where a scalar should, the whole composes, or is refused."""
    scalars = [route for route, value in nodes(data(path), ()) if isinstance(value, str)]
    chosen = Random(other).sample(scalars, round(SHARE * len(scalars)))  # noqa: S311 - no secret
    for count, route in enumerate(chosen):
        changed, place = copied(path, route)
        place[route[-1]] = OTHERS[other]
        composes_or_is_refused(with_another(path, str(route[0]), changed), count)


def nodes(value: Data, route: Route) -> Iterator[tuple[Route, Data]]:
    """The value at `route` and all that is in it."""
    yield route, value
    if isinstance(value, str):
        return
    for name, inner in value.items() if isinstance(value, dict) else enumerate(value):
        yield from nodes(inner, (*route, name))


def copied(path: Path, route: Route) -> tuple[dict[str, Data], Any]:
    """A copy of the part that `route` leads into, and what in it holds the end of `route`."""
    part = str(route[0])
    copy = deepcopy({part: data(path)[part]})
    place: Any = copy
    for part in route[:-1]:
        place = place[part]
    return copy, place


def with_another(path: Path, part: str, changed: dict[str, Data]) -> str:
    """The policy as YAML, with what is left of one part in its place."""
    other = dumped(changed) if changed else ""
    return "".join(other if key == part else block for key, block in blocks(path).items())


def composes_or_is_refused(text: str, count: int) -> None:
    """Composes `text` in the language whose turn it is at `count`."""
    problems: Sequence[Problem] = ()
    try:
        policy = read(Source.parse(text.encode(), "policy.yaml"))
    except Invalid as invalid:
        problems = invalid.problems
    else:
        languages = policy.languages
        assert markdown(compose(policy, [languages[count % len(languages)]]))
    assert [problem for problem in problems if not stands_in(problem.position, text)] == []


def stands_in(position: Position, text: str) -> bool:
    lines = text.split("\n")
    return (
        position.file == "policy.yaml"
        and 1 <= position.line <= len(lines)
        and 1 <= position.column <= len(lines[position.line - 1]) + 1
    )
