"""Safety measures, and tools that collect automatically."""

from markupsafe import Markup

from policyc.facts.teller import Facts, Teller
from policyc.model.node import Key, Text
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


def trackers(policy: Policy, teller: Teller) -> list[Facts]:
    """The tools, each with what it is and how to refuse it."""
    tracking = policy.tracking
    return [
        {
            **teller.fields(tool),
            "what": teller.tell(tool.what) or _definition(tool.kind, teller),
            "refuse": [_steps(steps, teller) for steps in tool.refuse],
        }
        for tool in (tracking.tools.values() if tracking is not None else ())
    ]


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


def _definition(kind: Key | Text, teller: Teller) -> Markup | None:
    """What the vocabulary says that such a tool is."""
    what = teller.lexicon.find(kind).what if isinstance(kind, Key) else None
    return teller.say(what) if what is not None else None


def _steps(steps: Key | Text, teller: Teller) -> Facts:
    """The path of menus, with the browser where the vocabulary has it."""
    if isinstance(steps, Text):
        return {"browser": None, "steps": teller.say(steps)}
    browser = teller.lexicon.find(steps)
    return {"browser": teller.say(browser), "steps": teller.say(browser.steps)}
