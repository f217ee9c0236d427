"""A policy is ordered, titled, numbered and referred to as it says."""

import re

import pytest
from markdown_it import MarkdownIt

from policyc.compose import compose
from policyc.load import read
from policyc.markdown import markdown
from policyc.model.node import Lang
from policyc.source import Source

HEAD = "policy: shop\nlanguages: [ko, en]\neffective: 2026-01-31\ntoc: false\n"
BODY = """\
purposes: {orders: {title: service}}
processing: {purpose: orders, items: email, keep: until withdrawal}
third_parties: {statements: within_purpose}
"""
WHALES = "title: {ko: 고래, en: Whales}, text: {ko: 고래는 없다., en: There are none.}"


def page(text: str, lang: Lang = Lang.ko) -> str:
    return markdown(compose(read(Source.parse((HEAD + text).encode(), "shop.yaml")), [lang]))


def headings(text: str, lang: Lang = Lang.ko) -> list[str]:
    return re.findall("(?m)^## (.*)$", page(text, lang))


PURPOSES = "개인정보의 처리 목적"
ITEMS = "처리하는 개인정보의 항목"
MERGED = "개인정보의 처리 목적, 항목 및 보유 기간"
RETENTION = "개인정보의 처리 및 보유 기간"
THIRD_PARTIES = "개인정보의 제3자 제공"
CHANGES = "개인정보 처리방침의 변경"


@pytest.mark.parametrize(
    ("numbering", "korean", "english"),
    [
        ("article", f"제1조({CHANGES})", "Article 1 (Changes to This Privacy Policy)"),
        ("plain", f"1. {CHANGES}", "1. Changes to This Privacy Policy"),
        ("none", CHANGES, "Changes to This Privacy Policy"),
    ],
)
def test_numbering(numbering: str, korean: str, english: str) -> None:
    """Headings are numbered in the manner of the language, or not at all."""
    text = f"numbering: {numbering}\n"
    assert headings(text, Lang.ko) + headings(text, Lang.en) == [korean, english]


@pytest.mark.parametrize(
    ("layout", "order"),
    [
        ("statute", [PURPOSES, ITEMS, RETENTION, THIRD_PARTIES, CHANGES]),
        ("merged", [MERGED, THIRD_PARTIES, CHANGES]),
        ("[changes, retention]", [CHANGES, RETENTION, PURPOSES, ITEMS, THIRD_PARTIES]),
        ("[third_parties, processing]", [THIRD_PARTIES, MERGED, CHANGES]),
    ],
)
def test_layout(layout: str, order: list[str]) -> None:
    """Sections stand in the order of a layout, or in the author's with the rest after it."""
    assert headings(f"numbering: none\nlayout: {layout}\n{BODY}") == order


@pytest.mark.parametrize(
    ("place", "order"),
    [
        ("before: items, ", [PURPOSES, "고래", ITEMS, RETENTION, THIRD_PARTIES, CHANGES]),
        ("after: items, ", [PURPOSES, ITEMS, "고래", RETENTION, THIRD_PARTIES, CHANGES]),
        ("replace: items, ", [PURPOSES, "고래", RETENTION, THIRD_PARTIES, CHANGES]),
        ("before: rights, ", [PURPOSES, ITEMS, RETENTION, THIRD_PARTIES, "고래", CHANGES]),
        ("", [PURPOSES, ITEMS, RETENTION, THIRD_PARTIES, CHANGES, "고래"]),
    ],
    ids=["before", "after", "replace", "before-what-is-not-there", "nowhere"],
)
def test_place_of_a_free_section(place: str, order: list[str]) -> None:
    """A free section stands where it says, even beside a section that is not there."""
    assert headings(f"numbering: none\n{BODY}sections: {{{place}{WHALES}}}\n") == order


def test_a_section_of_one_language() -> None:
    """It stands in the page of that language, and the other page is numbered without it."""
    text = "sections: {before: changes, languages: en, title: Whales, text: There are none.}\n"
    assert headings(text, Lang.ko) == [f"제1조({CHANGES})"]
    assert headings(text, Lang.en) == [
        "Article 1 (Whales)",
        "Article 2 (Changes to This Privacy Policy)",
    ]


def test_a_title_of_the_authors() -> None:
    """A heading in own words stands over the section, and in references to it."""
    said = page(f"{BODY}titles: {{purposes: {{ko: 쓰임, en: Uses}}}}\n")
    assert said.count("[제1조(쓰임)](#제1조쓰임)") == 1
    assert "## 제1조(쓰임)\n" in said


