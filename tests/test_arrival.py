"""What an author wrote stands in every form of the documents, or nothing is written."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from policyc.arrival import bare, lost, text_of
from policyc.build import Form, jobs
from policyc.cli import run
from policyc.document import Document, Kind
from policyc.html import html
from policyc.load import load
from policyc.markdown import markdown
from policyc.model.node import Lang, LongText, Text
from policyc.printing import Sheet, printed
from policyc.unprinted import Unprinted

ROOT: Final = Path(__file__).parents[1]
EVERY_FIELD: Final = ROOT / "tests" / "every_field.yaml"
POLICIES: Final = [
    *sorted(ROOT.glob("policies/*/*.yaml")),
    *sorted(ROOT.glob("examples/*/policy.yaml")),
    EVERY_FIELD,
    ROOT / "tests" / "every_alternative.yaml",
]
FORMS: Final[Mapping[str, Callable[[Document], str]]] = {
    "html": lambda document: text_of(html(document)),
    "md": markdown,
}
SMALL: Final = """\
policy: small
languages: [ko, en]
effective: 2026-01-01
company: {name: {ko: 주식회사 보기, en: Example Inc.}}
sections:
- title: {ko: 그 밖의 사항, en: Other matters}
  text:
    ko: 감나무 아래에서 만난다.
    en: We meet under the persimmon tree.
"""


def said(path: Path, lang: Lang, form: str) -> str:
    """What the full documents of a policy say."""
    documents = [job.document for job in jobs([load(path)], [lang])]
    return "\n".join(map(FORMS[form], documents))


@pytest.mark.parametrize("path", POLICIES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_word_arrives(path: Path) -> None:
    policy, _ = load(path)
    for lang in policy.languages:
        for form in FORMS:
            assert list(lost(policy, lang, Kind.full, said(path, lang, form))) == []


@pytest.mark.parametrize("lang", list(Lang))
def test_every_word_that_does_not_arrive_is_told_of(lang: Lang) -> None:
    """Each text, taken out of what the documents say, is found to be lost."""
    policy, _ = load(EVERY_FIELD)
    there = bare(said(EVERY_FIELD, lang, "html"))
    tried = 0
    for route, text in policy.parts:
        words = bare(text[lang] or "") if isinstance(text, Text) else ""
        if not words or route[0] in ("differs", "changes") or "plain" in route:
            continue
        tried += 1
        assert route in set(lost(policy, lang, Kind.full, there.replace(words, "")))
    assert tried > 100


def test_a_piece_of_a_paragraph_is_missed() -> None:
    policy, _ = load(EVERY_FIELD)
    route, text = next(
        (route, text) for route, text in policy.parts if isinstance(text, LongText) and text.ko
    )
    last = re.split(r"[\s.]+", (text.ko or "").strip())[-2]
    there = bare(said(EVERY_FIELD, Lang.ko, "md")).replace(bare(last), "")
    assert (*route, Lang.ko) in set(lost(policy, Lang.ko, Kind.full, there))


@pytest.mark.parametrize("form", [Form.html, Form.md])
def test_a_document_that_loses_words_is_not_written(
    form: Form, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "small.yaml").write_text(SMALL, encoding="utf-8")
    honest = FORMS[form]

    def forgetful(document: Document) -> str:
        return honest(document).replace("persimmon", "")

    monkeypatch.setattr("policyc.build._TEXTS", {form: forgetful})
    monkeypatch.chdir(tmp_path)
    assert run(["build", "small.yaml", "--to", form]) == 3
    told = capsys.readouterr().err
    assert told.startswith("small.yaml:9:9: error: these words are not in the ")
    assert not (tmp_path / "dist").exists()


@pytest.mark.parametrize(
    ("sheet", "words"),
    [
        ("ul { display: none }", "가나다라마바사"),
        ("h1 { display: none }", "개인정보 처리방침"),
        ("p { font-size: 0 }", "첫 문장이다."),
        (".skip { display: none }", None),
    ],
)
def test_what_a_style_sheet_hides_does_not_reach_the_paper(sheet: str, words: str | None) -> None:
    page = (
        f"<html lang='ko'><head><title>t</title><style>{sheet}</style></head><body>"
        "<a class='skip'>본문으로</a><h1>개인정보 처리방침</h1><p>첫 문장이다.</p>"
        "<ul><li>가나다라마바사</li></ul></body></html>"
    )
    if words is None:
        assert printed(Sheet(page, date(2026, 1, 1), {"a.yaml": b""}, 482.0)).startswith(b"%PDF")
        return
    with pytest.raises(Unprinted) as error:
        printed(Sheet(page, date(2026, 1, 1), {}, 482.0))
    assert str(error.value) == words
