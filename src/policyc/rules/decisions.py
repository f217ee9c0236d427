"""What the publication of automated decisions leaves out, Decree Art. 44-4(1)."""

from collections.abc import Iterator

from policyc.invalid import Route
from policyc.model.automated_decisions import AutomatedDecision, AutomatedDecisions
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit


def published_here(decisions: AutomatedDecisions) -> Iterator[tuple[Route, AutomatedDecision]]:
    """The decisions that are published in the policy and on no page of their own."""
    if decisions.url is None:
        for index, decision in enumerate(decisions.decisions):
            yield ("decisions", index), decision


def lacks(decisions: AutomatedDecisions, case: Case, field: str, *, ko: str, en: str) -> Hits:
    """A hit at each decision that is published here without `field`."""
    for route, decision in published_here(decisions):
        if not getattr(decision, field):
            name = case.name(decision)
            yield hit(*route, field, ko=f"“{name.ko}”의 {ko}", en=f"“{name.en}” {en}")
