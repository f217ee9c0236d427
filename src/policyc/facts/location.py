"""Personal location information: its uses, the records of them, and who receives it."""

from policyc.facts.recipients import recipients
from policyc.facts.statutory import records
from policyc.facts.teller import Facts, Teller
from policyc.model.location import Location
from policyc.model.node import Nothing
from policyc.model.policy import Policy


def location(policy: Policy, teller: Teller) -> Facts | Nothing | None:
    """What is declared of location information, its records and recipients told."""
    declared = policy.location
    if not isinstance(declared, Location):
        return declared
    manager = teller.tell(declared.manager)
    return {
        **teller.fields(declared, "records", "recipients", "manager"),
        "manager": manager and {**manager, "part": "location"},
        "records": records(declared.records, teller),
        "recipients": recipients(declared.recipients.values(), teller),
    }
