"""Citations say the same provision in the notation, in Korean and in English."""

import re
import unicodedata
from collections.abc import Callable
from typing import TypedDict

import pytest

from policyc import citation
from policyc.citation import Attachment, Citation, Provision, Span


class Parts(TypedDict, total=False):
    article_branch: int
    item: int
    item_branch: int
    subitem: str


ONE = [
    ("article", "17", "제17조", "Article 17"),
    ("article of three digits", "112", "제112조", "Article 112"),
    ("branch of an article", "28-8", "제28조의8", "Article 28-8"),
    ("paragraph", "17(1)", "제17조제1항", "Article 17(1)"),
    ("paragraph of a branch", "17-2(1)", "제17조의2제1항", "Article 17-2(1)"),
    ("paragraph of two digits", "42-6(11)", "제42조의6제11항", "Article 42-6(11)"),
    ("item", "6(1)1", "제6조제1항제1호", "Article 6(1)1"),
    ("item of a branch", "28-8(1)3", "제28조의8제1항제3호", "Article 28-8(1)3"),
    ("branch of an item", "30(1)3-2", "제30조제1항제3호의2", "Article 30(1)3-2"),
    ("branches of both", "64-2(1)9-2", "제64조의2제1항제9호의2", "Article 64-2(1)9-2"),
    ("sub-item", "28-8(1)3(가)", "제28조의8제1항제3호가목", "Article 28-8(1)3(a)"),
    ("last sub-item", "28-8(1)3(하)", "제28조의8제1항제3호하목", "Article 28-8(1)3(n)"),
    (
        "sub-item of a branch of an item",
        "2(1)1-2(나)",
        "제2조제1항제1호의2나목",
        "Article 2(1)1-2(b)",
    ),
    ("item without paragraph", "2.11", "제2조제11호", "Article 2, subparagraph 11"),
    (
        "sub-item without paragraph",
        "2.11(마)",
        "제2조제11호마목",
        "Article 2, subparagraph 11(e)",
    ),
    (
        "branches without paragraph",
        "2-3.1-2",
        "제2조의3제1호의2",
        "Article 2-3, subparagraph 1-2",
    ),
    ("form", "form 11", "별지 제11호서식", "Attached Form No. 11"),
    ("branch of a form", "form 1-2", "별지 제1호의2서식", "Attached Form No. 1-2"),
    ("annex", "annex 2", "별표 2", "Annex 2"),
    ("branch of an annex", "annex 1-5", "별표 1의5", "Annex 1-5"),
    ("span of articles", "35..38", "제35조부터 제38조까지", "Articles 35 through 38"),
    (
        "span of branches",
        "28-8..28-11",
        "제28조의8부터 제28조의11까지",
        "Articles 28-8 through 28-11",
    ),
    (
        "span from an article to its branch",
        "39..39-3",
        "제39조부터 제39조의3까지",
        "Articles 39 through 39-3",
    ),
    (
        "span of paragraphs",
        "28-8(1)..28-8(3)",
        "제28조의8제1항부터 제3항까지",
        "Article 28-8(1) through (3)",
    ),
    (
        "span of items",
        "6(1)1..6(1)4",
        "제6조제1항제1호부터 제4호까지",
        "Article 6(1)1 through Article 6(1)4",
    ),
    (
        "span of sub-items",
        "2.11(가)..2.11(라)",
        "제2조제11호가목부터 라목까지",
        "Article 2, subparagraph 11(a) through (d)",
    ),
]

SEVERAL = [
    ("one", ["17"], "제17조", "Article 17"),
    ("two articles", ["17", "18"], "제17조 및 제18조", "Articles 17 and 18"),
    (
        "three articles",
        ["15", "17", "22-2"],
        "제15조, 제17조 및 제22조의2",
        "Articles 15, 17 and 22-2",
    ),
    (
        "paragraphs of two articles",
        ["35(4)", "37(2)"],
        "제35조제4항 및 제37조제2항",
        "Article 35(4) and Article 37(2)",
    ),
    (
        "paragraphs of one article",
        ["35(4)", "35(5)"],
        "제35조제4항 및 제5항",
        "Article 35(4) and (5)",
    ),
    (
        "items of one paragraph",
        ["15(1)1", "15(1)4"],
        "제15조제1항제1호 및 제4호",
        "Article 15(1)1 and Article 15(1)4",
    ),
    (
        "items of two paragraphs",
        ["41(1)1", "41(2)1", "41(2)2"],
        "제41조제1항제1호, 제2항제1호 및 제2호",
        "Article 41(1)1, Article 41(2)1 and Article 41(2)2",
    ),
    (
        "items of the same number in two articles",
        ["15(1)1", "17(1)1"],
        "제15조제1항제1호 및 제17조제1항제1호",
        "Article 15(1)1 and Article 17(1)1",
    ),
    (
        "item and its branch",
        ["30(1)3", "30(1)3-2"],
        "제30조제1항제3호 및 제3호의2",
        "Article 30(1)3 and Article 30(1)3-2",
    ),
    (
        "sub-items",
        ["28-8(1)3(가)", "28-8(1)3(나)"],
        "제28조의8제1항제3호가목 및 나목",
        "Article 28-8(1)3(a) and (b)",
    ),
    (
        "article and its own paragraph",
        ["28-8", "28-8(1)"],
        "제28조의8 및 제28조의8제1항",
        "Article 28-8 and Article 28-8(1)",
    ),
    (
        "paragraph and an item beside it",
        ["2(1)", "2.11"],
        "제2조제1항 및 제2조제11호",
        "Article 2(1) and Article 2, subparagraph 11",
    ),
    (
        "article and paragraph of another",
        ["17", "18", "35(4)"],
        "제17조, 제18조 및 제35조제4항",
        "Article 17, Article 18 and Article 35(4)",
    ),
    (
        "article after an abbreviated paragraph",
        ["35(4)", "35(5)", "37"],
        "제35조제4항, 제5항 및 제37조",
        "Article 35(4), (5) and Article 37",
    ),
    (
        "the order given is kept",
        ["37(2)", "35(4)"],
        "제37조제2항 및 제35조제4항",
        "Article 37(2) and Article 35(4)",
    ),
    (
        "article and span",
        ["30", "35..38"],
        "제30조 및 제35조부터 제38조까지",
        "Article 30 and Articles 35 through 38",
    ),
    (
        "article and form",
        ["45(2)", "form 11"],
        "제45조제2항 및 별지 제11호서식",
        "Article 45(2) and Attached Form No. 11",
    ),
    (
        "one twice",
        ["17(1)", "17(1)"],
        "제17조제1항 및 제17조제1항",
        "Article 17(1) and Article 17(1)",
    ),
]

