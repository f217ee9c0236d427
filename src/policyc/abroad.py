"""Transfers abroad, each completed with what all of a policy's transfers have in common."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from policyc.invalid import Route
from policyc.model.policy import Policy
from policyc.model.recipients import Abroad, Processor, Refusal, Transfer, Transfers


class Leaving(NamedTuple):
    """A transfer abroad, with where it is declared."""

    route: Route
    """Where its own points stand."""
    recipient: Processor | Transfer
    points: Mapping[str, Any]
    """The fields of `Abroad`, own ones before common ones."""


def leaving(policy: Policy) -> Iterator[Leaving]:
    """The transfers abroad: of processors first, then of others."""
    declared = policy.transfers if isinstance(policy.transfers, Transfers) else None
    common = declared.defaults if declared is not None else None
    processors = policy.processors if isinstance(policy.processors, dict) else {}
    for key, processor in processors.items():
        if processor.abroad is not None:
            points = _points(processor, processor.abroad, common)
            yield Leaving(("processors", key, "abroad"), processor, points)
    for key, other in (declared.recipients if declared is not None else {}).items():
        yield Leaving(("transfers", "recipients", key), other, _points(other, other, common))


def _points(
    recipient: Processor | Transfer, own: Abroad, common: Abroad | None
) -> Mapping[str, Any]:
    whole = {
        name: getattr(own, name) or getattr(common or own, name) for name in Abroad.model_fields
    }
    if own.basis is not None:  # what a basis rests on goes with that basis
        whole |= {name: getattr(own, name) for name in ("statute", "article", "certification")}
    whole["refusal"] = _refusal(own.refusal, common.refusal if common else None)
    if isinstance(recipient, Processor):
        whole["purpose"] = whole["purpose"] or recipient.task
        whole["contact"] = whole["contact"] or recipient.contact
    return whole


def _refusal(own: Refusal | None, common: Refusal | None) -> Refusal | None:
    """What one transfer says of refusing, and where it says nothing what all have in common."""
    if own is None or common is None:
        return own or common
    return common.model_copy(update={name: getattr(own, name) for name in own.model_fields_set})
