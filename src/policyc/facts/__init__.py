"""What a policy declares, as plain data that is already said: all that a clause may read."""

from typing import Final

from policyc.facts.controller import access, controller, introduced, people, time_zone
from policyc.facts.processing import blocks, periods
from policyc.facts.protection import measures, trackers
from policyc.facts.recipients import processors, third_parties, transfers
from policyc.facts.remedies import remedies
from policyc.facts.statutory import with_records
from policyc.facts.teller import Facts, Teller
from policyc.lexicon import Lexicon
from policyc.model.policy import Policy

__all__ = ["Facts", "gather"]

_FRAME: Final = ("languages", "title", "titles", "layout", "sections")
"""What `compose` frames the document by."""
_REFERRED_TO: Final = ("vocabulary", "contacts")
"""What is said where something refers to it."""
_TOLD_BELOW: Final = (
    *("timezone", "processing", "retention", "destruction", "processors", "transfers"),
    *("safety", "access_requests", "remedies"),
)


def gather(policy: Policy, lexicon: Lexicon) -> Facts:
    """The facts of `policy` in the language of `lexicon`."""
    teller = Teller(lexicon)
    return {
        **teller.fields(policy, *_FRAME, *_REFERRED_TO, *_TOLD_BELOW),
        "controller": controller(policy, teller),
        "introduced": introduced(policy, teller),
        "timezone": time_zone(policy, teller),
        "blocks": blocks(policy, teller),
        "periods": periods(policy, teller),
        "retention": with_records(policy.retention, teller),
        "destruction": with_records(policy.destruction, teller),
        "no_processors": policy.processors == "none",
        "entrusts": policy.processors is not None and policy.processors != "none",
        "processors": processors(policy, teller),
        "recipients": third_parties(policy, teller),
        "abroad": transfers(policy, teller),
        "safety": measures(policy, teller),
        "trackers": trackers(policy, teller),
        "people": people(policy, teller),
        "access": access(policy, teller),
        "remedies": remedies(policy, teller),
    }
