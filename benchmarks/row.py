"""A row of the budget table."""

from statistics import median
from typing import NamedTuple

from benchmarks.timing import Spread, ratios


class Row(NamedTuple):
    """A budget, and what was measured against it."""

    what: str
    against: str
    budget: float
    """The most that is within it."""
    unit: str
    """Of the budget and of what was measured: `x`, ` MB`."""
    measured: Spread
    detail: str
    """What was measured, before it was compared."""

    @property
    def within(self) -> bool:
        """Whether the budget is kept."""
        return self.measured.median <= self.budget


def compared(what: str, against: str, budget: float, ours: list[float], theirs: list[float]) -> Row:
    """The row of a budget that is a ratio of times, in seconds, round by round."""
    detail = f"{median(ours) * 1e3:,.0f} / {median(theirs) * 1e3:,.0f} ms"
    return Row(what, against, budget, "x", ratios(ours, theirs), detail)
