"""Whatever an author declares reaches the reader, in each of the policy's languages."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import Any, Final, cast

import pytest

from policyc.abridge import easy, speaks_plainly
from policyc.camera_policy import camera_policy
from policyc.compose import compose
from policyc.facts.cameras import separate
from policyc.invalid import Invalid, Route
from policyc.load import load, read
from policyc.lookup import built_in
from policyc.markdown import markdown
from policyc.model.contact import Address, Email, Phone
from policyc.model.keep import Duration, Period
from policyc.model.node import Key, Lang, Node
from policyc.model.notice import Section, SectionName
from policyc.model.policy import Policy
from policyc.places import walk
from policyc.source import Data, Source

HERE: Final = Path(__file__).resolve().parent
POLICIES: Final = sorted(min(folder.glob("*.yaml")) for folder in HERE.parent.glob("policies/*/"))
ALL_FIELDS: Final = HERE / "every_field.yaml"
ALTERNATIVES: Final = HERE / "every_alternative.yaml"
EXTENDING: Final = sorted(HERE.glob("extends/*/*.yaml"))

UNSAID: Final = {
    "part": "it says whether the file is a policy at all",
    "extends*": "it names files, and their facts reach the reader",
    "differs*": "the author's reason is for the repository, not for the reader",
    "policy": "it names the files",
    "languages*": "it says which documents there are, and each says its own language",
    "company.sectors*": "it tells the linter which statutes bind; the documents name the records",
    "mode": "it says whether there is a document with all languages",
    "changes.class": "it judges the step from the version before, and stands in the comparison",
    "changes.reason*": "it says why, and stands in the comparison with it",
}
"""What may change without any page changing, and why."""

TABLE: Final = ("purposes", "received", "automatic", "on_device", "collection", "principles")
"""What another layout arranges otherwise, but for what takes minutes to try."""


@dataclass(frozen=True)
class Declared:
    """A policy whose facts are changed one at a time."""

    source: Source

    @property
    def data(self) -> dict[str, Data]:
        return self.source.data

    def policy(self, data: dict[str, Data]) -> Policy:
        """The policy that `data` makes. Raises `Invalid`."""
        return read(replace(self.source, data=data))


@cache
def declared(path: Path, layout: str | None) -> tuple[Declared, Policy, Mapping[Lang, str]]:
    """The policy at `path`, in another layout where one is named, and its pages."""
    _, source = load(path)
    one = Declared(replace(source, data=source.data | ({"layout": layout} if layout else {})))
    policy = one.policy(one.data)
    return one, policy, {lang: page(policy, lang) for lang in policy.languages}


def page(policy: Policy, lang: Lang) -> str:
    """All that a reader of `policy` finds: the policy, and the documents beside it."""
    return "".join(documents(policy, lang))


def documents(policy: Policy, lang: Lang) -> Iterator[str]:
    yield markdown(compose(policy, [lang]))
    for devices in separate(policy):
        yield markdown(camera_policy(policy, devices, [lang]))
    if speaks_plainly(policy):
        yield markdown(easy(policy, [lang]))


def reads(policy: Policy, lang: Lang, said: str) -> bool:
    """Whether all that a reader of `policy` finds is `said`; no more is composed than tells."""
    rest = said
    for document in documents(policy, lang):
        if not rest.startswith(document):
            return False
        rest = rest.removeprefix(document)
    return not rest


def parts() -> Iterator[Any]:
    """Every part of the declared policies, by its key at the top."""
    for path in (ALL_FIELDS, ALTERNATIVES, *EXTENDING):
        name = path.stem if path.parent == HERE else path.parent.name
        for part in load(path)[1].data:
            yield pytest.param(path, None, part, id=f"{name}-{part}")
    for part in TABLE:
        yield pytest.param(ALL_FIELDS, "merged", part, id=f"{ALL_FIELDS.stem}-merged-{part}")


PARTS: Final = list(parts())


def kinds(node: type[Node]) -> Iterator[type[Node]]:
    for kind in node.__subclasses__():
        if kind.__module__.startswith("policyc.model."):
            yield kind
        yield from kinds(kind)


def test_every_field_is_used() -> None:
    """The policies of the tests and of the repository set every field of every node."""
    used: dict[type, set[str]] = defaultdict(set)
    for path in (ALL_FIELDS, ALTERNATIVES, *EXTENDING, *POLICIES):
        for _, value in walk(load(path)[0]):
            for kind in type(value).__mro__ if isinstance(value, Node) else ():
                used[kind] |= value.model_fields_set
    unused = {kind.__name__: set(kind.model_fields) - used[kind] for kind in kinds(Node)}
    assert {name: fields for name, fields in unused.items() if fields} == {}


@pytest.mark.parametrize(("path", "layout", "part"), PARTS)
def test_every_word_that_changes_is_noticed(path: Path, layout: str | None, part: str) -> None:
    """Another value of one scalar changes a page that is to say it."""
    one, policy, pages = declared(path, layout)
    silent: list[str] = []
    for count, route in enumerate(scalars(one.data[part], (part,))):
        if exempt(route):
            continue
        other = altered(one, route, policy)
        lang = whose_turn(count, speaking(route, policy))
        if reads(other, lang, pages[lang]):
            silent.append(written(route))
    assert silent == []


@pytest.mark.parametrize(("path", "layout", "part"), PARTS)
def test_nothing_that_is_deleted_goes_unnoticed(path: Path, layout: str | None, part: str) -> None:
    """A policy without one of its mappings, lists or elements is refused, or reads otherwise."""
    one, policy, pages = declared(path, layout)
    silent: list[str] = []
    for count, route in enumerate(collections(one.data[part], (part,))):
        if exempt(route):
            continue
        try:
            other = one.policy(edited(one.data, route, None))
        except Invalid:
            continue
        lang = whose_turn(count, speaking(route, policy))
        if reads(other, lang, pages[lang]):
            silent.append(written(route))
    assert silent == []


@pytest.mark.parametrize("place", ["before", "after", "replace"])
@pytest.mark.parametrize("section", SectionName)
@pytest.mark.parametrize("layout", ["statute", "merged", "[rights]"])
def test_a_free_section_stands_wherever_it_is_put(
    layout: str, section: SectionName, place: str
) -> None:
    """A free section is in the page, whether the section that it refers to is there or not."""
    text = f"""\
