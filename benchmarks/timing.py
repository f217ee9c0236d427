"""Times of things that are compared, taken in turn so that a noisy machine hits them alike."""

import gc
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple, Self, TypeAlias

Action: TypeAlias = Callable[[Path], object]
"""Something to be timed. It is given an empty directory, new for each time."""


class Spread(NamedTuple):
    """What several rounds gave."""

    least: float
    median: float
    most: float

    @classmethod
    def of(cls, values: list[float]) -> Self:
        """The spread of `values`, of which there is one at least."""
        return cls(min(values), median(values), max(values))


def in_turn(actions: Mapping[str, Action], rounds: int) -> dict[str, list[float]]:
    """Seconds that each action took: A B C, A B C, … after a round that does not count."""
    taken: dict[str, list[float]] = {name: [] for name in actions}
    for action in actions.values():
        _seconds(action)
    for _ in range(rounds):
        for name, action in actions.items():
            taken[name].append(_seconds(action))
    return taken


def ratios(ours: list[float], theirs: list[float]) -> Spread:
    """Ours over theirs, each of the same round."""
    return Spread.of([our / their for our, their in zip(ours, theirs, strict=True)])


def _seconds(action: Action) -> float:
    directory = Path(tempfile.mkdtemp())
    gc.collect()
    try:
        start = perf_counter()
        action(directory)
        return perf_counter() - start
    finally:
        shutil.rmtree(directory)
