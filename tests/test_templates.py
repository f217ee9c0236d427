"""The clauses of the two languages state the same facts, in words alone."""

import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, cast

import pytest
from jinja2 import nodes

from policyc import compose, law
from policyc.document import LabelName
from policyc.model.basis import Ground, NumberGround, ProtectedGround
from policyc.model.generative_ai import PlugInRelation, Training
from policyc.model.node import Lang
from policyc.model.notice import SectionName
from policyc.model.own_words import Platform
from policyc.model.permissions import System
from policyc.model.policy import Numbering, Readers
from policyc.model.processing import Demand
from policyc.model.processing import Source as Origin
from policyc.model.pseudonymised import PseudonymisedPurpose
from policyc.model.recipients import ContractTerm, TransferBasis, TransferKind
from policyc.resources import templates
from policyc.source import Source

CLAUSES: Final = sorted({path.name for lang in Lang for path in (templates() / lang).glob("*.md")})
NOTICES: Final = ("notice.md", "notice_email.md", "notice_banner.md")
"""The clauses of the notice of a change."""
SAID: Final[dict[str, type[StrEnum]]] = {
    "heading": Numbering,
    "reference": Numbering,
    "demand": Demand,
    "source": Origin,
    "ground": Ground,
    "protected_ground": ProtectedGround,
    "number_ground": NumberGround,
    "language": Lang,
    "transfer_basis": TransferBasis,
    "transfer_kind": TransferKind,
    "contract_term": ContractTerm,
    "pseudonymised_purpose": PseudonymisedPurpose,
    "label": LabelName,
    "title_easy": Readers,
    "title_easy_alone": Readers,
    "training": Training,
    "plug_in_relation": PlugInRelation,
    "platform": Platform,
    "system": System,
}
"""The enumerations whose members the lexicons say."""

each_clause = pytest.mark.parametrize("clause", CLAUSES)
each_language = pytest.mark.parametrize("lang", Lang)


def tree(lang: Lang, clause: str) -> nodes.Template:
    path = templates() / lang / clause
    return compose.environment(lang).parse(path.read_text(encoding="utf-8"), filename=str(path))


def strings(node: nodes.Node) -> set[str]:
    return {const.value for const in node.find_all(nodes.Const) if isinstance(const.value, str)}


def facts(lang: Lang, clause: str) -> set[tuple[str, str]]:
    """What a clause reads, tests, cites and refers to."""
    read: set[tuple[str, str]] = set()
    for node in tree(lang, clause).find_all(nodes.Node):
        match node:
            case nodes.Name(name=name, ctx="load"):
                read.add(("name", name))
            case nodes.Getattr(attr=name):
                read.add(("part", name))
            case nodes.Getitem(arg=nodes.Const(value=str() as name)):
                read.add(("part", name))
            case nodes.Compare():
                read |= {("tested", text) for text in strings(node)}
            case nodes.Call(node=nodes.Name(name="cite" | "ref" as name)):
                read |= {(name, text) for text in strings(node)}
            case nodes.Filter(name="selectattr" | "rejectattr" as name):
                read |= {(name, text) for text in strings(node)}
            case nodes.Filter(name="map", kwargs=[_, *_]):
                read |= {("part", text) for text in strings(node)}
            case _:
                pass
    return read


def words(lang: Lang, clause: str) -> str:
    """What stands in a clause between the expressions, and the strings in these."""
    whole = tree(lang, clause)
    return "\n".join(
        [*(data.data for data in whole.find_all(nodes.TemplateData)), *sorted(strings(whole))]
    )


@each_clause
def test_both_languages_have_it(clause: str) -> None:
    """A clause is there in each language."""
    assert [lang for lang in Lang if not (templates() / lang / clause).is_file()] == []


def test_every_section_has_a_clause() -> None:
    """What the model calls a section has its clause, and no clause is of no section."""
    shared = {"preamble.md", "section.md", "short.md", "easy.md", *NOTICES}
    sections = {clause for clause in CLAUSES if not clause.startswith("_")} - shared
    assert sections == {f"{section}.md" for section in SectionName}


@each_clause
def test_both_languages_state_the_same_facts(clause: str) -> None:
    """Korean and English read, test, cite and refer to the same."""
    korean, english = facts(Lang.ko, clause), facts(Lang.en, clause)
    assert (korean - english, english - korean) == (set(), set())


@each_clause
@each_language
def test_a_clause_has_no_markup_but_line_breaks(lang: Lang, clause: str) -> None:
    """Nothing of HTML is in a clause, but `<br>` in the cells of tables."""
    assert set(re.findall(r"<[a-z/!?][^>]*>|&#?\w+;", words(lang, clause))) <= {"<br>"}


@each_clause
@each_language
def test_a_clause_names_no_statute(lang: Lang, clause: str) -> None:
    """Statutes and their provisions come from the law data."""
    said = words(lang, clause)
    names = [statute[each] for statute in law.statutes().values() for each in Lang]
    assert [name for name in names if name in said] == []
    assert re.findall(r"「|제\d+조|Article \d", said) == []


@each_clause
@each_language
def test_a_clause_says_nothing_of_compliance(lang: Lang, clause: str) -> None:
    """No clause judges the controller, or promises perfection."""
    boast = "compliant|complies fully|completely|perfect|철저|완벽|안심"
    assert re.findall(boast, words(lang, clause), re.IGNORECASE) == []


def lexicon(lang: Lang) -> dict[str, Any]:
    return Source.read(templates() / lang / "lexicon.yaml").data


def patterns(data: object, route: str = "") -> Iterator[tuple[str, str]]:
    """Every pattern of a lexicon, by its route."""
    if isinstance(data, dict):
        for name, inner in cast("dict[str, object]", data).items():
            yield from patterns(inner, f"{route}.{name}")
    else:
        yield route, str(data)


def test_the_lexicons_have_the_same_keys() -> None:
    """What one language says, the other says."""
    korean, english = (dict(patterns(lexicon(lang))) for lang in Lang)
    assert set(korean) ^ set(english) == set()


def test_the_lexicons_fill_the_same_places() -> None:
    """Both languages put the same values into a pattern."""
    korean, english = (
        {route: set(re.findall(r"{(\w+)}", text)) for route, text in patterns(lexicon(lang))}
        for lang in Lang
    )
    assert korean == english


@pytest.mark.parametrize("name", SAID)
@each_language
def test_the_lexicons_say_every_member(lang: Lang, name: str) -> None:
    """Each member of an enumeration has its words."""
    assert set(lexicon(lang)[name]) == {str(member) for member in SAID[name]}


@pytest.mark.parametrize("name", lexicon(Lang.ko))
def test_the_lexicons_hold_nothing_that_is_not_said(name: str) -> None:
    """Every word of a lexicon is asked for somewhere."""
    package = Path(compose.__file__).parent
    code = "".join(path.read_text(encoding="utf-8") for path in package.rglob("*.py"))
    assert re.search(rf"""["']{name}["'.]""", code)