REFUSED = [
    ("empty", "", "is no provision; write 28-8"),
    ("words", "제28조의8", "is no provision; write 28-8"),
    ("Article before it", "Article 17", "is no provision"),
    ("space within", "17 (1)", "is no provision"),
    ("space after", "17 ", "is no provision"),
    ("line break after", "17\n", "is no provision"),
    ("article 0", "0", "is no provision"),
    ("leading zero", "017", "is no provision"),
    ("article of five digits", "12345", "is no provision"),
    ("paragraph that never closes", "28-8(1", "is no provision"),
    ("paragraph 0", "28-8(0)", "is no provision"),
    ("dot and no item", "2.", "is no provision"),
    ("paragraph and dot", "2(1).3", "is no provision"),
    ("sub-item without item", "28-8(1)(가)", "is no provision"),
    ("sub-item in Latin", "28-8(1)3(a)", "is no provision"),
    ("sub-item that is no letter of the list", "28-8(1)3(각)", "is no provision"),
    ("second branch", "28-8-2", "is no provision"),
    ("full-width digits", "１７", "is no provision"),
    ("other digits", "١٧", "is no provision"),
    ("branch 1 of an article", "28-1", "28-1 has a branch 1; write 28 or 28-2"),
    ("branch 1 of an item", "30(1)3-1", "has a branch 1"),
    ("form without number", "form", "is no attachment; write form 11 for 별지 제11호서식"),
    ("form with paragraph", "form 11(1)", "is no attachment"),
    ("branch 1 of a form", "form 11-1", "form 11-1 has a branch 1; write form 11 or form 11-2"),
    ("annex with a word", "annex two", "is no attachment"),
    ("span without end", "35..", "“” is no provision"),
    ("span of three", "35..36..37", "“36..37” is no provision"),
    ("span backwards", "38..35", "38..35 ends before it begins"),
    ("span of one", "35..35", "35..35 ends before it begins"),
    ("span of two ranks", "35..36(1)", "joins two ranks; write 35..38 or 15"),
    ("long", "1(" * 25_000, "is no provision"),
]


@pytest.mark.parametrize(
    ("notation", "korean", "english"), [pytest.param(*case[1:], id=case[0]) for case in ONE]
)
def test_citation_is_said_in_both_languages(notation: str, korean: str, english: str) -> None:
    cited = citation.parse(notation)
    assert (str(cited), cited.in_korean(), cited.in_english()) == (notation, korean, english)


@pytest.mark.parametrize(
    ("notations", "korean", "english"), [pytest.param(*case[1:], id=case[0]) for case in SEVERAL]
)
def test_several_are_said_together(notations: list[str], korean: str, english: str) -> None:
    cited = [citation.parse(notation) for notation in notations]
    assert citation.in_korean(cited) == korean
    assert citation.in_english(cited) == english


@pytest.mark.parametrize(
    ("notation", "message"), [pytest.param(*case[1:], id=case[0]) for case in REFUSED]
)
def test_other_notation_is_refused_with_what_is_expected(notation: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        citation.parse(notation)


@pytest.mark.parametrize("say", [citation.in_korean, citation.in_english])
def test_nothing_cannot_be_cited(say: Callable[[list[Citation]], str]) -> None:
    with pytest.raises(ValueError, match="there is nothing to cite"):
        say([])


@pytest.mark.parametrize(
    ("kind", "notation", "message"),
    [
        pytest.param(Provision, "form 11", "“form 11” is no provision", id="form as provision"),
        pytest.param(Span, "35", "“35” is no span of provisions", id="provision as span"),
        pytest.param(Attachment, "35", "“35” is no attachment", id="provision as attachment"),
    ],
)
def test_each_kind_refuses_the_others(
    kind: type[Provision | Span | Attachment], notation: str, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        kind.parse(notation)


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        pytest.param(Parts(subitem="가"), "has a branch or sub-item of no item", id="sub-item"),
        pytest.param(Parts(item_branch=2), "28 has a branch or sub-item of no item", id="branch"),
        pytest.param(Parts(item=3, subitem="각"), "“각” is no sub-item", id="unknown sub-item"),
        pytest.param(Parts(item=3, subitem="가나"), "“가나” is no sub-item", id="two sub-items"),
        pytest.param(Parts(article_branch=1), "28-1 has a branch 1", id="branch 1"),
    ],
)
def test_parts_that_no_provision_has_are_refused(parts: Parts, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Provision(28, **parts)


def test_decomposed_sub_item_is_the_same_provision() -> None:
    decomposed = unicodedata.normalize("NFD", "28-8(1)3(가)")
    assert Provision.parse(decomposed) == Provision(28, 8, 1, 3, None, "가")
