"""A page speaks one language, and no key of the vocabulary or name of an enumeration."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Final, cast

import pytest
from pydantic import BaseModel

from policyc import law, vocabulary
from policyc.abridge import easy, short, speaks_plainly
from policyc.camera_policy import camera_policy
from policyc.compose import compose
from policyc.facts.cameras import separate
from policyc.load import load
from policyc.lookup import Lookup
from policyc.markdown import markdown
from policyc.model.node import Key, Lang
from policyc.model.policy import Policy
from policyc.places import walk
from policyc.vocabulary import Entry

HERE: Final = Path(__file__).resolve().parent
EXAMPLES: Final = sorted(HERE.parent.glob("examples/**/policy.yaml"))
PATHS: Final = [*EXAMPLES, HERE / "every_field.yaml", HERE / "every_alternative.yaml"]

NAMES: Final = {Lang.ko: {"DB", "PC", "Android", "iOS"}, Lang.en: set[str]()}
"""What the clauses and the lexicon say in the other script: names that have no other form."""

UNSAID: Final = {"policy", "timezone"}
"""Keys whose value is a name for the machine."""
RESERVED: Final = {"none", "standard", "all", "law", "unstated", "unidentified", "without_delay"}
"""Values that stand for a sentence of the clauses."""

FOREIGN: Final = {Lang.ko: r"[A-Za-z][A-Za-z'’-]*", Lang.en: r"[ㄱ-ㅣ가-힣㈀-㈞㈜]+"}
ADDRESS: Final = (
    r"\S+@\S+|https?://\S+|(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[\w./-]*)?|!\[[^\]]*\]\([^)]*\)"
)


def names_for_the_machine() -> frozenset[str]:
    """Every key of the vocabulary and every name of an enumeration of the model."""
    keys = {key for kind in vocabulary.KINDS for key in vocabulary.entries(kind)}
    keys |= {*law.statutes(), *law.records(), *law.remedies()}
    return frozenset(keys | {str(member.value) for kind in enumerations(Enum) for member in kind})


def enumerations(kind: type[Enum]) -> Iterator[type[Enum]]:
    for one in kind.__subclasses__():
        if one.__module__.startswith("policyc.model."):
            yield one
        yield from enumerations(one)


MACHINE: Final = names_for_the_machine()


def text_of(page: str) -> str:
    """What a reader of the Markdown reads: no escapes, no targets of links, no addresses."""
    shown = re.sub(r"\]\(\S*\)", "]", re.sub(r"\\(?=[^\w\s])", "", page))
    return re.sub(ADDRESS, " ", shown.replace("<br>", "\n"))


def foreign(page: str, lang: Lang, own: set[str]) -> list[str]:
    """The words of another language that are not the author's, and the bare keys, on `page`."""
    shown = text_of(page)
    words = {word for word in re.findall(FOREIGN[lang], shown) if word not in own}
    tokens = set(re.findall(r"\b[a-z]+(?:_[a-z0-9]+)+\b", shown))
    cells = {cell.strip(" -*#") for cell in re.split(r"[|\n]", shown)}
    keys = (tokens | (cells & {name for name in MACHINE if name.islower()})) - own
    return sorted(words | keys)


def own_words(policy: Policy, lang: Lang) -> set[str]:
    """What the author, or the vocabulary that the policy names, says in the other script."""
    said = [*author(policy, lang), *(words for key in keys(policy) for words in named(policy, key))]
    spoken = [words if isinstance(words, str) else words[lang] for words in said]
    found = {word for words in spoken for word in re.findall(FOREIGN[lang], text_of(words))}
    return found | NAMES[lang] | {words for words in spoken if words in MACHINE}


def author(value: object, lang: Lang) -> Iterator[str]:
    """The words that the author wrote in `lang`, and names that are the same in every language."""
    match value:
        case BaseModel():
            for name in type(value).model_fields:
                if name not in UNSAID and name not in set(Lang) - {lang}:
                    yield from author(getattr(value, name), lang)
        case dict():
            for inner in cast("dict[str, object]", value).values():
                yield from author(inner, lang)
        case tuple():
            for inner in cast("tuple[object, ...]", value):
                yield from author(inner, lang)
        case str() if not isinstance(value, Enum) and value not in RESERVED:
            yield value
        case _:
            pass


def keys(policy: Policy) -> Iterator[Key]:
    yield from (value for _, value in walk(policy) if isinstance(value, Key))
    yield from (Key(kind="remedies", name=name) for name in law.remedies())


def named(policy: Policy, key: Key) -> Iterator[Entry]:
    """The built-in words that `key` leads to, with what belongs to them."""
    yield from entries(Lookup(policy).find(key))


def entries(value: object) -> Iterator[Entry]:
    if isinstance(value, Entry):
        yield value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from entries(getattr(value, name))


@cache
def read(path: Path) -> Policy:
    return load(path)[0]


def pages(policy: Policy, lang: Lang) -> Iterator[str]:
    yield markdown(compose(policy, [lang]))
    for devices in separate(policy):
        yield markdown(camera_policy(policy, devices, [lang]))
    if policy.full_text:
        yield markdown(short(policy, [lang]))
    if speaks_plainly(policy):
        yield markdown(easy(policy, [lang]))


def called(path: Path) -> str:
    return str(path.relative_to(HERE.parent).parent if path in EXAMPLES else path.stem)


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("path", PATHS, ids=called)
def test_a_page_speaks_one_language(path: Path, lang: Lang) -> None:
    policy = read(path)
    own = own_words(policy, lang)
    assert {word for page in pages(policy, lang) for word in foreign(page, lang, own)} == set()


@pytest.mark.parametrize(
    ("lang", "page", "found"),
    [
        pytest.param(Lang.ko, "처리 목적: membership", ["membership"], id="a key in Korean"),
        pytest.param(Lang.ko, "| consent | SDK |", ["consent"], id="an enumeration in Korean"),
        pytest.param(Lang.ko, "회사는 SDK와 DB를 쓴다.", [], id="a name in Korean"),
        pytest.param(Lang.ko, "[누리집](https://kisa.example/en)", [], id="an address in Korean"),
        pytest.param(Lang.en, "The 회사 stores it.", ["회사"], id="Hangul in English"),
        pytest.param(Lang.en, "Purposes: paid_services", ["paid_services"], id="a key in English"),
        pytest.param(Lang.en, "| Basis | contract |", ["contract"], id="an enumeration in English"),
        pytest.param(Lang.en, "- email", ["email"], id="a key alone in a line"),
        pytest.param(Lang.en, "Sent by email to members.", [], id="an English word"),
    ],
)
def test_what_does_not_belong_is_found(lang: Lang, page: str, found: list[str]) -> None:
    assert foreign(page, lang, {"SDK"} | NAMES[lang]) == found


def test_the_words_of_the_other_language_do_not_excuse_a_page() -> None:
    policy = read(HERE / "every_field.yaml")
    assert "restaurant" not in own_words(policy, Lang.ko)
    assert "식당" not in own_words(policy, Lang.en)
