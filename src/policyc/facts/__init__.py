"""What a policy declares, as plain data that is already said: all that a clause may read."""

from typing import Final

from policyc.facts.cameras import cameras
from policyc.facts.controller import access, controller, introduced, people, time_zone
from policyc.facts.location import location
from policyc.facts.processing import blocks, periods, rows
from policyc.facts.protected import protected
from policyc.facts.protection import measures
from policyc.facts.public_files import public_files
from policyc.facts.recipients import processors, third_parties, transfers
from policyc.facts.remedies import remedies
from policyc.facts.rights import rights
from policyc.facts.statutory import with_records
from policyc.facts.teller import Facts, Teller
from policyc.facts.tracking import app_permissions, behavioural, tracking
from policyc.lexicon import Lexicon
from policyc.model.policy import Policy

__all__ = ["Facts", "gather"]

_FRAME: Final = ("languages", "title", "titles", "layout", "sections", "summary")
"""What `compose` frames the document by."""
_REFERRED_TO: Final = ("vocabulary", "contacts")
"""What is said where something refers to it."""
_TOLD_BELOW: Final = (
    *("timezone", "processing", "retention", "destruction", "processors", "transfers"),
    *("safety", "access_requests", "remedies"),
    *("fixed_cameras", "mobile_cameras"),
    *("tracking", "behavioural", "app_permissions", "location", "rights"),
    *("public_files",),
)


def gather(policy: Policy, lexicon: Lexicon) -> Facts:
    """The facts of `policy` in the language of `lexicon`."""
    teller = Teller(lexicon)
    told = rows(policy, teller)
    return {
        **teller.fields(policy, *_FRAME, *_REFERRED_TO, *_TOLD_BELOW),
        "controller": controller(policy, teller),
        "introduced": introduced(policy, teller),
        "timezone": time_zone(policy, teller),
        "blocks": blocks(told),
        "rows": told,
        "periods": periods(policy, told),
        "protected": protected(policy, teller),
        "public_files": public_files(policy, teller),
        "retention": with_records(policy.retention, teller),
        "destruction": with_records(policy.destruction, teller),
        "no_processors": policy.processors == "none",
        "entrusts": policy.processors is not None and policy.processors != "none",
        "processors": processors(policy, teller),
        "recipients": third_parties(policy, teller),
        "no_transfers": policy.transfers == "none",
        "abroad": transfers(policy, teller),
        "safety": measures(policy, teller),
        "tracking": tracking(policy, teller),
        "behavioural": behavioural(policy, teller),
        "app_permissions": app_permissions(policy, teller),
        "location": location(policy, teller),
        "rights": rights(policy, teller),
        **cameras(policy, teller),
        "people": people(policy, teller),
        "access": access(policy, teller),
        "remedies": remedies(policy, teller),
    }
