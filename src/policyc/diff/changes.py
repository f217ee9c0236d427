"""Two versions become the changes between them, each said, placed and weighed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from policyc.diff.differences import Differ, Difference
from policyc.diff.pairs import folded, shared
from policyc.diff.topics import (
    BATCH,
    COMPARISON,
    GUIDELINE,
    Deed,
    Reason,
    Topic,
    deeds,
    reasons,
    topic,
)
from policyc.diff.words import Speaker, label
from policyc.invalid import Position, Route
from policyc.law.provisions import Provision, cite
from policyc.model.keep import Duration, For, Keeping, Period, Unit
from policyc.model.node import Lang, LongText, Node, Text
from policyc.model.notice import Changes, Weight
from policyc.model.processing import Processing
from policyc.model.recipients import Processor
from policyc.rules.rule import Said
from policyc.source import Source
from policyc.versions import Version

_WEIGHTS: Final = tuple(Weight)
_DAYS: Final = {Unit.day: 1.0, Unit.week: 7.0, Unit.month: 30.44, Unit.year: 365.25}
_FACTS: Final = frozenset(
    (
        *("name", "brand", "operator", "provider", "representative", "address", "person"),
        *("manager", "department", "hours", "registration", "alias", "service_name", "statute"),
        *("linked_by", "recipient", "contact", "body", "region", "agency", "version", "sites"),
        "on_behalf_of",
    )
)
"""Keys whose words name somebody or something: other words name another."""

_WORDING: Final = Said("문구", "wording")
_USUAL: Final = {
    Weight.editorial: Reason.arrangement,
    Weight.minor: Reason.detail,
    Weight.material: Reason.main,
}


@dataclass(frozen=True)
class Change:
    """A change between two versions of a policy."""

    kind: str
    """What kind of change it is: `processor-added`, `wording`, `order`."""
    title: Said
    """The kind in words."""
    where: Said
    """The way to it: section, thing, part."""
    old: Said | None
    """What stood there; None where nothing did."""
    new: Said | None
    """What stands there now; None where nothing does."""
    old_at: Position
    """Where it stood, or what it was missing from."""
    new_at: Position
    """Where it stands, or what it is missing from."""
    old_route: Route
    new_route: Route
    weight: Weight
    reason: Reason
    cites: tuple[Provision, ...]
    """What the weight rests on, as far as it is law on the day of the new version."""
    reads_the_same: frozenset[Lang] = frozenset()
    """The languages in which nothing reads otherwise."""

    @property
    def why(self) -> Said:
        """The reason of the weight in words."""
        return reasons()[self.reason]


@dataclass(frozen=True)
class Comparison:
    """Two versions of a policy and what changed between them."""

    old: Version
    new: Version
    changes: tuple[Change, ...]

    @property
    def computed(self) -> Weight | None:
        """What the changes amount to: the most that one of them does; None where there is none."""
        return max((one.weight for one in self.changes), key=_WEIGHTS.index, default=None)

    @property
    def judged(self) -> Changes | None:
        """What the author of the new version says the step amounts to, and why.

        None where nothing is said, or only what the old version said of an earlier step.
        """
        said = self.new.policy.changes
        if said is None or said.weight is None or self.carried_over:
            return None
        return said

    @property
    def carried_over(self) -> bool:
        """Whether the author's judgment stands in the old version already, word for word."""
        old, new = self.old.policy.changes, self.new.policy.changes
        if old is None or new is None or new.weight is None:
            return False
        return (old.weight, old.reason) == (new.weight, new.reason)

    @property
    def weight(self) -> Weight | None:
        """What the step amounts to: as its author judges, or as computed."""
        if self.judged is not None and self.changes:
            return self.judged.weight
        return self.computed

    def of(self, weight: Weight) -> Sequence[Change]:
        """The changes of one weight, in the order of the policy."""
        return [one for one in self.changes if one.weight is weight]


def compare(old: Version, new: Version) -> Comparison:
    """What changed from `old` to `new`."""
    return Comparison(old, new, tuple(_Comparer(old, new).changes()))


