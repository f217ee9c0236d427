"""Items that the Act protects apart: sensitive information, identifiers, resident numbers."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from markupsafe import Markup

from policyc.facts.teller import Facts, Teller
from policyc.model.basis import NumberBasis, NumberGround, ProtectedBasis, ProtectedGround
from policyc.model.item import Item, ItemGroup, OneOf
from policyc.model.node import Key, Text
from policyc.model.own_words import ItemKind
from policyc.model.policy import Policy
from policyc.model.processing import Processing, Source

_KINDS: Final = {
    "sensitive": (ItemKind.sensitive, ItemKind.biometric),
    "unique_identifier": (ItemKind.unique_identifier,),
    "resident_number": (ItemKind.resident_number,),
}
_ARTICLES: Final = {"sensitive": "23", "unique_identifier": "24", "resident_number": "24-2"}


def protected(policy: Policy, teller: Teller) -> Facts | None:
    """The protected items that are declared anywhere, by kind, each with its basis of its own."""
    rows = [row for kind in _KINDS for row in _rows(kind, policy, teller)]
    articles = dict.fromkeys(_ARTICLES[row["kind"]] for row in rows)
    return {"provisions": teller.lexicon.cite("pipa", *articles), "rows": rows} if rows else None


def _rows(kind: str, policy: Policy, teller: Teller) -> Iterator[dict[str, Any]]:
    received: set[Key] = set()  # what a row has a basis for, once it has been received
    for row in policy.processing:
        items = [item for declared in _declared(row) for item in _of(kind, declared, teller)]
        basis = getattr(row, kind)
        if basis is not None and row.source is Source.third_party:
            received.update(items)
        if items or basis is not None:
            yield {
                "kind": kind,
                "purposes": _purposes(row, teller),
                "items": _said(items or _own(row), teller),
                "basis": None if basis is None else _basis(kind, basis, teller),
            }
    for source in policy.received.sources if policy.received is not None else ():
        items = [item for item in _of(kind, source.items, teller) if item not in received]
        if items:
            said = _said(items, teller)
            purposes = teller.tell(source.purpose)
            yield {"kind": kind, "purposes": purposes, "items": said, "basis": None}
    if items := list(_of(kind, policy.automatic, teller)):
        yield {"kind": kind, "purposes": [], "items": _said(items, teller), "basis": None}


def _own(row: Processing) -> list[Text]:
    """The items of a row in own words, where it has no others that could be meant."""
    items = [item for declared in _declared(row) for item in declared]
    own = [item for item in items if isinstance(item, Text)]
    return own if len(own) == len(items) else []


def _declared(row: Processing) -> Iterator[tuple[Item, ...]]:
    yield from (row.items, row.required, row.optional, row.automatic)
    for variant in row.variants:
        yield from (variant.items, variant.required, variant.optional)


def _of(kind: str, items: Iterable[Item], teller: Teller) -> Iterator[Key]:
    """The items of a kind. A group is one of them where its name is; else it is looked into."""
    for item in items:
        match item:
            case Key() if teller.lexicon.find(item).kind in _KINDS[kind]:
                yield item
            case ItemGroup(name=name, of=within):
                named = () if isinstance(name, Text) else tuple(_of(kind, [name], teller))
                yield from named or _of(kind, within, teller)
            case OneOf(one_of=within):
                yield from _of(kind, within, teller)
            case _:
                pass


def _said(items: Iterable[object], teller: Teller) -> list[Markup]:
    return list(dict.fromkeys(teller.say(item) for item in items))


def _purposes(row: Processing, teller: Teller) -> list[Markup]:
    """What the row is for: its purposes; else what is done, or what it is called."""
    titles = [purpose["title"] for purpose in teller.tell(row.purpose)]
    named = titles or teller.tell(row.only)
    return named or ([teller.say(row.category)] if row.category is not None else [])


def _basis(kind: str, basis: ProtectedBasis | NumberBasis, teller: Teller) -> Facts:
    grounds = tuple(ProtectedGround if isinstance(basis, ProtectedBasis) else NumberGround)
    provision = f"{_ARTICLES[kind]}(1){grounds.index(basis.ground) + 1}"
    told = teller.fields(basis)
    cited = teller.lexicon.cite("pipa", provision)
    if basis.statute is not None:
        statute = teller.lexicon.cite(basis.statute, *filter(None, (basis.article,)))
        told["statute"] = None if statute == cited else statute
    return {**told, "marketing": False, "provision": cited}
