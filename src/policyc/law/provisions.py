"""The law by provision: what each says, from which day it holds, until when, and where it moved."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Final

from pydantic import Field, PositiveInt, TypeAdapter

from policyc import citation
from policyc.law.shape import Dated, Law, Sourced, Tag
from policyc.model.node import Day, Flag, Lang
from policyc.vocabulary import Entry, read_data

FILES: Final = ("pipa", "pipa_decree", "standard_guidelines", "drafting_guideline", "others")
"""The files of `law/kr` that hold provisions."""

_HEADINGS: Final = frozenset(("drafting_guideline",))
"""What is divided into numbered headings, not into articles."""

_NAME: Final = re.compile("(?!form |annex )[a-z]")
"""How a name begins that stands where there is no article."""


class ProvisionEntry(Dated, Sourced):
    """A provision as the law data has it."""

    ko: str
    en: str
    since_tag: Tag | None = None
    """How sure the day is, where it is less sure than the words."""
    moved_to: str | None = None
    """The article of the same statute that says it from the day after `until`."""
    replaced_by: str | None = None
    """The article of the same statute that rules the matter since, in other words or for others."""
    reused: Flag = False
    """Whether the number says something else since, so that citing it may be right."""


class Value(Sourced):
    """A number of the law from a day on."""

    since: Day
    value: PositiveInt
    article: str
    """The article of the same statute that fixes it."""


class Parameter(Law):
    """A number of the law, and its values one after the other."""

    ko: str
    en: str
    unit: str
    values: tuple[Value, ...]

    def at(self, day: date) -> Value | None:
        """The value in force on `day`; None before the first."""
        past = [value for value in self.values if value.since <= day]
        return max(past, key=lambda value: value.since, default=None)


class _File(Law):
    provisions: dict[str, dict[str, ProvisionEntry]]
    parameters: dict[str, dict[str, Parameter]] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision of a statute, and where it stood before it was moved."""

    statute: str
    article: str
    entry: ProvisionEntry = field(compare=False, repr=False)
    formerly: "Provision | None" = None

    @property
    def since(self) -> date:
        """The first day on which it was law, wherever it stood."""
        return self.formerly.since if self.formerly is not None else self.entry.since

    def in_force(self, day: date) -> bool:
        """Whether it is law on `day`, wherever it stands then."""
        if self.entry.stands(day):
            return True
        return self.formerly is not None and self.formerly.in_force(day)

    def at(self, day: date) -> "Provision":
        """Itself where it stands on `day`: under an earlier address, before it was moved."""
        if self.formerly is not None and day < self.entry.since:
            return self.formerly.at(day)
        return self

    def says(self, lang: Lang) -> str:
        """What it is about, in a few words of `lang`."""
        return self.entry.ko if lang is Lang.ko else self.entry.en

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading or a name: what has no article, and is cited by its words."""
        return self.statute in _HEADINGS or _NAME.match(self.article) is not None

    def cited(self, lang: Lang) -> str:
        """Its address in `lang`, without the name of the statute; what it says if it has none."""
        if self.is_heading:
            number = f"{self.article}. " if self.article.isdigit() else ""
            return number + self.says(lang)
        one = [citation.parse(self.article)]
        return citation.in_korean(one) if lang is Lang.ko else citation.in_english(one)

    def __str__(self) -> str:
        return f"{self.statute} {self.article}"


@cache
def _files() -> tuple[_File, ...]:
    return tuple(map(_file, FILES))


def _file(name: str) -> _File:
    """A file, each entry with what is `usual` in it and the entry does not say."""
    data = read_data("policyc.law.kr", f"{name}.yaml")
    usual = data.pop("usual", {})
    for articles in data["provisions"].values():
        articles.update({article: usual | entry for article, entry in articles.items()})
    for named in data.get("parameters", {}).values():
        for parameter in named.values():
            parameter["values"] = [usual | value for value in parameter["values"]]
    return _File.model_validate(data)


@cache
def provisions() -> Mapping[str, Provision]:
    """Every provision of the law data, by statute and article: `pipa 28-8(1)`."""
    entries = {
        f"{statute} {article}": (statute, article, entry)
        for file in _files()
        for statute, articles in file.provisions.items()
        for article, entry in articles.items()
    }
    before = {
        f"{statute} {entry.moved_to}": name
        for name, (statute, _, entry) in entries.items()
        if entry.moved_to is not None
    }
    made: dict[str, Provision] = {}

    def make(name: str) -> Provision:
        if name not in made:
            former = before.get(name)
            made[name] = Provision(*entries[name], make(former) if former is not None else None)
        return made[name]

    for name in entries:
        make(name)
    if lost := before.keys() - entries.keys():
        raise KeyError(f"provisions are moved to where there is none: {', '.join(sorted(lost))}")
    return made


def cite(name: str) -> Provision:
    """The provision called `name`, for example `pipa 28-8(1)`. Raises `KeyError`."""
    return provisions()[name]


@cache
def parameters() -> Mapping[str, Parameter]:
    """Every number of the law data, by statute and name: `pipa_decree answer_days`."""
    return {
        f"{statute} {name}": parameter
        for file in _files()
        for statute, named in file.parameters.items()
        for name, parameter in named.items()
    }


def value(name: str, day: date) -> int:
    """The number called `name` that is in force on `day`. Raises `KeyError`."""
    found = parameters()[name].at(day)
    if found is None:
        raise KeyError(f"{name} has no value on {day}")
    return found.value


class SourceText(Entry):
    """A text that the law data was read from."""

    address: str | None = None
    read: Day
    """The day on which it was read."""


@cache
def sources() -> Mapping[str, SourceText]:
    """The texts that the law data was read from, by the key that entries name."""
    return TypeAdapter(dict[str, SourceText]).validate_python(
        read_data("policyc.law.kr", "sources.yaml")
    )
