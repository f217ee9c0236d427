"""The vocabulary says enough, in both languages, once each, under keys that a policy can write."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import policyc.vocabulary
from policyc.compose import compose
from policyc.load import read
from policyc.markdown import markdown
from policyc.model.node import Lang
from policyc.model.own_words import ItemKind, MeasureGroup, OwnWords
from policyc.source import Source
from policyc.vocabulary import (
    KINDS,
    Entry,
    ItemEntry,
    MeasureEntry,
    SettingsEntry,
    SourcedEntry,
    TrackerEntry,
    entries,
)

every_kind = pytest.mark.parametrize("kind", KINDS)


@pytest.mark.parametrize(
    ("kinds", "least"),
    [
        ("items", 120),
        ("purposes tasks", 60),
        ("events", 30),
        ("measures", 40),
        ("collection", 10),
        ("timings methods", 20),
        ("trackers", 5),
        ("browsers", 8),
        ("permissions", 16),
        ("permission_settings", 4),
    ],
)
def test_there_are_enough(kinds: str, least: int) -> None:
    """What the five policies and their like need is there."""
    assert sum(len(entries(kind)) for kind in kinds.split()) >= least


def test_every_class_of_item() -> None:
    """Items of every class that the Act knows are there."""
    kinds = {item.kind for item in entries("items").values() if isinstance(item, ItemEntry)}
    assert kinds == set(ItemKind)


def test_every_group_of_measures() -> None:
    """Each of the three groups has several measures."""
    found = entries("measures").values()
    groups = Counter(measure.group for measure in found if isinstance(measure, MeasureEntry))
    assert min(groups[group] for group in MeasureGroup) >= 8


def test_every_file_is_a_kind() -> None:
    """There is a file for each kind and a kind for each file."""
    folder = Path(policyc.vocabulary.__file__).parent
    assert sorted(path.stem for path in folder.glob("*.yaml")) == sorted(KINDS)


def test_a_policy_may_add_to_every_kind() -> None:
    """`vocabulary:` of a policy has the kinds that the vocabulary has."""
    assert set(OwnWords.model_fields) == {*KINDS, "statutes", "countries"}


@every_kind
def test_keys(kind: str) -> None:
    """A key is lower-case words joined by `_`, as the grammar of periods reads them."""
    assert [
        key for key in entries(kind) if not re.fullmatch("[a-z][a-z0-9]*(_[a-z0-9]+)*", key)
    ] == []


FACTS = ("trackers", "browsers", "permission_settings", "verifications", "rights", "certifications")
"""Kinds whose words state what a law, a maker or a certifying body has laid down."""


@every_kind
def test_a_fact_has_a_source(kind: str) -> None:
    """An entry that states a fact says who says so, if only that nobody was asked."""
    sources = [entry.source for entry in entries(kind).values() if isinstance(entry, SourcedEntry)]
    assert len(sources) == (len(entries(kind)) if kind in FACTS else 0)
    assert [said for said in sources if len(said) < 20 or said.endswith(".")] == []


@every_kind
def test_words_cite_no_law(kind: str) -> None:
    """Provisions stand in sources and in clauses, which cite the law of the day; not in words."""
    both = [*_said(kind, Lang.ko), *_said(kind, Lang.en)]
    assert [words for words in both if re.search(r"「|제[0-9]+조|\bArt(icle|\.)", words)] == []


@every_kind
@pytest.mark.parametrize("lang", Lang)
def test_nothing_is_said_twice(kind: str, lang: Lang) -> None:
    """Two keys of a kind do not have the same words."""
    said = Counter(entry[lang].casefold() for entry in entries(kind).values())
    assert [words for words, times in said.items() if times > 1] == []


@every_kind
def test_words(kind: str) -> None:
    """Words are clean: no white space around, no full stop, no “등”, no Hangul in English."""
    assert [words for words in _said(kind, Lang.en) if re.search(r"[가-힣]|etc\.?$", words)] == []
    both = [*_said(kind, Lang.ko), *_said(kind, Lang.en)]
    assert [words for words in both if words != " ".join(words.split()) or not words] == []
    assert [words for words in both if words.endswith((".", " 등")) or "|" in words] == []


def _said(kind: str, lang: Lang) -> Iterator[str]:
    for entry in entries(kind).values():
        yield entry[lang]
        match entry:
            case TrackerEntry(what=Entry() as more) | SettingsEntry(steps=more):
                yield more[lang].removesuffix(".")
            case _:
                pass


def test_a_policy_says_it_otherwise() -> None:
    """A policy's own words stand in the place of those built in, and beside them."""
    policy = read(
        Source.parse(
            b"""\
policy: shop
languages: en
effective: 2026-01-31
automatic: [email, shoe_size, phone]
vocabulary:
  items: {email: {en: mail address}, shoe_size: {en: shoe size}}
""",
            "shop.yaml",
        )
    )
    said = markdown(compose(policy, [Lang.en]))
    assert re.findall("(?m)^- ([^\\[].*)$", said) == ["Mail address", "Shoe size", "Phone number"]
