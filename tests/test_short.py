"""The short form: what matters most of a policy on a sheet of B5, with the way to all of it."""

import io
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pytest
import segno
from page import validate_pdf

from policyc.abridge import short
from policyc.cli import run
from policyc.html import html
from policyc.load import read
from policyc.markdown import markdown
from policyc.model.node import Lang
from policyc.pdf import pdf
from policyc.source import Source

ADDRESS = "https://www.shop.example/privacy?a=1&b=2"
WHERE = f"full_text: {ADDRESS}\n"
SHOP = Path(__file__).resolve().parent / "short" / "shop.yaml"
"""A policy; its short form stands beside it."""
EXAMPLE = SHOP.parents[2] / "examples" / "location-service" / "policy.yaml"
HEAD = """\
policy: shop
languages: [ko, en]
effective: 2026-11-01
company: {name: {ko: ㈜가게, en: "Shop Co., Ltd."}, alias: {ko: 회사, en: the Company}}
"""


def source(text: str) -> Source:
    """The file of a policy that declares this besides its frame."""
    return Source.parse(f"{HEAD}{text}".encode(), "shop.yaml")


def said(text: str) -> str:
    """The short form of the policy that declares this, as Markdown."""
    return markdown(short(read(source(text)), [Lang.ko]))


@pytest.mark.parametrize("lang", Lang)
def test_it_says_the_main_points(lang: Lang) -> None:
    written = SHOP.with_name(f"{lang}.md").read_text(encoding="utf-8")
    assert markdown(short(read(Source.read(SHOP)), [lang])) == written


SAID = {
    "nothing is provided": (
        "third_parties: none\n",
        "## 개인정보의 제3자 제공\n\n회사는 개인정보를 제3자에게 제공하지 않는다.\n",
    ),
    "a row without a purpose": (
        "processing: {category: {ko: 상담, en: support}, items: name}\n",
        "| 구분 | 처리하는 항목 |\n| --- | --- |\n| 상담 | 이름 |\n",
    ),
    "purposes without rows": (
        "purposes: {m: {title: membership}}\n",
        "## 개인정보의 처리 목적\n\n- 회원 가입 및 관리\n",
    ),
    "what is collected by itself": (
        "automatic: [access_ip, os_version]\n",
        "서비스를 이용하는 과정에서 자동으로 수집되는 정보: 접속 IP 정보, OS 종류 및 버전\n",
    ),
    "a department": ("department: {name: 보호팀}\n", "## 담당부서 및 연락처\n\n- 보호팀\n"),
    "a person by the position alone": ("officer: {title: ceo}\n", "- 대표이사\n"),
}


@pytest.mark.parametrize(("text", "words"), SAID.values(), ids=SAID)
def test_it_says_of_less(text: str, words: str) -> None:
    assert words in said(WHERE + text)


def test_it_says_nothing_that_is_not_declared() -> None:
    assert "##" not in said(WHERE)


def test_the_page_draws_the_address_as_a_qr_code() -> None:
    """The drawing has a dark module wherever the QR code of the address has one."""
    page = html(short(read(Source.read(SHOP)), [Lang.ko]))
    drawn = page.partition('<div class="code">')[2].partition("</div>")[0]
    drawing = ElementTree.fromstring(drawn)  # noqa: S314 - our own
    assert drawing.attrib["role"] == "img"
    assert drawing.findtext("title") == f"전문 보기: {ADDRESS}"
    path = drawing.find("path")
    assert path is not None
    expected = segno.make_qr(ADDRESS, error="m").svg_inline(omitsize=True)
    assert f'd="{path.attrib["d"]}"' in expected


@pytest.fixture(scope="module")
def made() -> bytes:
    """The short form as a PDF."""
    declared = Source.read(SHOP)
    return pdf(short(read(declared), [Lang.ko]), {"shop.yaml": declared.content})


