"""The easy version says what the author said in easy words, and nothing else."""

from pathlib import Path

import pytest

from policyc.abridge import easy
from policyc.cli import run
from policyc.html import html
from policyc.load import read
from policyc.markdown import markdown
from policyc.model.node import Lang
from policyc.source import Source

HEAD = """\
policy: shop
languages: [ko, en]
effective: 2026-11-01
company: {name: {ko: ㈜가게, en: "Shop Co., Ltd."}, service_name: {ko: 가게, en: Shop}}
"""
PLAIN = "plain: {ko: 쉬운 말., en: Easy words.}"
INTRODUCED = "이 글은 가게의 개인정보 처리방침 가운데 중요한 내용을 알기 쉽게 풀어 쓴 것입니다."


def said(text: str, lang: Lang = Lang.ko) -> str:
    """The easy version of the policy that declares this besides its frame, as Markdown."""
    return markdown(easy(read(Source.parse(f"{HEAD}{text}".encode(), "shop.yaml")), [lang]))


PLACES = {
    "a purpose": (
        f"purposes: {{m: {{title: membership, {PLAIN}}}, n: {{title: research}}}}\n",
        "## 개인정보를 왜 쓰나요?\n\n### 회원 가입 및 관리\n\n쉬운 말.\n",
    ),
    "a row": (
        f"purposes: {{m: {{title: membership}}}}\nprocessing: {{purpose: m, {PLAIN}}}\n",
        "## 어떤 개인정보를 쓰나요?\n\n### 회원 가입 및 관리\n\n쉬운 말.\n",
    ),
    "a row with a name": (
        f"processing: {{category: {{ko: 상담, en: support}}, items: name, {PLAIN}}}\n",
        "## 어떤 개인정보를 쓰나요?\n\n### 상담\n\n쉬운 말.\n",
    ),
    "a row without a name": (
        f"processing: {{items: name, {PLAIN}}}\n",
        "## 어떤 개인정보를 쓰나요?\n\n쉬운 말.\n",
    ),
    "children": (
        f"children: {{statement: not_served, {PLAIN}}}\n",
        "## 14세 미만 어린이의 개인정보는 어떻게 하나요?\n\n쉬운 말.\n",
    ),
    "retention": (f"retention: {{{PLAIN}}}\n", "## 언제까지 보관하나요?\n\n쉬운 말.\n"),
    "a third party": (
        f"third_parties: {{recipients: {{b: {{name: ㈜은행, {PLAIN}}}, c: {{name: 침묵}}}}}}\n",
        "## 누구에게 제공하나요?\n\n### ㈜은행\n\n쉬운 말.\n",
    ),
    "a processor": (
        f"processors: {{b: {{name: ㈜배송, {PLAIN}}}, c: {{name: 침묵}}}}\n",
        "## 누구에게 일을 맡기나요?\n\n### ㈜배송\n\n쉬운 말.\n",
    ),
    "a tool": (
        f"tracking: {{tools: {{c: {{kind: cookie, {PLAIN}}}}}}}\n",
        "## 자동으로 모으는 정보가 있나요?\n\n### 쿠키\n\n쉬운 말.\n",
    ),
    "rights": (f"rights: {{{PLAIN}}}\n", "## 무엇을 요구할 수 있나요?\n\n쉬운 말.\n"),
    "the officer": (
        f"contacts: {{d: {{phone: 02-000-1234}}}}\nofficer: {{contact: d, {PLAIN}}}\n",
        "## 궁금한 점은 어디에 물어보나요?\n\n쉬운 말.\n\n02-000-1234\n",
    ),
}


@pytest.mark.parametrize(("text", "words"), PLACES.values(), ids=PLACES)
def test_what_is_said_plainly_is_all_that_it_says(text: str, words: str) -> None:
    assert said(text) == f"# 가게 알기 쉬운 개인정보 처리방침\n\n{INTRODUCED}\n\n{words}"


