"""Bodies that offer a remedy, as they stood on the day the policy takes effect."""

from typing import Final, cast

from policyc import law
from policyc.facts.teller import Facts, Teller
from policyc.model.contact import Address
from policyc.model.controller import ControllerKind
from policyc.model.node import Key
from policyc.model.notice import Remedy
from policyc.model.policy import Policy

PUBLIC: Final = ControllerKind.public_institution


def remedies(policy: Policy, teller: Teller) -> list[Facts]:
    """The bodies that the policy names; for `standard`, those that the law data has for its day."""
    declared = policy.remedies
    if declared is None:
        return []
    if declared == "standard":
        public = policy.company is not None and policy.company.kind is PUBLIC
        keys = law.standard_remedies(policy.effective, appeals=public)
        declared = tuple(Remedy.model_construct(agency=Key("remedies", key)) for key in keys)
    return [_remedy(remedy, teller) for remedy in declared]


def _remedy(remedy: Remedy, teller: Teller) -> Facts:
    if remedy.agency is None:
        known = law.Remedy.model_construct()
    else:
        known = cast(law.Remedy, teller.lexicon.find(remedy.agency))
    how = known.phone_note if remedy.phone is None else None  # it is said of the known number
    site = Address(known.site) if known.site else None
    return {
        "appeals": known.appeals,
        "name": teller.say(remedy.name or known.name),
        "operator": teller.say(known.operator) if known.operator else None,
        "phone": teller.tell(remedy.phone or known.phone),
        "phone_note": teller.say(how) if how else None,
        "url": teller.tell(remedy.url or site),
    }
