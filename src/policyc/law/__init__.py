"""The law as data: statutes by name, records they demand be kept, bodies that offer a remedy.

Its provisions, editions and words stand in modules of their own, which only the linter reads.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache

from policyc.law.shape import Law, Tag
from policyc.model.controller import Sector
from policyc.model.keep import Length
from policyc.model.node import Day, Flag
from policyc.vocabulary import Entry, Typed, read_data

__all__ = [
    "Record",
    "Remedy",
    "Stale",
    "Statute",
    "Tag",
    "records",
    "remedies",
    "standard_remedies",
    "statutes",
]


class Statute(Entry):
    """A statute, decree, rule or notice, by its official names."""

    abbreviation: Entry | None = None
    address: str | None = None
    tag: Tag


class CitedProvision(Law):
    """A provision of a statute."""

    statute: str
    article: str


class Record(Law):
    """A record that a statute demands be kept."""

    record: Entry
    statute: str
    article: str | None = None
    provision: CitedProvision | None = None
    period: Length
    binds: Entry
    sectors: tuple[Sector, ...] = ()
    """The kinds of business that it binds, where it binds only some."""
    at_least: Flag = False
    """Whether the period is the shortest, and the law leaves room for a longer one."""
    source: str
    tag: Tag
    catalogue: str | None = None
    note: str | None = None

    @property
    def is_exact(self) -> bool:
        """Whether the article that fixes its period is known."""
        return self.article is not None or self.provision is not None


class Stale(Law):
    """A contact of a body as it stands in old policies."""

    value: str
    note: str
    tag: Tag


class Remedy(Law):
    """A body that offers a remedy, and the days on which it did."""

    name: Entry
    operator: Entry | None = None
    phone: str | None = None
    phone_note: Entry | None = None
    site: str | None = None
    since: Day | None = None
    until: Day | None = None
    standard: Flag
    appeals: Flag = False
    tag: Tag
    source: str | None = None
    note: str | None = None
    stale: tuple[Stale, ...] = ()

    def stands(self, day: date) -> bool:
        """Whether the body was there on `day`."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@cache
def statutes() -> Mapping[str, Statute]:
    """Every statute of the law data, by key."""
    return Typed(Statute, read_data("policyc.law.kr", "statutes.yaml"))


@cache
def records() -> Mapping[str, Record]:
    """Every statutory record, by key."""
    return Typed(Record, read_data("policyc.law.kr", "records.yaml"))


@cache
def remedies() -> Mapping[str, Remedy]:
    """Every body that offers or offered a remedy, by key, in the order of a document."""
    return Typed(Remedy, read_data("policyc.law.kr", "remedies.yaml"))


def standard_remedies(day: date, *, appeals: bool) -> tuple[str, ...]:
    """The keys of the bodies that a policy taking effect on `day` usually names.

    With `appeals`, as a public institution does, those too that decide appeals against it.
    """
    return tuple(
        key
        for key, body in remedies().items()
        if (body.standard or (appeals and body.appeals)) and body.stands(day)
    )
