"""A PDF says what its page says, each word whole, and is the same wherever it is made."""

import hashlib
import importlib
import io
import os
import re
import shutil
import subprocess
import sys
import zlib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pikepdf
import pytest
from page import validate_pdf

from policyc import printing as module
from policyc.columns import narrowest, width
from policyc.document import Document, Edition, Label, LabelName, Section
from policyc.html import html
from policyc.model.node import Lang
from policyc.paper import WORD_JOINER
from policyc.pdf import missing_glyphs, pdf
from policyc.printing import Missing

pytestmark = pytest.mark.xdist_group("pdf")

SOURCE = "policy: sample\ncompany: {name: ㈜보기}\n".encode()
WORDS = (
    "주식회사 클라우드컴퓨팅서비스",
    "개인정보처리시스템의 운영 및 유지관리",
    "회원 탈퇴 시까지",
    "㈜알림톡발송대행",
    "Amazon Web Services, Inc.",
    "보호책임자에게 거부 의사를 밝힐 수 있다(제85조의3).",
)
SENTENCE = "정보주체는 **개인정보**를 [제2조(국외 이전)](#second)에서 “정한” 대로 열람할 수 있다.\n"


def table(columns: int) -> str:
    """A captioned table with that many columns and twelve rows."""
    rows = [[WORDS[(row + column) % 6] for column in range(columns)] for row in range(12)]
    lines = [[f"머리글{n}" for n in range(columns)], ["---"] * columns, *rows]
    return "**국외이전현황**\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines)


def document(edition: Edition) -> Document:
    """A policy of one edition."""
    return Document("sample", "㈜보기", date(2026, 9, 1), (edition,))


SAMPLE = document(
    Edition(
        Lang.ko,
        "보기 서비스 개인정보처리방침",
        "회사는 다음과 같다.",
        "목차",
        (
            Section(
                "first", f"제1조 {'권리와 의무 및 행사방법 ' * 4}", f"### 세부\n\n{SENTENCE * 9}"
            ),
            Section("second", "제2조(국외 이전)", f"다음과 같다.\n\n{table(3)}\n\n{table(6)}"),
        ),
    )
)


def saying(words: str) -> Document:
    """A policy that says only this."""
    return document(Edition(Lang.ko, "방침", words, "", ()))


@cache
def made() -> bytes:
    """The PDF of the sample."""
    return pdf(SAMPLE, {"sample.yaml": SOURCE})


@pytest.fixture
def opened() -> Iterator[pikepdf.Pdf]:
    """The objects of the PDF."""
    with pikepdf.open(io.BytesIO(made())) as objects:
        yield objects


@pytest.fixture
def printed(tmp_path: Path) -> str:
    """The words of the PDF as a reader copies them."""
    if not (tool := shutil.which("pdftotext")):
        pytest.skip("pdftotext is not installed: `make test` says how")
    file = tmp_path / "made.pdf"
    file.write_bytes(made())
    command = [tool, "-enc", "UTF-8", "-raw", file, "-"]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def test_every_word_is_there_and_whole(printed: str) -> None:
    """In sentences and headings of several lines, in links, and in six narrow columns."""
    body = html(SAMPLE).partition("<body>")[2]
    page = re.sub("<[^>]+>", " ", re.sub("</?(?:strong|a)[^>]*>", "", body))
    words = set(page.split())
    assert {word for word in printed.split() if not re.fullmatch(r"[\d/]+", word)} == words


def test_what_holds_words_together_is_not_copied(printed: str) -> None:
    assert "개인정보를" in printed
    assert WORD_JOINER not in printed


def test_bookmarks_are_the_headings(opened: pikepdf.Pdf) -> None:
    with opened.open_outline() as outline:
        [title] = outline.root
        first, second = title.children
        assert title.title == SAMPLE.title
        assert [first.title, second.title] == [
            " ".join(section.heading.split()) for section in SAMPLE.editions[0].sections
        ]
        assert [below.title for below in first.children] == ["세부"]


def test_the_source_is_attached_once(opened: pikepdf.Pdf) -> None:
    assert list(opened.attachments) == ["sample.yaml"]
    attached = opened.attachments["sample.yaml"]
    assert attached.get_file().read_bytes() == SOURCE
    assert attached.obj.AFRelationship == "/Source"
    assert attached.obj.EF.F.Subtype == "/application/yaml"
    assert len(opened.Root.AF) == 1


