"""Which consents a change asks for again, as far as a policy declares what rests on consent."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, NamedTuple, cast

from policyc.diff.changes import Change, Comparison
from policyc.diff.pairs import Side
from policyc.diff.said import entries
from policyc.diff.words import Speaker
from policyc.invalid import Position, Route
from policyc.law.provisions import Provision, cite
from policyc.model.basis import Ground, LegalBasis, ProtectedGround
from policyc.model.location import LocationUse
from policyc.model.own_words import ItemKind
from policyc.model.processing import Processing, Received
from policyc.model.recipients import Abroad, Recipient, ThirdParty, TransferBasis
from policyc.model.tracking import Tracker
from policyc.rules.case import Case
from policyc.rules.rule import Said
from policyc.vocabulary import read_data

_KINDS: Final = {
    "sensitive": (ItemKind.sensitive, ItemKind.biometric),
    "unique_identifier": (ItemKind.unique_identifier,),
}
"""The items whose processing needs a consent of its own, by the key of its basis."""
_OWN_BASES: Final = tuple((key,) for key in (*_KINDS, "resident_number"))
_BASIS: Final = "basis-"
_GROUNDS: Final = ("basis", "ground", *_KINDS)
"""Where a basis is declared; beside it stand its statute and notes."""


class Kind(NamedTuple):
    """What a consent is to, and what it rests on."""

    said: Said
    law: tuple[str, ...]
    new: tuple[str, ...]
    """What it rests on where it is asked for the first time."""
    asked: frozenset[str]
    open: frozenset[str]


@dataclass(frozen=True)
class Consent:
    """A consent that is asked again, or for the first time, as far as a policy says."""

    to: str
    """What it is to: `use`, `provision`, `transfer`."""
    said: Said
    where: Said
    """What of the policy rests on it."""
    at: Position
    route: Route
    new: bool
    """Whether it is asked for the first time: it is new, or rested on another basis."""
    changes: tuple[Change, ...]
    """The changes that ask for it."""
    cites: tuple[Provision, ...]
    """What it rests on, as far as it is law on the day of the new version."""


@dataclass(frozen=True)
class Open:
    """A change of which only the operator knows whether it asks for consent."""

    change: Change
    why: Said


class Consents(NamedTuple):
    """What a step asks the consent of data subjects for."""

    asked: tuple[Consent, ...]
    open: tuple[Open, ...]


@cache
def kinds() -> Mapping[str, Kind]:
    """What consents may be to, by name."""
    data = read_data("policyc.notices", "consents.yaml")
    found: dict[str, Kind] = {}
    for name, one in data["consents"].items():
        by = data["changes"][one["by"]]
        law = tuple(one["law"])
        found[name] = Kind(
            Said(one["ko"], one["en"]),
            law,
            tuple(one.get("new", law)),
            frozenset(by["asked"]),
            frozenset(by["open"]),
        )
    return found


@cache
def _whys() -> Mapping[str, Said]:
    return entries(read_data("policyc.notices", "consents.yaml")["open"])


def consents(comparison: Comparison) -> Consents:
    """The consents that the step asks for again, and what is left open of them."""
    return _Finder(comparison).found()


class _Touched(NamedTuple):
    """A part of the new policy that a change touches, and whether all of it is new."""

    route: Route
    new: bool


class _Finder:
    def __init__(self, comparison: Comparison) -> None:
        side = Side(comparison.new.policy)
        self._changes = comparison.changes
        self._told = {change.new_route for change in comparison.changes}
        self._source = comparison.new.source
        self._policy = side.policy
        self._case = Case(side.policy, side.policy.effective, side.lookup)
        self._speaker = Speaker(side)
        self._parts: Mapping[Route, Any] = dict(side.policy.parts)
        self._transfers = {one.route: one for one in self._case.transfers}

    def found(self) -> Consents:
        asked: dict[tuple[Route, str], list[Change]] = {}
        new: set[tuple[Route, str]] = set()
        left: dict[tuple[Route, Route], Open] = {}
        for change in self._changes:
            for touched in self._touched(change):
                for to, stands in self._rests(touched, change):
                    judged = "asked" if touched.new else _judged(change, to)
                    why = _open(touched.route, judged, stands=stands)
                    if why is not None:
                        left[change.old_route, change.new_route] = Open(change, _whys()[why])
                    elif judged == "asked" and stands:
                        asked.setdefault((touched.route, to), []).append(change)
                        if touched.new or change.kind.startswith(_BASIS):
                            new.add((touched.route, to))
        found = [self._consent(*key, changes, new=key in new) for key, changes in asked.items()]
        told = {id(change) for one in found for change in one.changes}
        rest = [one for one in left.values() if id(one.change) not in told]
        return Consents(tuple(found), tuple(rest))

    def _consent(self, route: Route, to: str, changes: list[Change], *, new: bool) -> Consent:
        kind = kinds()[to]
        day = self._policy.effective
        provisions = [cite(name) for name in (kind.new if new else kind.law)]
        return Consent(
            to,
            kind.said,
            self._speaker.where(route),
            self._source.locate(route),
            route,
            new,
            tuple(changes),
            tuple(one.at(day) for one in provisions if one.in_force(day)),
        )

    def _touched(self, change: Change) -> Iterator[_Touched]:
        """What of the new policy may rest on consent and is touched by a change."""
        route = change.new_route
        if route[:2] == ("transfers", "defaults"):
            yield from self._common(route)
        elif route[:1] == ("purposes",) and len(route) > 1:
            yield from (_Touched(row, new=False) for row in self._rows_for(str(route[1])))
        elif (abroad := (*route[:2], "abroad")) in self._transfers and route[2:] == ("name",):
            yield _Touched(abroad, new=False)
        elif (holder := self._holder(route)) is not None:
            yield _Touched(holder, new=holder == route and change.old is None)
        elif change.new is not None:
            for inner in self._parts:
                within = inner[: len(route)] == route and inner not in self._told
                if within and self._may_rest(inner):
                    yield _Touched(inner, new=True)

    def _holder(self, route: Route) -> Route | None:
        """What holds `route` and may rest on consent, the nearest."""
        above = (route[:end] for end in range(len(route), 0, -1))
        return next((one for one in above if self._may_rest(one)), None)

    def _may_rest(self, route: Route) -> bool:
        if route[:2] == ("retention", "agreed") and len(route) == 3:
            return route in self._parts
        return route in self._transfers or isinstance(
            self._parts.get(route),
            Processing | Received | Tracker | ThirdParty | Recipient | LocationUse,
        )

    def _common(self, route: Route) -> Iterator[_Touched]:
        """The transfers for which what all have in common holds."""
        field = str(route[2]) if len(route) > 2 else None
        for own in self._transfers:
            node = cast(Abroad, self._parts[own])
            if field is None or not getattr(node, field, None):
                yield _Touched(own, new=False)

    def _rows_for(self, purpose: str) -> Iterator[Route]:
        for route, row in self._case.rows:
            if any(key.name == purpose for key in row.purpose):
                yield route

    def _rests(self, touched: _Touched, change: Change) -> Iterator[tuple[str, bool | None]]:
        """What may be consented to there, and whether it is; None where no basis is declared."""
        route, node = touched.route, self._parts[touched.route]
        leaving = self._transfers.get(route)
        if leaving is not None:
            basis = leaving.points["basis"]
            yield "transfer", None if basis is None else basis is TransferBasis.consent
            return
        match node:
            case Processing():
                yield from self._row(node, touched, change)
            case ThirdParty() | Recipient():
                yield "provision", _by_consent(node.basis)
            case Received() | LocationUse():
                yield "use", _by_consent(node.basis)
            case Tracker(basis=basis):
                yield "use", isinstance(basis, LegalBasis) and basis.ground is Ground.consent
            case _:  # kept for a period that was agreed to
                yield "use", True

    def _row(
        self, row: Processing, touched: _Touched, change: Change
    ) -> Iterator[tuple[str, bool | None]]:
        """What a row of `processing:` is consented to for."""
        within = change.new_route[len(touched.route) :]
        for key, those in _KINDS.items():
            basis = getattr(row, key)
            if basis is None or basis.ground is not ProtectedGround.consent:
                continue
            item = self._parts.get(change.new_route)
            protected = item is not None and self._case.item_kind(item) in those
            if touched.new or within[:1] == (key,) or protected:
                yield key, True
        if within[:1] in _OWN_BASES:
            return
        basis = self._case.basis(row)
        marketing = basis is not None and basis.marketing
        stands: bool | None = self._case.rests_on_consent(row)
        if basis is None and not stands and not self._case.entrusted(row):
            stands = None
        yield "marketing" if marketing else "use", stands


def _by_consent(basis: LegalBasis | None) -> bool | None:
    return None if basis is None else basis.ground is Ground.consent


def _open(route: Route, judged: str | None, *, stands: bool | None) -> str | None:
    """Why it is left open whether consent is asked again; None where it is not."""
    if judged is None or stands is False:
        return None
    if stands is None:
        return "unstated" if judged == "asked" else None
    if route[0] == "location":
        return "location"
    return "narrowed" if judged == "open" else None


def _judged(change: Change, to: str) -> str | None:
    """What a change of what rests on consent amounts to: asked again, left open, or neither."""
    kind = kinds()[to]
    if change.kind in kind.open:
        return "open"
    if change.kind.startswith(_BASIS) and change.new_route[-1] not in _GROUNDS:
        return None
    if change.kind == "item-demand-changed" and change.new_route[-2] != "required":
        return None
    return "asked" if change.kind in kind.asked else None
