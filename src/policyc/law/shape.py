"""What every entry of the law data has: how sure it is, whence it comes, on which days it holds."""

from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from policyc.model.node import Day


class Tag(StrEnum):
    """How sure the law data is of an entry."""

    verified = "V"
    """Read in the primary text."""
    secondary = "V2"
    """Read in a secondary text."""
    inferred = "I"
    """Inferred from verified texts."""
    remembered = "K"
    """Not verified. It may stand in a document whose author declares it, never in a rule."""


class Law(BaseModel):
    """An entry of the law data. Keys it does not know are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Sourced(Law):
    """An entry with its source."""

    tag: Tag
    source: str
    """The text that it was read in, as a key of `sources.yaml`."""
    note: str | None = None
    """What whoever edits the data should know."""


class Dated(Law):
    """An entry that holds from one day to another."""

    since: Day
    until: Day | None = None
    """The last day on which it holds."""

    def stands(self, day: date) -> bool:
        """Whether it holds on `day`."""
        return self.since <= day and (self.until is None or day <= self.until)