policy: shop
languages: en
effective: 2026-01-31
layout: {layout}
sections: {{{place}: {section}, title: {{en: Whales}}, text: {{en: There are none.}}}}
"""
    said = page(read(Source.parse(text.encode(), "shop.yaml")), Lang.en)
    assert ("(Whales)\n" in said, "There are none." in said) == (True, True)


def exempt(route: Route) -> bool:
    return any(fnmatch(written(route), unsaid) for unsaid in UNSAID)


def written(route: Route) -> str:
    return ".".join(map(str, route))


def whose_turn(count: int, languages: Sequence[Lang]) -> Lang:
    """The language that is looked at: that both read the same facts has its test elsewhere."""
    return languages[count % len(languages)]


def speaking(route: Route, policy: Policy) -> tuple[Lang, ...]:
    """The languages whose pages say what is at `route`."""
    if route[-1] in tuple(Lang):
        return (Lang(route[-1]),)
    section = at(route[:2], policy)
    return (
        section.languages or policy.languages if isinstance(section, Section) else policy.languages
    )


def scalars(data: Data, route: Route) -> Iterator[Route]:
    if isinstance(data, str):
        yield route
    for name, inner in entries(data):
        yield from scalars(inner, (*route, name))


def collections(data: Data, route: Route) -> Iterator[Route]:
    """Every mapping and list but the texts, whose words are changed; every element of a list."""
    is_text = isinstance(data, str) or (isinstance(data, dict) and set(data) <= set(Lang))
    if isinstance(route[-1], int) or not is_text:
        yield route
    for name, inner in entries(data):
        yield from collections(inner, (*route, name))


def entries(data: Data) -> Iterator[tuple[str | int, Data]]:
    if isinstance(data, dict):
        yield from data.items()
    elif isinstance(data, list):
        yield from enumerate(data)


def edited(data: dict[str, Data], route: Route, value: str | None) -> dict[str, Data]:
    """The data with `value` at `route`, or without anything there."""
    edited: Any = copy(data)
    place = edited
    for part in route[:-1]:
        place[part] = copy(place[part])
        place = place[part]
    if value is None:
        del place[route[-1]]
    else:
        place[route[-1]] = value
    return edited


def altered(one: Declared, route: Route, policy: Policy) -> Policy:
    """The policy with another value at `route`; without it, where there is no other."""
    for value in (another(at(route, policy), route, policy), None):
        try:
            return one.policy(edited(one.data, route, value))
        except Invalid:
            continue
    raise AssertionError(f"{written(route)} can neither be changed nor deleted")


def at(route: Route, policy: Policy) -> object:
    """What the scalar at `route` was read as."""
    value: object = policy
    for part in route:
        value = inside(value, part)
    return value


def inside(value: object, part: str | int) -> object:
    match value:
        case Node():
            return getattr(value, str(part))
        case tuple() if isinstance(part, str):  # one element, without brackets
            return inside(*cast("tuple[object]", value), part)
        case _:
            return cast(Any, value)[part]


def another(value: object, route: Route, policy: Policy) -> str | None:
    """The text of another value of the same kind, if there is one."""
    match value:
        case Key():
            return next((name for name in names_of(value.kind, policy) if name != value.name), None)
        case Node():
            name = next(name for name in type(value).model_fields if name in value.model_fields_set)
            return another(getattr(value, name), route, policy)
        case tuple():
            first, *more = cast("tuple[object, ...]", value)
            return str(first) if more else another(first, route, policy)
        case _:
            say = next((say for kind, say in OTHERS.items() if isinstance(value, kind)), None)
            return say(value) if say else reworded(str(value), route)


OTHERS: Final[Mapping[type, Callable[[Any], str | None]]] = {
    bool: lambda value: str(not value).lower(),
    int: lambda value: str(value + 1),
    date: lambda value: (value + timedelta(days=1)).isoformat(),
    StrEnum: lambda value: other_member(value),
    Duration: lambda _: "9 days",
    Period: lambda _: "9 weeks",
    Email: lambda value: f"x{value}",
    Phone: lambda value: f"{value}9",
    Address: lambda value: f"{value}x",
}


def other_member(value: StrEnum) -> str | None:
    return next((str(member) for member in type(value) if member is not value), None)


def reworded(text: str, route: Route) -> str:
    if "article" in route or "limits" in route:
        return "9(9)"
    special = {
        "Asia/Seoul": "Asia/Tokyo",
        "all": "email",
        "law": "ecommerce.contract",
        "without_delay": "9 days",
    }
    return special.get(text, f"{text} 가" if route[-1] == "ko" else f"{text} x")


def names_of(kind: str, policy: Policy) -> Mapping[str, Any]:
    match kind:
        case "contacts":
            return policy.contacts
        case "processors":
            return policy.processors if isinstance(policy.processors, dict) else {}
        case "services":
            return policy.services
        case "policy purposes":
            return policy.purposes
        case _:
            return built_in(kind)