def test_it_leads_to_the_full_text() -> None:
    text = f"full_text: https://shop.example/privacy\nrights: {{{PLAIN}}}\n"
    shown = "[https\\://shop.example/privacy](https://shop.example/privacy)"
    assert f"{INTRODUCED} 전체 내용은 {shown}에서 볼 수 있습니다.\n" in said(text)


CHILDREN = {
    Lang.ko: """\
# 가게 어린이를 위한 개인정보 처리방침

이 글은 가게의 개인정보 처리방침을 어린이가 읽기 쉽게 쓴 것이에요.

## 나는 무엇을 할 수 있나요?

쉬운 말.
""",
    Lang.en: """\
# Shop Privacy Policy for Children

This page explains the Privacy Policy of Shop in words for children.

## What can I do?

Easy words.
""",
}


@pytest.mark.parametrize(("lang", "words"), CHILDREN.items())
def test_children_are_spoken_to_in_their_own_way(lang: Lang, words: str) -> None:
    assert said(f"plain_for: children\nrights: {{{PLAIN}}}\n", lang) == words


def test_a_policy_without_a_name_has_a_title() -> None:
    text = f"policy: shop\nlanguages: [ko, en]\neffective: 2026-11-01\nrights: {{{PLAIN}}}\n"
    made = easy(read(Source.parse(text.encode(), "shop.yaml")), [Lang.en])
    assert made.title == "Privacy Policy in Plain Language"


def test_its_page_has_the_sections_and_no_code() -> None:
    text = f"{HEAD}full_text: https://shop.example/privacy\nrights: {{{PLAIN}}}\n"
    page = html(easy(read(Source.parse(text.encode(), "shop.yaml")), [Lang.ko]))
    assert '<div class="policyc easy">' in page
    assert '<h2 id="section-1-heading">무엇을 요구할 수 있나요?</h2>' in page
    assert "<svg" not in page


def build(folder: Path, text: str) -> int:
    """Builds the policy that declares this; its exit status."""
    file = folder / "shop.yaml"
    file.write_text(f"{HEAD}{text}", encoding="utf-8")
    arguments = ("--easy", "--to", "md,html", "-o", str(folder / "out"))
    return run(["build", str(file), *arguments])


def test_one_without_easy_words_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(tmp_path, "rights: {statements: standard}\n") == 3
    assert not (tmp_path / "out").exists()
    assert capsys.readouterr().err == (
        f"{tmp_path / 'shop.yaml'}:1:1: error: there is no easy version, as nothing is said in "
        "easy words; add `plain: {ko: …, en: …}` beside purposes, rows, recipients or rights\n"
    )


def test_it_stands_beside_the_policy(tmp_path: Path) -> None:
    assert build(tmp_path, f"rights: {{{PLAIN}}}\n") == 0
    written = sorted(path.name for path in (tmp_path / "out/shop/2026-11-01").iterdir())
    assert written == [
        f"{name}.{form}" for name in ("easy.en", "easy.ko", "en", "ko") for form in ("html", "md")
    ]


def test_others_are_not_refused_for_one_without_easy_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of several policies, those with easy words get their version; the others are told of."""
    silent, plain = tmp_path / "a.yaml", tmp_path / "b.yaml"
    silent.write_text(f"{HEAD}rights: {{statements: standard}}\n", encoding="utf-8")
    plain.write_text(f"{HEAD}rights: {{{PLAIN}}}\n".replace("shop", "stall", 1), encoding="utf-8")
    out = tmp_path / "out"
    assert run(["build", str(tmp_path), "--easy", "--to", "md", "-o", str(out)]) == 0
    assert {path.relative_to(out).as_posix() for path in out.rglob("easy.*")} == {
        f"stall/2026-11-01/easy.{lang}.md" for lang in Lang
    }
    assert capsys.readouterr().err == (
        f"{silent}:1:1: note: there is no easy version, as nothing is said in easy words; "
        "add `plain: {ko: …, en: …}` beside purposes, rows, recipients or rights\n"
    )
    assert run(["build", str(silent), str(silent), "--easy", "-o", str(out)]) == 3
