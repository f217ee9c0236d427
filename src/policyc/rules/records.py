"""The records of a policy that statutes demand be kept, each with what the law data has of it."""

from collections.abc import Iterator
from typing import NamedTuple

from policyc import law
from policyc.invalid import Route
from policyc.model.keep import Duration, Unit
from policyc.model.node import Key
from policyc.model.policy import Policy
from policyc.model.retention import Record, StatutoryRecord, Unstated
from policyc.rules.case import Case
from policyc.rules.rule import Said

_DAYS = {Unit.day: 1.0, Unit.week: 7.0, Unit.month: 365 / 12, Unit.year: 365.0}


class Declared(NamedTuple):
    """A record where the policy declares it."""

    route: Route
    record: Record

    @property
    def key(self) -> Key | None:
        """Its key of the law data; None where it is in own words."""
        record = self.record.record if isinstance(self.record, StatutoryRecord) else self.record
        return record if isinstance(record, Key) else None

    @property
    def law(self) -> law.Record | None:
        """What the law data has of it; None where it is in own words."""
        return law.records().get(self.key.name) if self.key is not None else None

    @property
    def own(self) -> Duration | Unstated | None:
        """The period that the author wrote."""
        return self.record.period if isinstance(self.record, StatutoryRecord) else None

    @property
    def period(self) -> Duration | Unstated | None:
        """The period that the policy prints."""
        if self.own is not None:
            return self.own
        return self.law.period if self.law is not None else None

    @property
    def has_items(self) -> bool:
        """Whether it says which items are preserved."""
        return isinstance(self.record, StatutoryRecord) and bool(self.record.items)


def kept_records(policy: Policy) -> Iterator[Declared]:
    """The records of `retention:`, then those that `destruction:` lists again."""
    for section in ("retention", "destruction"):
        declared = getattr(policy, section)
        for index, record in enumerate(declared.by_law if declared is not None else ()):
            yield Declared((section, "by_law", index), record)


def excepted_records(policy: Policy) -> Iterator[Declared]:
    """The records by which rows of `processing:` are kept longer."""
    for row, processing in enumerate(policy.processing):
        if isinstance(processing.exceptions, tuple):
            for index, record in enumerate(processing.exceptions):
                yield Declared(("processing", row, "exceptions", index), record)


def all_records(policy: Policy) -> tuple[Declared, ...]:
    """Every record that the policy declares, each mention of it."""
    return (*kept_records(policy), *excepted_records(policy))


def first_mentions(policy: Policy) -> Iterator[Declared]:
    """The records of the law data that the policy declares, each where it stands first."""
    seen: set[str] = set()
    for declared in all_records(policy):
        if declared.key is not None and declared.key.name not in seen:
            seen.add(declared.key.name)
            yield declared


def days(duration: Duration) -> int:
    """About how many days `duration` is: 12 months are a year."""
    return round(duration.count * _DAYS[duration.unit])


def record_name(declared: Declared, case: Case) -> Said:
    """What a record is called in a message."""
    return case.name(declared.key or declared.record)


def _unit(duration: Duration) -> str:
    return {Unit.day: "일", Unit.week: "주", Unit.month: "개월", Unit.year: "년"}[duration.unit]


def length_said(duration: Duration) -> Said:
    """A length of time in words of a message."""
    return Said(f"{duration.count}{_unit(duration)}", str(duration))
