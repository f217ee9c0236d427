"""The labels at the top of a policy, told from what it declares and from where that stands."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from policyc.columns import width
from policyc.document import Label, LabelName
from policyc.facts.remedies import remedies
from policyc.facts.teller import Teller
from policyc.lexicon import Lexicon
from policyc.model.additional_use import AdditionalUse
from policyc.model.automated_decisions import AutomatedDecisions
from policyc.model.cameras import Cameras
from policyc.model.generative_ai import GenerativeAI
from policyc.model.item import Item
from policyc.model.location import Location
from policyc.model.node import Key
from policyc.model.notice import SectionName
from policyc.model.own_words import ItemKind
from policyc.model.permissions import AppPermissions
from policyc.model.policy import Policy
from policyc.model.protection import ChildrenStatement, OwnMeasure
from policyc.model.pseudonymised import Pseudonymised
from policyc.model.recipients import Transfers
from policyc.model.tracking import Behavioural, Tracking
from policyc.places import walk
from policyc.said import capital, plain

_FEW: Final = 3
_LONG: Final = 22.0
"""How wide an example may be, in em; what takes no more together is named whole."""
_ALONE: Final = 30.0
"""How wide an example may be that has no other beside it."""

_ITEMS: Final = (SectionName.items, SectionName.processing)
_KINDS: Final = {
    LabelName.sensitive: {ItemKind.sensitive},
    LabelName.unique_identifier: {ItemKind.unique_identifier, ItemKind.resident_number},
    LabelName.biometric: {ItemKind.biometric},
    LabelName.location: {ItemKind.location},
    LabelName.financial: {ItemKind.financial, ItemKind.credit},
}
"""Labels of items to which the law gives a protection of their own."""
_SECTIONS: Final[Mapping[LabelName, Sequence[str]]] = {
    LabelName.items: _ITEMS,
    **dict.fromkeys(_KINDS, _ITEMS),
    LabelName.location: (SectionName.location, *_ITEMS),
    LabelName.purposes: (SectionName.purposes, SectionName.processing),
    LabelName.retention: (SectionName.retention, SectionName.processing),
    LabelName.automatic: (SectionName.tracking, *_ITEMS),
    LabelName.certification: (SectionName.voluntary,),
}
"""The sections that may tell it, the first before the others; else that of the label's name."""
_COUNTED: Final = {
    LabelName.third_parties: "parties",
    LabelName.entrustment: "parties",
    LabelName.behavioural: "parties",
    LabelName.remedies: "parties",
    LabelName.transfers: "countries",
}
"""What a number counts, where it counts more than things."""


def labels(policy: Policy, lexicon: Lexicon, sections: Collection[str]) -> tuple[Label, ...]:
    """What the policy declares, in the order of `LabelName`, where one of `sections` tells it.

    What it says is not done has no label.
    """
    declared = {name: things for name, things in _declared(policy, lexicon) if things is not None}
    return tuple(
        Label(
            name,
            str(lexicon.patterns["label"][name]),
            _examples(declared[name], lexicon, _COUNTED.get(name, "things")),
            section,
        )
        for name in LabelName
        if name in declared
        for section in [one for one in _SECTIONS.get(name, (name,)) if one in sections][:1]
    )


def _examples(things: Iterable[object], lexicon: Lexicon, counts: str) -> str:
    """The things where they take little room; else a few, and how many there are beside."""
    said = list(dict.fromkeys(map(lexicon.say, things)))
    whole = plain(capital(lexicon.listing(said)))
    if width(whole) <= (_LONG if len(said) > 1 else _ALONE):
        return whole
    few = [words for words in said if width(plain(words)) <= _LONG]
    few = few[: _FEW if len(said) <= _FEW else _FEW - 1]
    listed = plain(capital(lexicon.listing(few)))
    if len(few) == len(said):
        return listed
    counted = lexicon.patterns["label_count"]["more" if few else "all"][counts]
    return str(counted).format(few=listed, count=len(said) - len(few))


_Told: TypeAlias = Iterator[tuple[LabelName, Iterable[object] | None]]
"""Labels with the things that they stand for; None where there is no label."""


def _declared(policy: Policy, lexicon: Lexicon) -> _Told:
    yield from _protected(policy, lexicon)
    yield from _processed(policy, lexicon)
    yield from _received(policy)
    yield from _guarded(policy)
    yield from _answered(policy, lexicon)


def _protected(policy: Policy, lexicon: Lexicon) -> _Told:
    """Items, and among them those that have a protection of their own."""
    items = list(_items(policy))
    yield LabelName.items, items or None
    location = policy.location
    for label, kinds in _KINDS.items():
        found: list[object] = [
            key
            for item in items
            for _, key in walk(item)
            if isinstance(key, Key) and lexicon.find(key).kind in kinds
        ]
        if label is LabelName.location and isinstance(location, Location):
            found += [item for use in location.uses for item in use.items]
            processed = True
        else:
            processed = bool(found)
        yield label, found if processed else None