class _Comparer:
    def __init__(self, old: Version, new: Version) -> None:
        self._old, self._new = old, new
        self._differ = Differ(old.policy, new.policy)
        self._was, self._is = Speaker(self._differ.old), Speaker(self._differ.new)

    def changes(self) -> Iterator[Change]:
        for one in self._differ.differences():
            yield self._change(one)
            yield from self._transfer_with(one)

    def _transfer_with(self, one: Difference) -> Iterator[Change]:
        """The transfer abroad of a processor that came or went as a whole."""
        was, now = (
            side.abroad if isinstance(side, Processor) else None for side in (one.old, one.new)
        )
        if (one.old is None or one.new is None) and (was is not None or now is not None):
            routes = (*one.old_route, "abroad"), (*one.new_route, "abroad")
            yield self._change(Difference(*routes, was, now))

    def _change(self, one: Difference) -> Change:
        field = next(part for part in reversed(one.new_route) if isinstance(part, str))
        about = topic(one.new_route)
        old, new = self._was.value(one.old, field), self._is.value(one.new, field)
        if one.moved and old is not None and new is not None:
            old, new = _in_its_list(one.old_route, old), _in_its_list(one.new_route, new)
        kind, title, weight, reason = self._judged(one, about, field, old, new)
        there = self._was if one.new is None and one.old is not None else self._is
        route = one.old_route if there is self._was else one.new_route
        return Change(
            kind,
            title,
            there.where(route),
            *_told_apart(old, new),
            _place(self._old.source, one.old_route, there=one.old is not None),
            _place(self._new.source, one.new_route, there=one.new is not None),
            one.old_route,
            one.new_route,
            weight,
            reason,
            _cited(about, weight, reason, self._new.policy.effective),
            _same_in(old, new),
        )

    def _judged(
        self, one: Difference, about: Topic, field: str, old: Said | None, new: Said | None
    ) -> tuple[str, Said, Weight, Reason]:
        """The kind of a difference, what it is called, how much it weighs and why."""
        if one.reordered:
            return (
                "order",
                _title(Said("순서", "order"), Deed.changed),
                Weight.editorial,
                Reason.order,
            )
        if one.moved:
            return self._moved(one, about)
        if old == new and _is_one_value(one.old, one.new):
            said = Said("적는 방식", "declaration")
            return "declared-otherwise", _title(said, Deed.changed), *_editorial(Reason.otherwise)
        if (words := _only_words(one.old, one.new, field, about)) is not None:
            return words
        deed, weight, reason = self._weighed(one, about)
        return f"{about.id}-{deed}", _title(about.said, deed), weight, reason

    def _weighed(self, one: Difference, about: Topic) -> tuple[Deed, Weight, Reason]:
        entrusted = self._entrusted(one, about)
        if entrusted is not None:
            return entrusted
        if _is_nothing(one.old):
            deed, weight = Deed.added, about.added
        elif _is_nothing(one.new):
            deed, weight = Deed.removed, about.removed
        else:
            deed, weight = _changed(one.old, one.new), about.changed
        promise = deed is Deed.removed and weight is Weight.material and about.added is Weight.minor
        usual = Reason.promise if promise else _USUAL[weight]
        return deed, weight, about.reason or usual

    def _entrusted(self, one: Difference, about: Topic) -> tuple[Deed, Weight, Reason] | None:
        """How a processor or a task that came or went weighs: by whether the work is another."""
        if about.id not in ("processor", "task") or (one.old is None) == (one.new is None):
            return None
        came = one.new is not None
        value: Any = one.new if came else one.old
        mine = self._tasks(value, came=came)
        others = self._others_tasks(one.old_route if came else one.new_route, came=not came)
        same = bool(mine) and mine <= others
        weight = Weight.minor if same else Weight.material
        reason = Reason.same_tasks if same else Reason.main
        if about.id == "processor":
            return (Deed.added if came else Deed.removed), weight, reason
        return (Deed.widened if came else Deed.narrowed), weight, reason

    def _tasks(self, value: object, *, came: bool) -> set[str]:
        told = value.task if isinstance(value, Processor) else (value,)
        return {self._differ.spelled(task, new=came) for task in told}

    def _others_tasks(self, route: Route, *, came: bool) -> set[str]:
        """The tasks of the processors of the other version, but for the one at `route`."""
        policy = (self._new if came else self._old).policy
        declared = policy.processors if isinstance(policy.processors, dict) else {}
        rest = [one for key, one in declared.items() if key != route[1]]
        return {task for one in rest for task in self._tasks(one, came=came)}

    @staticmethod
    def _moved(one: Difference, about: Topic) -> tuple[str, Said, Weight, Reason]:
        """An item that changed its list: what may be withheld matters, the row is a detail."""
        if one.old_route[-2] == one.new_route[-2]:
            said = about.said
            return "item-moved", _title(said, Deed.moved), Weight.minor, Reason.detail
        said = Said("항목의 필수·선택 구분", "demand for an item")
        return "item-demand-changed", _title(said, Deed.changed), Weight.material, Reason.main