def test_it_is_one_sheet_of_b5(made: bytes) -> None:
    with pikepdf.open(io.BytesIO(made)) as opened:
        [sheet] = opened.pages
        assert [round(float(length) / 72 * 25.4) for length in sheet.mediabox] == [0, 0, 176, 250]


@pytest.mark.parametrize("lang", Lang)
def test_the_example_fits(lang: Lang) -> None:
    """The short form of the company whose apps call taxis is one sheet in each language."""
    declared = Source.read(EXAMPLE)
    sheet = pdf(short(read(declared), [lang]), {"policy.yaml": declared.content})
    with pikepdf.open(io.BytesIO(sheet)) as opened:
        assert len(opened.pages) == 1


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_it_is_archival_and_accessible(made: bytes, profile: str, tmp_path: Path) -> None:
    file = tmp_path / "short.pdf"
    file.write_bytes(made)
    assert validate_pdf(file, profile=profile).failures == []


MANY = "processing:\n" + "".join(
    f"  - {{category: {{ko: 업무 {n}, en: task {n}}}, items: [name, email], keep: {n} days}}\n"
    for n in range(1, 100)
)


def rows(number: int) -> str:
    """A policy with that many rows."""
    return "\n".join(MANY.split("\n")[: number + 1]) + "\n"


def build(folder: Path, text: str, *options: str) -> int:
    """Builds the policy that declares this; its exit status."""
    file = folder / "shop.yaml"
    file.write_text(f"{HEAD}{text}", encoding="utf-8")
    return run(["build", str(file), "--short", "--lang", "ko", "-o", str(folder / "out"), *options])


def test_a_longer_one_is_set_smaller(tmp_path: Path) -> None:
    assert build(tmp_path, WHERE + rows(20), "--to", "pdf") == 0
    with pikepdf.open(tmp_path / "out/shop/2026-11-01/short.ko.pdf") as opened:
        assert len(opened.pages) == 1


def test_one_that_does_not_fit_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(tmp_path, WHERE + MANY, "--to", "pdf") == 3
    assert not (tmp_path / "out").exists()
    said = capsys.readouterr().err
    assert f"{tmp_path / 'shop.yaml'}:5:1: error: the short form in `ko` takes " in said
    assert "sheets of B5, and may take one; build without `--short`" in said


def test_one_without_the_address_of_the_full_text_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(tmp_path, "officer: {name: 이하늘}\n") == 3
    assert capsys.readouterr().err == (
        f"{tmp_path / 'shop.yaml'}:1:1: error: there is no short form, which has to say where "
        "the full text is; add its web address: `full_text: https://example.kr/privacy`\n"
    )


def test_it_stands_beside_the_policy(tmp_path: Path) -> None:
    assert build(tmp_path, WHERE, "--to", "html,md") == 0
    written = sorted(path.name for path in (tmp_path / "out/shop/2026-11-01").iterdir())
    assert written == ["ko.html", "ko.md", "short.ko.html", "short.ko.md"]


def test_others_are_not_refused_for_one_without_a_short_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of several policies, those that can have a short form get it; the others are told of."""
    texts = {"a": "officer: {name: 이하늘}\n", "b": WHERE + MANY, "c": WHERE}
    for name, text in texts.items():
        policy = f"{HEAD}{text}".replace("shop", name, 1)
        (tmp_path / f"{name}.yaml").write_text(policy, encoding="utf-8")
    out = tmp_path / "out"
    options = ("--short", "--lang", "ko", "--to", "md,pdf", "-o", str(out))
    assert run(["build", str(tmp_path), *options]) == 0
    assert {path.relative_to(out).as_posix() for path in out.rglob("short.*")} == {
        "b/2026-11-01/short.ko.md",
        "c/2026-11-01/short.ko.md",
        "c/2026-11-01/short.ko.pdf",
    }
    lacking, long = capsys.readouterr().err.splitlines()
    assert lacking.startswith(f"{tmp_path / 'a.yaml'}:1:1: note: there is no short form, which ")
    assert long.startswith(f"{tmp_path / 'b.yaml'}:5:1: note: the short form in `ko` takes ")
