"""The days on which a notice is shown, and how many of them were promised."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from policyc.diff.changes import Comparison
from policyc.invalid import Position
from policyc.model.notice import Weight
from policyc.versions import Version


class Days(NamedTuple):
    """The days of a notice."""

    announced: date
    effective: date

    @property
    def show_from(self) -> date:
        """The first day on which it is shown."""
        return self.announced

    @property
    def show_until(self) -> date:
        """The last day on which it is shown: the first of the new version."""
        return self.effective

    @property
    def given(self) -> int:
        """The days between announcement and effect."""
        return (self.effective - self.announced).days


class Promise(NamedTuple):
    """Days of notice that a version promises before a change takes effect."""

    days: int
    if_adverse: bool
    """Whether they are promised for a change that matters to the rights of data subjects."""
    version: Version
    """The version that promises them."""
    at: Position
    """Where it does."""


def days(version: Version) -> Days:
    """The days of the notice of `version`, which says when it is announced."""
    policy = version.policy
    return Days(policy.announced or policy.effective, policy.effective)


def promised(comparison: Comparison) -> Promise | None:
    """The most days that either version promises for this step; None where neither does.

    What is promised for adverse changes holds where the step amounts to a material change.
    """
    found = [
        promise
        for version in (comparison.old, comparison.new)
        for promise in _promises(version, comparison.weight)
    ]
    return max(found, key=lambda one: one.days, default=None)


def _promises(version: Version, weight: Weight | None) -> Iterator[Promise]:
    changes = version.policy.changes
    notice = changes.notice if changes is not None else None
    if notice is None:
        return
    told = [("days", notice.days, False)]
    if weight is Weight.material:
        told.append(("days_if_adverse", notice.days_if_adverse, True))
    for key, promised, adverse in told:
        if promised is not None:
            at = version.source.locate(("changes", "notice", key))
            yield Promise(promised, adverse, version, at)
