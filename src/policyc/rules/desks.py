"""The desks of a policy, and who is reached at them."""

from collections.abc import Iterator

from policyc.invalid import Route
from policyc.model.contact import Contact
from policyc.model.node import Key
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit


def desk(key: Key | None, case: Case) -> Contact | None:
    """The desk that `key` names."""
    return case.lookup.find(key) if key is not None else None


def answering(case: Case) -> Iterator[tuple[Route, Contact | None]]:
    """Where the officer, others in charge and the department are reached, each with its route."""
    policy = case.policy
    if policy.officer is not None:
        yield ("officer", "contact"), desk(policy.officer.contact, case)
    for index, manager in enumerate(policy.managers):
        yield ("managers", index, "contact"), desk(manager.contact, case)
    if policy.department is not None:
        yield ("department", "contact"), desk(policy.department.contact, case)


def channels(one: Contact) -> frozenset[str]:
    """By which channels a desk is reached."""
    kinds = ("phone", "email", "fax", "url", "address")
    return frozenset(kind for kind in kinds if getattr(one, kind))


def lacking(case: Case, channel: str, *, ko: str, en: str) -> Hits:
    """A finding where those who answer are reached, but none of them by `channel`."""
    desks = [(route, one) for route, one in answering(case) if one is not None and channels(one)]
    if desks and not any(channel in channels(one) for _, one in desks):
        (field, *_), _ = desks[0]
        yield hit(*(field, channel), ko=ko, en=en)
