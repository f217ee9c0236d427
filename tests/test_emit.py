"""What a document says is what its Markdown and its page say, and nothing in it becomes markup."""

import re
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from policyc.body import Unshowable
from policyc.document import Document, Edition, Section
from policyc.html import fragment, html
from policyc.markdown import escape, markdown
from policyc.model.node import Lang


def edition(*bodies: str, lang: Lang = Lang.ko, **others: str) -> Edition:
    """An edition with a section of each body: `s1` headed 1절, and so on."""
    said = {"title": "처리방침", "preamble": "", "contents": ""} | others
    sections = (Section(f"s{n}", f"{n}절", body) for n, body in enumerate(bodies, start=1))
    return Edition(lang, said["title"], said["preamble"], said["contents"], tuple(sections))


def document(*editions: Edition) -> Document:
    """A policy in these editions."""
    return Document("sample", "㈜보기", date(2026, 1, 31), editions)


def body(text: str) -> str:
    """The HTML of a section with the body `text`, without its heading."""
    section = fragment(document(edition(text, "다른 절")))
    return section.partition("</h2>\n")[2].partition("</section>")[0].strip()


class Seen(HTMLParser):
    """The text of a page and the elements in it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text = ""
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data

    def values(self, name: str) -> list[str]:
        return [value for key, value in self.attributes if key == name]


ESCAPED = {
    "Amazon Web Services, Inc.": "Amazon Web Services, Inc.",
    "+82-2-1234-5678": "+82-2-1234-5678",
    "privacy@보기.kr": "privacy@보기.kr",
    "R&D 부서": "R&D 부서",
    "회원 번호(선택)": "회원 번호(선택)",
    "9~18시": r"9\~18시",
    "snake_case": r"snake\_case",
    "A|B": r"A\|B",
    "<b>": r"\<b\>",
    "&lt;": r"\&lt;",
    "$100": r"\$100",
    "[필수](이름)": r"\[필수\](이름)",
    "Yahoo!": r"Yahoo\!",
    "2026. 1. 31.": r"2026\. 1. 31.",
    "1) 첫째": r"1\) 첫째",
    "- 줄표": r"\- 줄표",
    "# 우물": r"\# 우물",
    "우물 #": r"우물 \#",
    "#######": r"\#######",
    "www.example.com": r"www\.example.com",
    "https://example.com": r"https\://example.com",
    "두\n 줄": "두 줄",
}


@pytest.mark.parametrize(("words", "escaped"), ESCAPED.items(), ids=ESCAPED)
def test_escaped_words_stay_readable(words: str, escaped: str) -> None:
    assert escape(words) == escaped


PLACES = {
    "paragraph": "{}",
    "sentence": "앞 {}는 뒤",
    "list item": "- {}",
    "numbered item": "1. {}",
    "heading": "### {}",
    "bold": "**앞 {} 뒤**",
    "link": "[{}](https://example.com)",
    "first cell": "| a | b |\n|---|---|\n| {} | c |",
    "last cell": "| a | b |\n|---|---|\n| c | {} |",
}
RENDERERS = {
    "commonmark": MarkdownIt("commonmark", {"html": False}).enable("table"),
    "gfm": MarkdownIt("gfm-like", {"linkify": False}),
}
WORDS = st.text(
    st.sampled_from("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~" * 2 + "가나㈜ax01 \t\n\u3000"),
    min_size=1,
    max_size=12,
).filter(str.strip)
AUTOLINK = re.compile(r"www\.|(?:https?|ftp)://", re.IGNORECASE)


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize("place", PLACES)
@given(words=WORDS)
@example(words="1.")
@example(words="\\|")
@example(words="&#35;")
@example(words="```")
@example(words="x ##")
def test_escaped_words_say_themselves(place: str, renderer: str, words: str) -> None:
    def seen(text: str) -> Seen:
        return Seen(RENDERERS[renderer].render(PLACES[place].format(text)))

    shown, plain = seen(escape(words)), seen("말")
    assert shown.elements == plain.elements
    assert shown.text == plain.text.replace("말", " ".join(words.split()))


@given(address=st.from_regex(AUTOLINK), around=WORDS)
def test_escaped_words_make_no_link_on_github(address: str, around: str) -> None:
    assert not AUTOLINK.search(escape(f"{around} {address}{around}"))


BILINGUAL = document(
    edition(
        "[2절](#s2)에서 정한다.",
        "### 세부\n\n3~5일 동안 <b>보관</b>한다. \\*그대로\\*, <br>, <https://example.com/~a>",
        contents="목차",
        preamble="회사는 **약속**한다.",
    ),
    edition("See [2절](#s2).", "### 세부", lang=Lang.en, title="1. Privacy *Policy*"),
)
MARKDOWN = r"""# 처리방침