def _items(policy: Policy) -> Iterator[Item]:
    """The items that are processed, in the order of the file."""
    for row in policy.processing:
        yield from (*row.items, *row.required, *row.optional)
        for variant in row.variants:
            yield from (*variant.items, *variant.required, *variant.optional)
        yield from row.automatic
    yield from policy.automatic


def _processed(policy: Policy, lexicon: Lexicon) -> _Told:
    """What for, how long, and by what tools."""
    yield LabelName.purposes, [purpose.title for purpose in policy.purposes.values()] or None
    kept = [row.keep for row in policy.processing if row.keep is not None]
    yield LabelName.retention, kept if kept or policy.retention is not None else None
    yield LabelName.destruction, None if policy.destruction is None else ()
    children = policy.children
    if children is not None and children.statement is ChildrenStatement.guardian_consent:
        yield LabelName.children, (lexicon.fill("guardian_consent"),)
    tools = policy.tracking.tools.values() if isinstance(policy.tracking, Tracking) else ()
    collected = [*(tool.name or tool.kind for tool in tools), *policy.automatic]
    yield LabelName.automatic, collected or None
    if isinstance(asked := policy.app_permissions, AppPermissions):
        permissions = [one.permission for one in (*asked.required, *asked.optional)]
        yield LabelName.app_permissions, permissions or None
    if isinstance(policy.automated_decisions, AutomatedDecisions):
        decisions = policy.automated_decisions.decisions
        yield LabelName.automated_decisions, [decision.name for decision in decisions]
    if isinstance(policy.generative_ai, GenerativeAI):
        yield LabelName.generative_ai, policy.generative_ai.use
    for label, cameras in (
        (LabelName.fixed_cameras, policy.fixed_cameras),
        (LabelName.mobile_cameras, policy.mobile_cameras),
    ):
        yield label, cameras.purpose if isinstance(cameras, Cameras) else None


def _received(policy: Policy) -> _Told:
    """Who else receives it, or makes another use of it."""
    provision = policy.third_parties
    provided = [one.name for one in provision.recipients.values()] if provision is not None else []
    yield LabelName.third_parties, provided or None
    if isinstance(policy.additional_use, AdditionalUse):
        cases = policy.additional_use.cases
        yield LabelName.additional_use, [title for case in cases for title in case.purpose]
    processors = policy.processors if isinstance(policy.processors, dict) else {}
    yield LabelName.entrustment, [one.name for one in processors.values()] or None
    transfers = policy.transfers if isinstance(policy.transfers, Transfers) else Transfers()
    abroad = [
        *(one.abroad for one in processors.values() if one.abroad is not None),
        *transfers.recipients.values(),
    ]
    common = transfers.defaults.country if transfers.defaults is not None else ()
    countries = [country for one in abroad for country in one.country or common]
    yield LabelName.transfers, countries if abroad else None
    if isinstance(others := policy.behavioural, Behavioural):
        operators = [tool.operator for tool in (*others.web, *others.app)]
        yield LabelName.behavioural, operators if operators or others.text is not None else None
    if isinstance(policy.pseudonymised, Pseudonymised):
        about = [case.about for case in policy.pseudonymised.cases if case.about is not None]
        yield LabelName.pseudonymised, about


def _guarded(policy: Policy) -> _Told:
    """How it is protected."""
    if isinstance(policy.sensitive_disclosure, tuple):
        shown = policy.sensitive_disclosure
        yield LabelName.sensitive_disclosure, [item for one in shown for item in one.items]
    if (safety := policy.safety) is not None:
        yield (
            LabelName.safety,
            [
                (one.title or one.measure or one.text) if isinstance(one, OwnMeasure) else one
                for group in type(safety).model_fields
                for one in getattr(safety, group)
            ],
        )
    if policy.voluntary is not None:
        certified = [one.name for one in policy.voluntary.certifications]
        yield LabelName.certification, certified or None


def _answered(policy: Policy, lexicon: Lexicon) -> _Told:
    """What data subjects can do, and whom they can ask."""
    yield LabelName.rights, policy.rights.kinds if policy.rights is not None else None
    officer, department = policy.officer, policy.department
    people = [one.name or one.department for one in (officer, *policy.managers) if one is not None]
    desks = [*people, department.name if department is not None else None]
    yield LabelName.officer, [one for one in desks if one is not None] if any(desks) else None
    if (desk := policy.access_requests) is not None:
        named = desk.department or desk.name
        yield LabelName.access, () if named is None else (named,)
    if policy.domestic_agent is not None:
        yield LabelName.domestic_agent, (policy.domestic_agent.name,)
    yield LabelName.remedies, [body["name"] for body in remedies(policy, Teller(lexicon))] or None
    if policy.changes is not None:
        yield LabelName.changes, (lexicon.fill("in_force", day=policy.effective),)