def test_contents() -> None:
    """The contents list every heading, with a link to it."""
    with_contents = HEAD.replace("toc: false\n", "") + BODY
    policy = read(Source.parse(with_contents.encode(), "shop.yaml"))
    titles = re.findall(r"(?m)^- \[(.*)\]\(#", markdown(compose(policy, [Lang.ko])))
    assert titles == headings(BODY)


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        pytest.param(BODY, f"[제1조({PURPOSES})](#제1조개인정보의-처리-목적)", id="by-article"),
        pytest.param(
            f"numbering: plain\n{BODY}",
            f"[“1. {PURPOSES}”](#1-개인정보의-처리-목적)",
            id="by-number",
        ),
        pytest.param(
            f"numbering: none\n{BODY}", f"[“{PURPOSES}”](#개인정보의-처리-목적)", id="by-title"
        ),
        pytest.param(
            f"layout: merged\n{BODY}",
            f"[제1조({MERGED})](#제1조개인정보의-처리-목적-항목-및-보유-기간)",
            id="to-what-stands-for-it",
        ),
        pytest.param(
            "third_parties: {statements: within_purpose}\n",
            "이 개인정보 처리방침",
            id="to-what-is-not-there",
        ),
    ],
)
def test_reference(text: str, reference: str) -> None:
    """A reference is a link by the number that the section has, or names the policy."""
    assert f"{reference}에서 밝힌 처리 목적의 범위" in page(text)


@pytest.mark.parametrize(
    ("company", "beginning"),
    [
        pytest.param("{name: 가나}", "가나는 ", id="open-syllable"),
        pytest.param("{name: 다람}", "다람은 ", id="closed-syllable"),
        pytest.param("{name: ㈜가나}", "㈜가나는 ", id="with-the-mark-of-a-company"),
        pytest.param("{name: 가나(주)}", "가나(주)는 ", id="with-brackets"),
        pytest.param("{name: 다람 24}", "다람 24는 ", id="with-a-number"),
        pytest.param("{name: Gana}", "Gana은(는) ", id="in-Latin-letters"),
        pytest.param("{name: 다람, alias: 회사}", "다람(이하 “회사”)은 ", id="with-an-alias"),
        pytest.param("{service_name: 다람쥐}", "다람쥐는 ", id="of-the-service"),
    ],
)
def test_particle_after_a_name(company: str, beginning: str) -> None:
    """The particle fits the name as it is read aloud."""
    assert f"\n\n{beginning}다음과 같이" in page(f"company: {company}\n")


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("가|나", id="a-bar"),
        pytest.param("<b>가</b>", id="a-tag"),
        pytest.param("*가* _나_", id="emphasis"),
        pytest.param("[가](https://example.kr)", id="a-link"),
        pytest.param("{{ policy }} {name} %s", id="what-a-template-would-fill"),
        pytest.param("&lt;가&gt;", id="character-references"),
        pytest.param("1. 가", id="the-number-of-a-list"),
        pytest.param("# 가", id="the-mark-of-a-heading"),
        pytest.param("가\\", id="a-backslash"),
    ],
)
def test_words_stay_words(name: str) -> None:
    """What looks like markup in a name is shown as it was written, in a cell of a table too."""
    body = "officer: {name: '" + name + "', contact: d}\ncontacts: {d: {phone: '118'}}\n"
    tokens = MarkdownIt("commonmark").enable("table").parse(page(body))
    cells = [
        "".join(part.content for part in token.children or ())
        for token in tokens
        if token.type == "inline" and token.level > 3
    ]
    assert cells == ["구분", "성명", "전화", "개인정보 보호책임자", name, "118"]


def test_a_list_of_ten() -> None:
    """What stands under the tenth item of a list is within it, as under the first."""
    purposes = "".join(
        f"  p{number}: {{title: service, does: newsletter}}\n" for number in range(10)
    )
    html = MarkdownIt("commonmark").render(page(f"purposes:\n{purposes}"))
    assert html.count("<ol") == 1
    assert len(re.findall("</strong>\n<ul>", html)) == 10


def test_rows_of_one_purpose_are_told_apart() -> None:
    """Two periods of one purpose are told apart by their categories, else by their items."""
    row = "purpose: orders, keep: until withdrawal, subjects: members"
    text = f"""\
purposes: {{orders: {{title: service}}}}
retention: {{statements: agreed}}
processing:
  - {{{row}, category: {{ko: 배송, en: Delivery}}, items: address}}
  - {{{row}, category: {{ko: 환불, en: Refunds}}, items: account_number}}
  - {{{row}, items: email}}
"""
    periods = re.findall(r"(?m)^\| (Provision of goods or services.*?) \|", page(text, Lang.en))
    assert periods == [
        "Provision of goods or services<br>(Delivery)",
        "Provision of goods or services<br>(Refunds)",
        "Provision of goods or services<br>(members)<br>Items: Email",
    ]


def test_what_is_received_is_protected_once() -> None:
    """A received item has the basis of the row that it is received for, in one row."""
    text = """\
processing:
  - category: {ko: 채용, en: Recruitment}
    required: criminal_record
    source: third_party
    sensitive: {ground: law, statute: pipa, article: "2"}
received: {sources: {provider: Police, items: criminal_record}}
"""
    protected = page(text, Lang.en).partition("Specially Protected")[2].partition("###")[0]
    assert protected.count("Criminal record") == 1
