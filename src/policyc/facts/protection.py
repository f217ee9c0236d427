"""Safety measures."""

from policyc.facts.teller import Facts, Teller
from policyc.model.policy import Policy
from policyc.model.protection import Measure, OwnMeasure


def measures(policy: Policy, teller: Teller) -> Facts | None:
    """The measures by group, each with a title or a text or both."""
    safety = policy.safety
    if safety is None:
        return None
    return {
        group: [_measure(measure, teller) for measure in getattr(safety, group)]
        for group in type(safety).model_fields
    }


def _measure(measure: Measure, teller: Teller) -> Facts:
    if not isinstance(measure, OwnMeasure):
        return {"title": None, "text": teller.say(measure), "every": None, "keep": None}
    told = teller.fields(measure)
    named = told["measure"]
    return {
        **told,
        "title": told["title"] or (named if told["text"] else None),
        "text": told["text"] or named,
    }