def test_no_stream_ends_where_a_reader_might_not_see_it() -> None:
    """A stream that ends in CR is one byte shorter for who takes CR LF for the end of its line."""
    sources = (f"policy: sample # {number}\n".encode() for number in range(999))
    source = next(source for source in sources if zlib.compress(source).endswith(b"\r"))
    content = pdf(saying("말"), {"sample.yaml": source})
    assert b"\r\nendstream" not in content
    with pikepdf.open(io.BytesIO(content)) as opened:
        assert opened.attachments["sample.yaml"].get_file().read_bytes() == source


@pytest.mark.parametrize("unclear", [0, 8, 9])
def test_a_file_is_written_until_every_stream_ends_clearly(
    unclear: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A blank more in what describes its source makes other streams; no unclear file is given."""
    document = importlib.import_module("weasyprint").Document
    write, tries = document.write_pdf, list[int]()

    def written(rendered: object, **options: Any) -> bytes:  # noqa: ANN401 # WeasyPrint's own
        tries.append(len(options["attachments"][0].description))
        made = write(rendered, **options)
        return made + (b"\r\nendstream" if len(tries) <= unclear else b"")

    monkeypatch.setattr(document, "write_pdf", written)
    if unclear < 9:
        assert b"\r\nendstream" not in pdf(saying("말"), {"sample.yaml": SOURCE})
    else:
        with pytest.raises(RuntimeError, match="never ends clearly"):
            pdf(saying("말"), {"sample.yaml": SOURCE})
    assert tries == list(range(min(unclear + 1, 9)))


def test_it_is_dated_the_day_the_policy_takes_effect(opened: pikepdf.Pdf) -> None:
    assert str(opened.docinfo.CreationDate) == "D:20260901000000Z"
    assert str(opened.docinfo.ModDate) == "D:20260901000000Z"
    assert str(opened.docinfo.Title) == SAMPLE.title
    assert str(opened.docinfo.Author) == "㈜보기"


def test_it_claims_to_be_archival_and_accessible(opened: pikepdf.Pdf) -> None:
    with opened.open_metadata() as metadata:
        assert metadata.pdfa_status == "3A"
        assert metadata["pdfuaid:part"] == "1"


def test_it_does_nothing_but_lead_where_its_links_say(opened: pikepdf.Pdf) -> None:
    content = b"".join(item.unparse() for item in opened.objects if not is_stream(item))
    assert not re.search(rb"/(?:JS|JavaScript|Launch|GoToR|SubmitForm|OpenAction|AA)\b", content)
    assert b"file:" not in content


def is_stream(item: pikepdf.Object) -> bool:
    """Whether the object is a stream."""
    return isinstance(item, pikepdf.Stream)


PROGRAM = """
import sys
import zlib
sys.path.insert(0, {tests!r})
import test_pdf
sys.stdout.buffer.write(test_pdf.pdf(test_pdf.SAMPLE, {{"sample.yaml": test_pdf.SOURCE}}))
"""
SURROUNDINGS = {
    "the far east": {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    "the far west": {"TZ": "Etc/GMT+12", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},
    "without a home": {"HOME": "/nowhere", "SOURCE_DATE_EPOCH": "1", "LANG": "ko_KR.UTF-8"},
}


@pytest.mark.parametrize("surroundings", SURROUNDINGS.values(), ids=SURROUNDINGS)
def test_the_same_bytes_everywhere(surroundings: dict[str, str], tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(tests=str(Path(__file__).parent))],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], **surroundings},
        capture_output=True,
    )
    assert run.stderr.decode() == ""
    assert digest(run.stdout) == digest(made())
    assert list(tmp_path.iterdir()) == []


def digest(content: bytes) -> str:
    """A short name of the bytes, fit for a message."""
    return hashlib.sha256(content).hexdigest()


UNKNOWN = {
    "rare hanja": ("𠮷 가", ["𠮷"]),
    "emoji": ("안녕 😀", ["😀"]),
    "old letters": ("\u1112\u119e\u11ab글", ["\u1112", "\u119e", "\u11ab"]),
    "thai": ("ก ข ก", ["ก", "ข"]),
}


@pytest.mark.parametrize(("words", "unknown"), UNKNOWN.values(), ids=UNKNOWN)
def test_a_character_without_a_glyph_is_named(words: str, unknown: list[str]) -> None:
    assert missing_glyphs(saying(words)) == unknown
    with pytest.raises(Missing, match=f"no glyph for “{unknown[0]}” U\\+{ord(unknown[0]):04X}"):
        pdf(saying(words), {"sample.yaml": SOURCE})


def test_a_character_reference_does_not_hide_one() -> None:
    with pytest.raises(Missing, match=r"U\+20BB7"):
        pdf(saying("&#x20BB7;"), {"sample.yaml": SOURCE})


def test_what_korean_policies_write_has_glyphs() -> None:
    common = "가힣똠펲ㄱㆍ㈜①⑳「」『』·※○●■→✓℃㎡§☎€₩™“”‘’–—…×Ⅰ\u00a0\u3000"
    assert missing_glyphs(saying(f"{common}{'·'.join(WORDS)}")) == []


def test_a_lacking_library_is_named_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(name: str) -> ModuleType:
        raise OSError(f"cannot load library 'libpango-1.0-0' for {name}")

    monkeypatch.setattr(module, "import_module", lacking)
    with pytest.raises(Missing, match=r"libpango-1\.0-0.*apt-get install .*libpangoft2-1\.0-0"):
        pdf(SAMPLE, {"sample.yaml": SOURCE})


def test_the_fonts_of_others_are_left_as_they_were(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/another/fonts.conf")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    pdf(saying("말"), {"sample.yaml": SOURCE})
    assert os.environ["FONTCONFIG_FILE"] == "/another/fonts.conf"
    assert "XDG_CACHE_HOME" not in os.environ


LISTS = {
    "loose": "1. **하나**\n\n   - 둘\n     - 셋\n\n   넷\n2. 다섯",
    "tight": "- 하나\n  - 둘\n- 셋",
    "labels": "",
}


@pytest.mark.parametrize("words", LISTS.values(), ids=LISTS)
def test_lists_and_labels_are_tagged_as_a_reader_expects(words: str, tmp_path: Path) -> None:
    """PDF/UA-1 has nothing against them."""
    label = Label(LabelName.safety, "안전", "암호화", "a")
    shown = Edition(
        Lang.ko, "방침", words, "", (Section("a", "절", "말"),), "한눈에 보기", (label,)
    )
    file = tmp_path / "made.pdf"
    file.write_bytes(pdf(document(shown), {"sample.yaml": SOURCE}))
    assert validate_pdf(file, profile="ua1").failures == []


def test_a_label_has_its_drawing_and_its_words() -> None:
    """The drawing is there, and is no figure that would have to be described."""
    label = Label(LabelName.safety, "안전", "암호화", "a")
    shown = Edition(Lang.ko, "방침", "", "", (Section("a", "절", "말"),), "한눈에 보기", (label,))
    with pikepdf.open(io.BytesIO(pdf(document(shown), {"sample.yaml": SOURCE}))) as opened:
        kinds = {item.get("/S") for item in opened.objects if isinstance(item, pikepdf.Dictionary)}
        assert "/LBody" in kinds
        assert "/Figure" not in kinds
        [sheet] = opened.pages
        assert sheet.resources.get("/Pattern") or sheet.resources.get("/XObject")


def test_a_table_of_few_tall_rows_begins_where_its_caption_stands() -> None:
    """A table that no page can hold leaves no page to its caption alone."""
    row = "| " + " | ".join(["<br>".join(["말"] * 25)] * 6) + " |"
    tall = "\n".join(
        ["다음과 같다.\n\n**국외이전현황**\n", f"|{' 가 |' * 6}", f"|{' --- |' * 6}", *[row] * 4]
    )
    with pikepdf.open(io.BytesIO(pdf(saying(tall), {"sample.yaml": SOURCE}))) as opened:
        assert len(opened.pages) == 2  # each holds two such rows


@pytest.mark.parametrize("words", ["041-000-2700", "+1-604-555-0147"])
def test_a_column_has_room_for_a_telephone_number(words: str) -> None:
    """A line does not end at a hyphen before a digit, so a column is as wide as the number."""
    assert narrowest([[words]]) == [width(words)]
