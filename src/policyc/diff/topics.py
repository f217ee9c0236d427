"""What a change of each place of a policy is called, how much it weighs, and why."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any, Final, NamedTuple

from policyc.diff.said import entries
from policyc.invalid import Route
from policyc.model.notice import Weight
from policyc.rules.rule import Said
from policyc.vocabulary import read_data

GUIDELINE: Final = "drafting_guideline 24"
"""What asks that a change of main points be shown before and after; it names no number of days."""

COMPARISON: Final = "drafting_guideline comparison"
BATCH: Final = "drafting_guideline batch-changes"


class Reason(StrEnum):
    """Why a change weighs what it does."""

    main = "main"
    promise = "promise"
    same_tasks = "same_tasks"
    detail = "detail"
    people = "people"
    figures = "figures"
    reworded = "reworded"
    wording = "wording"
    otherwise = "otherwise"
    order = "order"
    arrangement = "arrangement"
    version = "version"


class Deed(StrEnum):
    """What became of something."""

    added = "added"
    removed = "removed"
    changed = "changed"
    moved = "moved"
    lengthened = "lengthened"
    shortened = "shortened"
    widened = "widened"
    narrowed = "narrowed"
    reworded = "reworded"


class Topic(NamedTuple):
    """What stands at some places of a policy."""

    id: str
    """How the ids of its changes begin: `item` of `item-added`."""
    said: Said
    added: Weight
    removed: Weight
    changed: Weight
    cites: tuple[str, ...]
    """What makes it a part of a policy."""
    reason: Reason | None
    """Why it weighs so, where that is not what its weight says."""
    reworded: bool
    """Whether other words for it may mean another thing."""


@cache
def _data() -> Any:
    return read_data("policyc.diff", "topics.yaml")


@cache
def reasons() -> Mapping[Reason, Said]:
    """Each reason in words."""
    return {Reason(name): said for name, said in entries(_data()["reasons"]).items()}


@cache
def deeds() -> Mapping[Deed, Said]:
    """Each deed in words that follow the name of a topic."""
    return {Deed(name): said for name, said in entries(_data()["deeds"]).items()}


@cache
def topics() -> tuple[tuple[re.Pattern[str], Topic], ...]:
    """Every topic with the routes that it is of, in the order of the table."""
    data = _data()
    return tuple(
        (
            re.compile(_expression(one["at"])),
            Topic(
                one["id"],
                Said(one["ko"], one["en"]),
                *_weights(data["weights"][one["weigh"]]),
                (one["cites"],) if "cites" in one else (),
                Reason(one["because"]) if "because" in one else None,
                one.get("reworded") == "true",
            ),
        )
        for one in data["topics"]
    )


def topic(route: Route) -> Topic:
    """What a change at `route` is about."""
    steps = "".join(f"{part}/" for part in route)
    return next(topic for pattern, topic in topics() if pattern.fullmatch(steps))


def _weights(names: Sequence[str]) -> tuple[Weight, Weight, Weight]:
    added, removed, changed = map(Weight, names)
    return added, removed, changed


def _expression(at: str) -> str:
    """The regular expression of a pattern, each of whose steps ends in `/`."""
    steps = re.escape(at).replace(r"\|", "|").replace(r"\(", "(?:").replace(r"\)", ")")
    steps = steps.replace(r"\*\*", "\0").replace(r"\*", "[^/]+").replace(r"\.", "/")
    return f"(?:{steps})/".replace("\0/", "(?:[^/]+/)*").replace("\0", "(?:[^/]+/)*[^/]+")
