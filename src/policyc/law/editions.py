"""Which law is in force on a day: the editions of the statutes, one after the other."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from pydantic import TypeAdapter

from policyc.law.shape import Law, Sourced, Tag
from policyc.model.node import Day
from policyc.vocabulary import Entry, read_data


class Edition(Sourced):
    """An edition of a statute or of the guideline, from the day on which it holds."""

    of: str
    """The statute, as a key of `statutes.yaml`."""
    since: Day
    since_tag: Tag | None = None
    """How sure the day is, where it is less sure than the edition."""
    name: Entry
    """The instrument: the amending law, the edition of the guideline."""
    brings: Entry | None = None
    """What it changes for a privacy policy."""


class Unchecked(Law):
    """What decides whether a policy is right and that no text can show, as a clause."""

    ko: str
    en: str


@cache
def editions() -> Sequence[Edition]:
    """Every edition of the law data, the oldest first."""
    read = TypeAdapter(tuple[Edition, ...]).validate_python(
        read_data("policyc.law.kr", "editions.yaml")["editions"]
    )
    return sorted(read, key=lambda edition: edition.since)


def in_force(day: date) -> Mapping[str, Edition]:
    """The edition of each statute that holds on `day`, by statute."""
    return {edition.of: edition for edition in editions() if edition.since <= day}


def coming(day: date) -> Sequence[Edition]:
    """The editions that begin after `day`, the nearest first."""
    return [edition for edition in editions() if edition.since > day]


@cache
def unchecked() -> Sequence[Unchecked]:
    """What only the controller knows, so that no check can find it."""
    return TypeAdapter(tuple[Unchecked, ...]).validate_python(
        read_data("policyc.law.kr", "unchecked.yaml")["unchecked"]
    )