def _in_its_list(route: Route, said: Said) -> Said:
    """An item with what its list is called."""
    named = label(str(route[-2]), Processing)
    return Said(f"{named.ko}: {said.ko}", f"{named.en}: {said.en}")


def _same_in(old: Said | None, new: Said | None) -> frozenset[Lang]:
    """The languages in which both are said alike."""
    if old is None or new is None:
        return frozenset()
    return frozenset(lang for lang in Lang if old[lang] == new[lang])


def _told_apart(old: Said | None, new: Said | None) -> tuple[Said | None, Said | None]:
    """Both as they are said; where they differ in the other language only, as that one says it."""
    if old is None or new is None or old == new:
        return old, new
    if old.ko == new.ko:
        return Said(f"[영문] {old.en}", old.en), Said(f"[영문] {new.en}", new.en)
    if old.en == new.en:
        return Said(old.ko, f"[Korean] {old.ko}"), Said(new.ko, f"[Korean] {new.ko}")
    return old, new


def _editorial(reason: Reason) -> tuple[Weight, Reason]:
    return Weight.editorial, reason


def _title(said: Said, deed: Deed) -> Said:
    word = deeds()[deed]
    return Said(f"{said.ko} {word.ko}", f"{said.en} {word.en}")


def _is_nothing(value: object) -> bool:
    return value is None or value in ((), {})


def _is_one_value(old: object, new: object) -> bool:
    """Whether there is something on both sides, and it has no parts."""
    compound = (dict, Node)
    words = (Text, LongText)
    return not any(
        _is_nothing(one) or (isinstance(one, compound) and not isinstance(one, words))
        for one in (old, new)
    )


def _only_words(
    old: object, new: object, field: str, about: Topic
) -> tuple[str, Said, Weight, Reason] | None:
    """The kind of a difference of words alone; None where it is more than that."""
    pairs = shared(old, new)
    texts = isinstance(old, Text | LongText) or isinstance(new, Text | LongText)
    named = field in _FACTS
    if not pairs or not (texts or named):
        return None
    gained = (
        isinstance(old, Text | LongText)
        and isinstance(new, Text | LongText)
        and any(bool(old[lang]) != bool(new[lang]) for lang in Lang)
    )
    if not gained and all(folded(was) == folded(now) for was, now in pairs):
        return "wording", _title(_WORDING, Deed.changed), *_editorial(Reason.wording)
    if named:
        return None
    if any(_figures(was) != _figures(now) for was, now in pairs):
        title = _title(Said("문구 안의 숫자", "figures in a text"), Deed.changed)
        return "figures-changed", title, Weight.minor, Reason.figures
    if about.reworded:
        title = _title(about.said, Deed.reworded)
        return f"{about.id}-reworded", title, Weight.minor, Reason.reworded
    return "wording", _title(_WORDING, Deed.changed), *_editorial(Reason.wording)


def _figures(words: str) -> list[str]:
    return sorted(re.findall(r"[0-9]+", words))


def _changed(old: object, new: object) -> Deed:
    """What became of a value that is there before and after: longer, shorter, or another."""
    was, now = _length(old), _length(new)
    if was is None or now is None or was[1] != now[1] or was[0] == now[0]:
        return Deed.changed
    return Deed.lengthened if was[0] < now[0] else Deed.shortened


def _length(value: object) -> tuple[float, object] | None:
    """How many days a period has, and from which event; None where it is no such length."""
    match value:
        case Duration():
            return value.count * _DAYS[value.unit], None
        case Keeping() if len(value) == 1:
            match value[0]:
                case Period(terms=(For(duration, event),)):
                    return duration.count * _DAYS[duration.unit], event
                case _:
                    return None
        case _:
            return None


def _place(source: Source, route: Route, *, there: bool) -> Position:
    """Where the value at `route` begins; the key of what it is missing from, where it is not."""
    if there and source.has(route):
        return source.locate(route)
    while len(route) > 1 and not source.has(route):
        route = route[:-1]
    if not there and source.has(route) and len(route) > 1 and isinstance(route[-1], int):
        route = route[:-1]
    return source.locate(route if source.has(route) else ("policy",), key=True)


def _cited(about: Topic, weight: Weight, reason: Reason, day: date) -> tuple[Provision, ...]:
    """The provisions that the weight rests on, of those that are law on `day`."""
    names = [GUIDELINE]
    if weight is not Weight.editorial:
        names = [*about.cites, GUIDELINE]
    if weight is Weight.material:
        names.append(COMPARISON)
    if reason is Reason.same_tasks:
        names.append(BATCH)
    provisions = [cite(name) for name in dict.fromkeys(names)]
    return tuple(one.at(day) for one in provisions if one.in_force(day))
