"""What a rule is, and how a file becomes one."""

import inspect
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, get_args

from policyc.invalid import Route
from policyc.law.provisions import Provision, cite
from policyc.model.node import Lang
from policyc.rules.loading import load

if TYPE_CHECKING:
    from policyc.rules.case import Case

GROUPS: Final = (
    "document",
    "purposes",
    "retention",
    "recipients",
    "transfers",
    "special",
    "tracking",
    "rights",
    "contacts",
    "changes",
    "words",
    "report",
)
"""The folders of rules, in the order in which pages list them."""


class Severity(StrEnum):
    """How much a finding matters, the gravest first."""

    error = "error"
    """The statute or the decree demands it, and the law data has read that in the primary text."""
    warning = "warning"
    """The guideline asks for it, or there is a strong sign of a fault."""
    note = "note"
    """A matter of judgment."""

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


class Said(NamedTuple):
    """Something said in both languages."""

    ko: str
    en: str

    def __getitem__(self, lang: Any) -> str:  # pyright: ignore[reportIncompatibleMethodOverride]
        """What is said in the language `lang`."""
        return self.ko if lang is Lang.ko else self.en


class Fix(NamedTuple):
    """A mechanical mend: at a text of the policy, other words for `old` where it stands first."""

    route: Route
    old: str
    new: str


class Hit(NamedTuple):
    """What a check found: where within its node, what to say of it, where else to look."""

    at: Route
    said: Said
    words: str | None = None
    """The words at fault, where the fault is some words of a longer text."""
    also: tuple[Route, ...] = ()
    """Other places that the finding is about, from the root of the policy."""
    mend: Said | None = None
    """How to mend this case, where the rule's own advice is too general."""
    fix: Fix | None = None


Hits: TypeAlias = Iterable[Hit]
Check: TypeAlias = "Callable[[Any, Case], Hits]"


def hit(
    *at: str | int,
    ko: str,
    en: str,
    words: str | None = None,
    also: Iterable[Route] = (),
    mend: tuple[str, str] | None = None,
    fix: Fix | None = None,
) -> Hit:
    """A hit at the route `at` from the node of the check, said in both languages."""
    return Hit(at, Said(ko, en), words, tuple(also), Said(*mend) if mend else None, fix)


class Explained(NamedTuple):
    """What the docstring of a rule says in one language."""

    what: str
    """What is wrong, in one sentence."""
    why: str
    """Why the law or the reader cares; paragraphs."""
    mend: str
    """How to mend it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, as its file makes it."""

    id: str
    group: str
    severity: Severity
    nodes: tuple[type, ...]
    cites: tuple[Provision, ...]
    check: Check
    module: ModuleType

    @property
    def since(self) -> date | None:
        """The first day on which everything that it cites is law."""
        return max((provision.since for provision in self.cites), default=None)

    def in_force(self, day: date) -> bool:
        """Whether everything that it cites is law on `day`."""
        return all(provision.in_force(day) for provision in self.cites)

    def explained(self, lang: Lang) -> Explained:
        """What its docstring says in `lang`."""
        ko, en = _explained(self.module)
        return ko if lang is Lang.ko else en

    @property
    def file(self) -> Path:
        """The file that it stands in."""
        return Path(inspect.getfile(self.module))


MENDS: Final = ("Mend: ", "고치기: ")
"""How the last paragraph of each language begins."""


def _explained(module: ModuleType) -> tuple[Explained, Explained]:
    paragraphs = [
        " ".join(part.split()) for part in inspect.cleandoc(module.__doc__ or "").split("\n\n")
    ]
    ends = [next(i for i, part in enumerate(paragraphs) if part.startswith(mend)) for mend in MENDS]
    en, ko = paragraphs[: ends[0] + 1], paragraphs[ends[0] + 1 : ends[1] + 1]
    return _parts(ko, MENDS[1]), _parts(en, MENDS[0])


def _parts(paragraphs: Sequence[str], mend: str) -> Explained:
    what, *why, last = paragraphs
    return Explained(what, "\n\n".join(why), last.removeprefix(mend))


def rule(severity: str, *cites: str) -> Callable[[Check], Check]:
    """Register a check for the nodes that its first parameter is annotated with.

    It runs while everything that it cites is law. Raises `KeyError` for a citation of nothing.
    """

    def register(check: Check) -> Check:
        module = sys.modules[check.__module__]
        group, name = check.__module__.rsplit(".", 2)[-2:]
        annotation = next(iter(check.__annotations__.values()))
        _REGISTERED[check.__module__] = Rule(
            id=name.replace("_", "-"),
            group=group,
            severity=Severity(severity),
            nodes=get_args(annotation) or (annotation,),
            cites=tuple(map(cite, cites)),
            check=check,
            module=module,
        )
        return check

    return register


_REGISTERED: Final[dict[str, Rule]] = {}


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule, by its id, in the order of the groups."""
    load(GROUPS)
    ordered = sorted(_REGISTERED.values(), key=lambda one: (GROUPS.index(one.group), one.id))
    return {one.id: one for one in ordered}


def by_node(chosen: Iterable[Rule]) -> Mapping[type, Sequence[Rule]]:
    """The `chosen` rules by the kind of node that they are shown."""
    found: dict[type, list[Rule]] = {}
    for one in chosen:
        for node in one.nodes:
            found.setdefault(node, []).append(one)
    return found
