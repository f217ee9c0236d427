"""The differences of two policies, by who is who and not by where it stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Any, Final, cast

from policyc.canonical import IN_ORDER, NOT_SAID, Canonical
from policyc.diff.pairs import Pairs, Side, same_name, shared
from policyc.invalid import Route
from policyc.model.item import ItemGroup, OneOf
from policyc.model.keep import Keeping
from policyc.model.node import Key, Lang, LongText, Node, Text
from policyc.model.policy import Policy

ITEMS: Final = frozenset(("items", "required", "optional", "automatic"))
"""The fields that hold items."""

_ONE_BY_ONE: Final = ITEMS | {
    *("of", "one_of", "types", "task", "purpose", "does", "parts", "only", "limits"),
    *("statements", "promises", "principles", "kinds", "contract", "exceptions", "by_law"),
    *("administrative", "technical", "physical", "measures", "fixed_by_law", "records"),
    *("subjects", "services", "considerations", "protection", "sites", "filters", "use"),
}
"""Lists of keys and words in which each stands for itself; others are one thing as a whole."""

_BY_KEY: Final = ("titles",)
_SHOWN_IN_NO_ORDER: Final = frozenset(("contacts", "titles", "vocabulary"))
_IDENTITY: Final = frozenset(
    (
        *("name", "title", "what", "record", "measure", "permission", "since", "provider", "when"),
        *("purpose", "category", "place", "agency", "processor", "service", "operator"),
    )
)
"""Fields that tell one element of a list from another."""

_WORDS: Final = frozenset(Lang)
_OF_IDENTITY: Final = 3
_ALIKE: Final = 0.3
_REWORDED: Final = 0.6
_MOST_PAIRS: Final = 10_000
_BEGINNING: Final = 200


@dataclass(frozen=True)
class Difference:
    """What stands in one policy and not, or otherwise, in the other.

    The routes lead to where it stands, or would stand.
    """

    old_route: Route
    new_route: Route
    old: Any
    new: Any
    reordered: bool = False
    """Whether only the order of what is in it differs."""
    moved: bool = False
    """Whether it is an item that stands in another list for the same purposes."""


class Differ:
    """Finds the differences of two policies."""

    def __init__(self, old: Policy, new: Policy) -> None:
        self.old, self.new = Side(old), Side(new)
        self.pairs = Pairs(self.old, self.new)
        self._was = Canonical(self._old_key)
        self._is = Canonical(_new_key)
        self._was_exactly = Canonical(self._old_key, in_order=True)
        self._is_exactly = Canonical(_new_key, in_order=True)

    def differences(self) -> list[Difference]:
        """Every difference, in the order of the new policy as the model has it."""
        found = list(self._compare(self.old.policy, self.new.policy, (), ()))
        return list(self._with_moves(found))

    def same(self, old: object, new: object, field: str = "") -> bool:
        """Whether two values of a field say the same, in whatever order."""
        return self._was.of(old, field) == self._is.of(new, field)

    def spelled(self, value: object, *, new: bool) -> str:
        """A value in one spelling, so that the same values of both policies are equal."""
        return (self._is if new else self._was).of(value)

    def _old_key(self, key: Key) -> str:
        return f"{key.kind}:{self.pairs.new_name(key)}"

    def _compare(self, old: object, new: object, was: Route, here: Route) -> Iterator[Difference]:
        """The differences of two values, which stand at `was` and `here`."""
        field = next((part for part in reversed(here) if isinstance(part, str)), "")
        if self._was_exactly.of(old, field) == self._is_exactly.of(new, field):
            return
        match old, new:
            case ((Text() | LongText()), (Text() | LongText())) if _plain(old) and _plain(new):
                yield Difference(was, here, old, new)
            case Text(), Text() if type(old) is type(new):  # words with something beside them
                before, after = (Text.model_construct(ko=one.ko, en=one.en) for one in (old, new))
                yield from self._compare(before, after, was, here)
                yield from self._fields(old, new, was, here, but=_WORDS)
            case Node(), Node() if type(old) is type(new):
                yield from self._fields(old, new, was, here)
            case dict(), dict():
                befores, afters = cast("dict[str, Any]", old), cast("dict[str, Any]", new)
                yield from self._mappings(befores, afters, was, here)
            case tuple(), tuple():
                before, after = cast("tuple[Any, ...]", old), cast("tuple[Any, ...]", new)
                if _one_by_one(field, before, after):
                    yield from self._lists(before, after, was, here)
                else:
                    yield self._whole(before, after, was, here, field)
            case _:
                yield self._whole(old, new, was, here, field)

    def _whole(self, old: object, new: object, was: Route, here: Route, field: str) -> Difference:
        reordered = field not in IN_ORDER and self.same(old, new, field)
        return Difference(was, here, old, new, reordered=reordered)

    def _fields(
        self, old: Node, new: Node, was: Route, here: Route, but: frozenset[str] = frozenset()
    ) -> Iterator[Difference]:
        for name, key in _keys(type(new)).items():
            if name in but:
                continue
            before, after = getattr(old, name), getattr(new, name)
            yield from self._compare(before, after, (*was, key), (*here, key))

    def _mappings(
        self, old: Mapping[str, Any], new: Mapping[str, Any], was: Route, here: Route
    ) -> Iterator[Difference]:
        keyed = here[-1:] == _BY_KEY
        pairs = (
            [(key if key in old else None, key if key in new else None) for key in {**new, **old}]
            if keyed
            else self.pairs.of(old, new)
        )
        for before, after in pairs:
            yield from self._compare(
                old[before] if before is not None else None,
                new[after] if after is not None else None,
                (*was, before if before is not None else str(after)),
                (*here, after if after is not None else str(before)),
            )
        places = list(old)
        kept = [places.index(before) for before, after in pairs if before and after]
        if kept != sorted(kept) and here[0] not in _SHOWN_IN_NO_ORDER:
            yield Difference(was, here, tuple(old.values()), tuple(new.values()), reordered=True)

    def _lists(
        self, old: Sequence[Any], new: Sequence[Any], was: Route, here: Route
    ) -> Iterator[Difference]:
        partner = self._partners(old, new)
        for index, after in enumerate(new):
            before = partner.get(index)
            if before is None:
                yield Difference((*was, len(old)), (*here, index), None, after)
            else:
                yield from self._compare(old[before], after, (*was, before), (*here, index))
        found = set(partner.values())
        for index, before in enumerate(old):
            if index not in found:
                yield Difference((*was, index), (*here, len(new)), before, None)
        kept = [partner[index] for index in sorted(partner)]
        if kept != sorted(kept):
            yield Difference(was, here, tuple(old), tuple(new), reordered=True)

    def _partners(self, old: Sequence[Any], new: Sequence[Any]) -> dict[int, int]:
        """Which element of the old list each of the new one was."""
        partner: dict[int, int] = {}
        for spell_old, spell_new in ((self._was_exactly, self._is_exactly), (self._was, self._is)):
            free: dict[str, list[int]] = {}
            taken = set(partner.values())
            for index in reversed(range(len(old))):
                if index not in taken:
                    free.setdefault(spell_old.of(old[index]), []).append(index)
            for index, value in enumerate(new):
                if index not in partner and (same := free.get(spell_new.of(value))):
                    partner[index] = same.pop()
        gone = sorted(set(range(len(old))) - set(partner.values()))
        come = [index for index in range(len(new)) if index not in partner]
        if len(gone) * len(come) > _MOST_PAIRS:  # too many to try: the rest as they stand
            partner.update(zip(come, gone, strict=False))
            return partner
        tried = [
            (-likeness, after, before)
            for after in come
            for before in gone
            if (likeness := self._likeness(old[before], new[after])) > 0
        ]
        for _, after, before in sorted(tried):
            if after not in partner and before not in partner.values():
                partner[after] = before
        return partner

    def _likeness(self, old: object, new: object) -> float:
        """How much two elements are alike, 0 where they are two different things."""
        match old, new:
            case OneOf(), OneOf():
                return 0.5
            case ItemGroup(), ItemGroup():
                return float(same_name(self.old.called(old), self.new.called(new)))
            case (Key(), Key() | Text()) | (Text(), Key()):  # one word, declared otherwise
                return float(same_name(self.old.called(old), self.new.called(new)))
            case ((Text() | str()), (Text() | str())) if _plain(old) and _plain(new):
                return _similar(old, new)
            case Node(), Node() if type(old) is type(new):
                return self._overlap(old, new)
            case _:
                return 0.0

    def _overlap(self, old: Node, new: Node) -> float:
        """The share of fields that are the same, those of identity before others."""
        total = alike = 0.0
        for name in _keys(type(new)):
            before, after = getattr(old, name), getattr(new, name)
            if not before and not after:
                continue
            weight = _OF_IDENTITY if name in _IDENTITY else 1
            total += weight
            alike += weight * self._part(before, after, name)
        share = alike / total if total else 0.0
        return share if share >= _ALIKE else 0.0

    def _part(self, old: object, new: object, field: str) -> float:
        """How much of two values of a field is the same."""
        if self.same(old, new, field):
            return 1.0
        if isinstance(old, tuple) and isinstance(new, tuple):
            befores, afters = cast("tuple[Any, ...]", old), cast("tuple[Any, ...]", new)
            was, now = set(map(self._was.of, befores)), set(map(self._is.of, afters))
            return len(was & now) / len(was | now)
        return 0.0

    def _with_moves(self, found: Sequence[Difference]) -> Iterator[Difference]:
        """The differences, an item that only changed its list for the same purposes as one."""
        lost: dict[tuple[str, str], list[Difference]] = {}
        for one in found:
            if one.new is None and one.old is not None and _is_item(one.old_route):
                told = self._purposes(self.old.policy, self._was, one.old_route)
                lost.setdefault((told, self._was.of(one.old)), []).append(one)
        moved: set[int] = set()
        made: dict[int, Difference] = {}
        for one in found:
            if one.old is None and one.new is not None and _is_item(one.new_route):
                told = self._purposes(self.new.policy, self._is, one.new_route)
                if same := lost.get((told, self._is.of(one.new))):
                    left = same.pop(0)
                    moved.add(id(left))
                    made[id(one)] = Difference(
                        left.old_route, one.new_route, left.old, one.new, moved=True
                    )
        for one in found:
            if id(one) not in moved:
                yield made.get(id(one), one)

    @staticmethod
    def _purposes(policy: Policy, spell: Canonical, route: Route) -> str:
        row = policy.processing[cast(int, route[1])]
        return spell.of(row.purpose or (row.category, row.only))


def _new_key(key: Key) -> str:
    return f"{key.kind}:{key.name}"


def _is_item(route: Route) -> bool:
    """Whether an item of a row of `processing:` stands there."""
    return len(route) > 3 and route[0] == "processing" and route[-2] in ITEMS


def _plain(value: object) -> bool:
    """Whether it is words alone, with nothing beside them."""
    return type(value) in (Text, LongText, str)


def _one_by_one(field: str, old: tuple[Any, ...], new: tuple[Any, ...]) -> bool:
    if isinstance(old, Keeping) or isinstance(new, Keeping) or field in IN_ORDER:
        return False
    if field in _ONE_BY_ONE:
        return True
    return any(isinstance(one, Node) and not _plain(one) for one in (*old, *new))


def _similar(old: object, new: object) -> float:
    """How alike two texts are in the language in which they are least; 0 if not alike at all."""
    least = 1.0 if (pairs := shared(old, new)) else 0.0
    for was, now in pairs:
        matcher = SequenceMatcher(None, was[:_BEGINNING], now[:_BEGINNING], autojunk=False)
        for ratio in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio):
            if (least := min(least, ratio())) < _REWORDED:
                return 0.0
    return least


@cache
def _keys(node: type[Node]) -> Mapping[str, str]:
    """The fields of a node that are compared, each with its key in the file."""
    unsaid = {name for kind, names in NOT_SAID.items() if issubclass(node, kind) for name in names}
    return {
        name: field.alias or name for name, field in node.model_fields.items() if name not in unsaid
    }
