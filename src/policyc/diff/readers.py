"""Which changes the readers of a policy are told of, and how much each weighs for them."""

from collections.abc import Sequence
from typing import Final

from policyc.diff.changes import Change, Comparison
from policyc.diff.topics import Reason
from policyc.model.node import Lang
from policyc.model.notice import Weight

_WEIGHTS: Final = tuple(Weight)
_FORM_ALONE: Final = frozenset((Reason.order, Reason.arrangement, Reason.otherwise, Reason.version))
"""Why something differs that a reader of the text has no use for."""
_HIDES_TEXT: Final = "replace"
"""The key by which an own section stands in the place of another, which is more than form."""


def told(comparison: Comparison, lang: Lang) -> Sequence[Change]:
    """The changes that a reader of the text in `lang` sees, in the order of the policy."""
    return [one for one in comparison.changes if _is_seen(one) and lang not in one.reads_the_same]


def weight(change: Change, comparison: Comparison) -> Weight:
    """How much a change weighs, within what its author judges the whole to amount to."""
    whole = comparison.weight
    if whole is None or change.weight is comparison.computed:
        return whole or change.weight
    return min(change.weight, whole, key=_WEIGHTS.index)


def by_weight(comparison: Comparison, lang: Lang) -> Sequence[tuple[Weight, Sequence[Change]]]:
    """What a reader is told, the most important first."""
    every = told(comparison, lang)
    groups = [
        (of, [one for one in every if weight(one, comparison) is of]) for of in reversed(_WEIGHTS)
    ]
    return [(of, changes) for of, changes in groups if changes]


def _is_seen(change: Change) -> bool:
    return change.reason not in _FORM_ALONE or change.new_route[-1:] == (_HIDES_TEXT,)