회사는 **약속**한다.

## 목차

- [1절](#1절)
- [2절](#2절)

## 1절

[2절](#2절)에서 정한다.

## 2절

### 세부

3\~5일 동안 \<b>보관\</b>한다. \*그대로\*, <br>, <https://example.com/~a>

---

# 1. Privacy \*Policy\*

## 1절

See [2절](#2절-1).

## 2절

### 세부
"""


def test_markdown_of_a_bilingual_document() -> None:
    assert markdown(BILINGUAL) == MARKDOWN


SLUGS = {
    "제1조(개인정보의 처리 목적)": "제1조개인정보의-처리-목적",
    "설치·운영 및 그 거부": "설치운영-및-그-거부",
    "① 항목 ㆍ Ⅱ": "-항목-ㆍ-ⅱ",
    "A & B – C_D": "a--b--c_d",
    "  Two   spaces ": "two-spaces",
}


@pytest.mark.parametrize(("heading", "slug"), SLUGS.items(), ids=SLUGS)
def test_links_lead_to_what_github_makes_of_a_heading(heading: str, slug: str) -> None:
    sections = (Section("a", heading, ""), Section("b", heading, "[앞](#a) [이](#b)"))
    made = markdown(document(Edition(Lang.ko, "제목", "", "", sections)))
    assert f"[앞](#{slug}) [이](#{slug}-1)" in made


SHOWN = {
    "a paragraph": ("말 <b>그대로</b> & 'x'", "<p>말 &lt;b&gt;그대로&lt;/b&gt; &amp; 'x'</p>"),
    "a break": ("가<br>나", "<p>가<br>\n나</p>"),
    "no other break": ("가<BR>나<br/>", "<p>가&lt;BR&gt;나&lt;br/&gt;</p>"),
    "a note": ("※ 예외", '<p class="note">※ 예외</p>'),
    "a link inside": ("[둘](#s2)", '<p><a href="#policyc-s2">둘</a></p>'),
    "a break in a link": ("[둘<br>셋](#s2)", '<p><a href="#policyc-s2">둘<br>\n셋</a></p>'),
    "a link outside": (
        "<https://example.com/?a=1&b=2>",
        '<p><a href="https://example.com/?a=1&amp;b=2">https://example.com/?a=1&amp;b=2</a></p>',
    ),
    "a link to call": ("[전화](tel:+8221234)", '<p><a href="tel:+8221234">전화</a></p>'),
    "a link to write to": ("[글](mailto:a@b.kr)", '<p><a href="mailto:a@b.kr">글</a></p>'),
}


@pytest.mark.parametrize(("text", "shown"), SHOWN.values(), ids=SHOWN)
def test_a_body_is_shown_as(text: str, shown: str) -> None:
    assert body(text) == shown


def test_a_table_has_a_caption_and_headings() -> None:
    rows = "| 구분 | 항목 | |\n|---|--:|---|\n| 필수 | 이름<br>나이 | a\\|b |\n|  | 집 | |"
    assert body(f"**표의 이름**\n\n{rows}") == (
        '<table class="columns-3">\n'
        "<caption><strong>표의 이름</strong></caption>\n"
        "<thead>\n<tr>\n"
        '<th scope="col">구분</th>\n<th scope="col">항목</th>\n<td></td>\n'
        "</tr>\n</thead>\n<tbody>\n<tr>\n"
        '<th scope="row">필수</th>\n<td data-label="항목">이름<br>\n나이</td>\n'
        '<td data-label="">a|b</td>\n'
        "</tr>\n<tr>\n"
        '<td></td>\n<td data-label="항목">집</td>\n<td data-label=""></td>\n'
        "</tr>\n</tbody>\n</table>"
    )


def test_what_a_row_is_called_stands_apart_from_more_about_it() -> None:
    shown = body("| 받는 자 |\n|---|\n| Zapier<br>*a@b.kr*<br>미국 |")
    assert (
        '<th scope="row">Zapier<br>\n<span class="more"><em>a@b.kr</em><br>\n미국</span></th>'
        in shown
    )


CAPTIONS = {
    "all bold": ("**이름**", True),
    "bold with a link in it": ("**[이름](#s2)**", True),
    "bold at both ends": ("**이름** 그리고 **이름**", False),
    "bold with a tail": ("**이름**:", False),
    "italic": ("*이름*", False),
}


@pytest.mark.parametrize(("paragraph", "is_one"), CAPTIONS.values(), ids=CAPTIONS)
def test_a_caption_is_a_paragraph_all_bold(paragraph: str, is_one: bool) -> None:  # noqa: FBT001 - a table's column
    assert ("<caption>" in body(f"{paragraph}\n\n| a |\n|---|\n| b |")) is is_one


CLASSES = {
    "four columns": (["구분", "항목", "기간", "방법"], "columns-4"),
    "five columns": (["구분"] * 5, "columns-5 many"),
    "words too long for them": (["개인정보" * 6] * 5, "columns-5 many tight"),
}


@pytest.mark.parametrize(("cells", "classes"), CLASSES.values(), ids=CLASSES)
def test_a_table_says_how_wide_it_is(cells: list[str], classes: str) -> None:
    row = f"|{'|'.join(cells)}|"
    assert f'class="{classes}"' in body(f"{row}\n{'|---' * len(cells)}|\n{row}")


UNSHOWABLE = {
    "an image": "![그림](https://example.com/a.png)",
    "script in a link": "[x](javascript:alert(1))",
    "script in a link in disguise": "[x](java&#115;cript:alert(1))",
    "data in a link": "[x](data:text/html,x)",
    "a link to a file": "[x](/etc/passwd)",
    "a link without a scheme": "[x](//example.com)",
    "a link with a password": "[x](https://a:b@example.com)",
    "a link that was none": "[필수](이름)",
    "an empty link": "[x]()",
    "a link to no section": "[x](#s9)",
    "a definition of a link": "[문의]: privacy@example.com",
    "a heading of the second level": "## 제목",
    "an underlined heading": "제목\n---",
    "a heading that skips a level": "#### 제목",
    "more cells than columns": "| a | b |\n|---|---|\n| c | d | e |",
    "lists too deep": "\n".join(f"{'  ' * n}- x" for n in range(12)),
    "quotes too deep": f"{'> ' * 200}x",
}


@pytest.mark.parametrize("text", UNSHOWABLE.values(), ids=UNSHOWABLE)
def test_what_would_be_lost_or_misread_is_refused(text: str) -> None:
    with pytest.raises(Unshowable, match="“1절”"):
        body(text)


def test_a_page_has_landmarks_and_names_for_them() -> None:
    page = Seen(html(BILINGUAL))
    ids = page.values("id")
    assert len(set(ids)) == len(ids)
    assert set(page.values("aria-labelledby")) <= set(ids)
    assert {target[1:] for target in page.values("href") if target[0] == "#"} <= set(ids)
    assert page.values("lang") == ["ko", "ko", "en"]
    assert [tag for tag in page.elements if tag in ("main", "nav", "article", "section")] == [
        *("main", "article", "nav", "section", "section", "article", "section", "section")
    ]
    assert {"s1", "s2", "contents", "en-s1", "en-s2"} <= set(ids)


def test_a_page_asks_for_nothing_and_runs_nothing() -> None:
    page = html(BILINGUAL)
    assert "default-src 'none'" in page
    assert not {"script", "img", "link", "iframe", "base"} & set(Seen(page).elements)
    assert "url(" not in page
    assert "@import" not in page


def test_a_page_without_contents_has_nothing_to_skip_to() -> None:
    assert 'class="skip"' in html(BILINGUAL)
    assert 'class="skip"' not in html(document(edition("말")))


def test_plain_words_are_never_markup_in_a_page() -> None:
    evil = '</title><script>"&'
    page = Seen(
        html(
            Document(
                "sample",
                evil,
                date(2026, 1, 31),
                (Edition(Lang.ko, evil, "", evil, (Section("a", evil, ""),)),),
            )
        )
    )
    assert "script" not in page.elements
    assert page.text.count(evil) == 6
    assert evil in page.values("content")


def test_a_fragment_has_ids_of_its_own_and_no_frame() -> None:
    part = fragment(BILINGUAL)
    assert part.startswith('<div class="policyc">')
    assert part.rstrip().endswith("</div>")
    assert all(name.startswith("policyc-") for name in Seen(part).values("id"))
    assert not {"html", "head", "style", "main"} & set(Seen(part).elements)


def test_two_sections_of_one_id_are_refused() -> None:
    sections = (Section("a", "하나", ""), Section("a-heading", "둘", ""))
    with pytest.raises(Unshowable, match="`a-heading`"):
        html(document(Edition(Lang.ko, "제목", "", "", sections)))
