"""What a check may look at beside its node: the policy, the day, and what keys name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final, cast

from policyc.abroad import Leaving, leaving
from policyc.invalid import Route
from policyc.law import provisions
from policyc.lookup import Lookup
from policyc.model.basis import Ground, LegalBasis
from policyc.model.controller import ControllerKind
from policyc.model.item import Item, ItemGroup, OneOf
from policyc.model.node import Key, Nothing, Text
from policyc.model.notice import SectionName
from policyc.model.own_words import ItemKind
from policyc.model.policy import Policy
from policyc.model.processing import Demand, Processing
from policyc.model.purpose import Purpose
from policyc.model.recipients import Processor, ThirdParty
from policyc.rules.rule import Said
from policyc.rules.wording import Wording, gathered
from policyc.vocabulary import Entry

LONGEST_NAME: Final = 60

_ITEM_FIELDS: Final = ("items", "required", "optional", "automatic")


@dataclass(frozen=True)
class Case:
    """A policy on a day."""

    policy: Policy
    day: date
    lookup: Lookup
    said: tuple[tuple[Route, Wording], ...] | None = None
    """The words of the author, where somebody has gathered them already."""

    @cached_property
    def wordings(self) -> tuple[tuple[Route, Wording], ...]:
        """The words of the author with the route to them, in the order of the policy."""
        return self.said if self.said is not None else gathered(self.policy)

    @cached_property
    def keys(self) -> tuple[tuple[Route, Key], ...]:
        """Every key that the policy names, with the route to it."""
        return tuple((at, value) for at, value in self.policy.parts if isinstance(value, Key))

    def name(self, value: Any) -> Said:
        """What `value` is called in each language, short enough for a message.

        A key is called what it names; a node by its title or name; anything else as it is written.
        """
        match value:
            case Key():
                found = self.lookup.find(value)
                return self.name(found) if found is not None else Said(value.name, value.name)
            case str():  # before its method `title` is taken for a field
                return Said(_short(value), _short(value))
            case Entry():
                return Said(_short(value.ko), _short(value.en))
            case Text():
                return Said(*map(_short, (value.ko or value.en or "", value.en or value.ko or "")))
            case tuple():
                names = [self.name(one) for one in cast("tuple[Any, ...]", value)]
                return Said(
                    _short(", ".join(one.ko for one in names)),
                    _short(", ".join(one.en for one in names)),
                )
            case _:
                pass
        for field in ("title", "name", "record", "category", "what"):
            if inner := getattr(value, field, None):
                return self.name(inner)
        return Said(_short(str(value)), _short(str(value)))

    def number(self, name: str) -> int:
        """The number of the law called `name` on the day, for example `pipa_decree answer_days`."""
        return provisions.value(name, self.day)

    def holds(self, name: str) -> bool:
        """Whether the provision called `name` is law on the day, for example `pipa 25-2(4)`."""
        return provisions.cite(name).in_force(self.day)

    @property
    def kind(self) -> ControllerKind:
        """What kind of controller it is."""
        company = self.policy.company
        return company.kind if company is not None else ControllerKind.private

    @property
    def is_foreign(self) -> bool:
        """Whether the controller is established abroad."""
        company = self.policy.company
        country = company.country if company is not None else None
        return self.kind is ControllerKind.foreign_operator or (
            country is not None and country.name != "KR"
        )

    def in_own_words(self, section: SectionName) -> bool:
        """Whether a free section of the author's stands in the place of `section`."""
        return any(free.replace is section for free in self.policy.sections)

    def silent(self, section: SectionName) -> bool:
        """Whether a policy that is whole says nothing of `section`, not even that there is none."""
        said = getattr(self.policy, section) is not None or self.in_own_words(section)
        return self.policy.complete and not said

    @cached_property
    def rows(self) -> tuple[tuple[Route, Processing], ...]:
        """The rows of `processing:`, each with its route."""
        return tuple((("processing", i), row) for i, row in enumerate(self.policy.processing))

    def purposes(self, row: Processing) -> Iterator[tuple[str, Purpose]]:
        """The purposes that a row is for."""
        for key in row.purpose:
            if (purpose := self.policy.purposes.get(key.name)) is not None:
                yield key.name, purpose

    def row_name(self, row: Processing) -> Said:
        """What a row is called in a message."""
        purposes = tuple(purpose for _, purpose in self.purposes(row))
        items = tuple(item for _, item in self.items_of(row, ()))
        return self.name(row.category or purposes or row.only or items or Text(ko="행", en="row"))

    def basis(self, row: Processing) -> LegalBasis | None:
        """The legal basis of a row: its own, or that of its purposes where they have one."""
        if row.basis is not None:
            return row.basis
        return next((p.basis for _, p in self.purposes(row) if p.basis is not None), None)

    def entrusted(self, row: Processing) -> bool:
        """Whether a row of a processor's policy is work for controllers, whose policies say why."""
        return self.kind is ControllerKind.processor and self.basis(row) is None

    def rests_on_consent(self, row: Processing) -> bool:
        """Whether a row rests on consent, as its basis or its author's `consent:` says."""
        basis = self.basis(row)
        if basis is not None:
            return basis.ground is Ground.consent
        return row.consent in (Demand.required, Demand.optional)

    def leaves(self, items: Any, route: Route) -> Iterator[tuple[Route, Key | Text]]:
        """The single items in `items`, alternatives and groups looked into, with their routes."""
        if not isinstance(items, tuple):
            return
        for index, item in enumerate(cast("tuple[Item, ...]", items)):
            here = (*route, index)
            match item:
                case OneOf(one_of=within):
                    yield from self.leaves(within, (*here, "one_of"))
                case ItemGroup(of=within):
                    yield from self.leaves(within, (*here, "of"))
                case Key() | Text():
                    yield here, item

    def items_of(self, row: Processing, route: Route) -> Iterator[tuple[Route, Key | Text]]:
        """The single items of a row, those of its variants too."""
        for field in _ITEM_FIELDS:
            yield from self.leaves(getattr(row, field), (*route, field))
        for index, variant in enumerate(row.variants):
            for field in ("items", "required", "optional"):
                there = (*route, "variants", index, field)
                yield from self.leaves(getattr(variant, field), there)

    @cached_property
    def collected(self) -> tuple[tuple[Route, Key | Text], ...]:
        """Every item that the policy says is processed: rows, automatic ones, received ones."""
        found = [leaf for route, row in self.rows for leaf in self.items_of(row, route)]
        found += self.leaves(self.policy.automatic, ("automatic",))
        for index, source in enumerate(
            self.policy.received.sources if self.policy.received else ()
        ):
            found += self.leaves(source.items, ("received", "sources", index, "items"))
        for key, tool in self.tools():
            found += self.leaves(tool.items, ("tracking", "tools", key, "items"))
        return tuple(found)

    def item_kind(self, item: Item) -> ItemKind | None:
        """The kind of an item by the protection that the law gives it; None for own words."""
        match item:
            case Key():
                return getattr(self.lookup.find(item), "kind", None)
            case ItemGroup(name=Key() as name):
                return self.item_kind(name)
            case _:
                return None

    def tools(self) -> Iterable[tuple[str, Any]]:
        """The tools of automatic collection, by key."""
        tracking = self.policy.tracking
        if tracking is None or tracking is Nothing.none:
            return ()
        return tracking.tools.items()

    @cached_property
    def processors(self) -> tuple[tuple[Route, Processor], ...]:
        """The processors, each with its route."""
        declared = self.policy.processors
        if not isinstance(declared, dict):
            return ()
        return tuple((("processors", key), one) for key, one in declared.items())

    @cached_property
    def third_parties(self) -> tuple[tuple[Route, ThirdParty], ...]:
        """The third parties, each with its route."""
        declared = self.policy.third_parties
        if declared is None:
            return ()
        return tuple(
            (("third_parties", "recipients", key), one) for key, one in declared.recipients.items()
        )

    @cached_property
    def transfers(self) -> tuple[Leaving, ...]:
        """The transfers abroad, each completed with what all have in common."""
        return tuple(leaving(self.policy))


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= LONGEST_NAME else f"{flat[: LONGEST_NAME - 1]}…"
