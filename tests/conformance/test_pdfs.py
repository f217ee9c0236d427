"""Every PDF is sound, archival and accessible, uses our fonts only, and says what its page says."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from page import validate_pdf

Said = Callable[..., str]

INLINE = {"a", "abbr", "b", "bdi", "code", "em", "i", "small", "span", "strong", "sup", "time"}
SILENT = {"head", "script", "style", "title"}
INVISIBLE = re.compile("[\\s\u00ad\u200b\u2060]+")
FURNITURE = re.compile(r"[\d/–—-]+|\d+[.)]|[•◦▪]")  # page numbers and list markers
EMBEDDED_SUBSET = re.compile(r"[A-Z]{6}\+Noto-?Sans-?KR(-\w+)? .* yes yes yes ")


class Blocks(HTMLParser):
    """The texts of a page, one for each run of text that no block element interrupts."""

    def __init__(self) -> None:
        super().__init__()
        self.texts = [""]
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - HTMLParser's
        self.silent += tag in SILENT
        self.end_of_block(tag)

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in SILENT
        self.end_of_block(tag)

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.texts[-1] += data

    def end_of_block(self, tag: str) -> None:
        if tag not in INLINE:
            self.texts.append("")


def squeezed(text: str) -> str:
    """The text without white space and invisible characters, which line breaking may change."""
    return INVISIBLE.sub("", text)


def texts(page: Path) -> list[str]:
    """What the page says, squeezed, block by block."""
    blocks = Blocks()
    blocks.feed(page.read_text(encoding="utf-8"))
    blocks.close()
    return [text for block in blocks.texts if (text := squeezed(block))]


def stands_in(text: str, sheets: list[str]) -> bool:
    """Whether a sheet has the text whole, or one has its beginning and the next the rest of it."""
    for sheet, rest in zip(sheets, [*sheets[1:], ""], strict=True):
        if text in sheet:
            return True
        cut = next((n for n in range(len(text) - 1, 0, -1) if text[:n] in sheet), 0)
        if cut and rest and text[cut:] in rest:
            return True
    return False


def test_sound(pdfs: list[Path], said: Said) -> None:
    """qpdf finds no error and nothing to warn of."""
    for pdf in pdfs:
        assert "No syntax or stream encoding errors found" in said("qpdf", "--check", pdf)


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_archival_and_accessible(pdfs: list[Path], profile: str) -> None:
    """The PDF is PDF/A-3a and PDF/UA-1 at once."""
    for pdf in pdfs:
        failures = validate_pdf(pdf, profile=profile).failures
        assert [f"{pdf.name}: {f.rule_id}: {f.message}" for f in failures] == []


def test_our_fonts_only(pdfs: list[Path], said: Said) -> None:
    """Each font is an embedded subset of Noto Sans KR that maps to Unicode."""
    for pdf in pdfs:
        fonts = said("pdffonts", pdf).splitlines()[2:]
        assert fonts
        assert [font for font in fonts if not EMBEDDED_SUBSET.match(font)] == []


def test_carries_its_source(policy: Path, pdfs: list[Path], said: Said, tmp_path: Path) -> None:
    """The YAML it was compiled from is attached, once, byte for byte."""
    for pdf in pdfs:
        assert said("pdfdetach", "-list", pdf).startswith("1 embedded files")
        saved = tmp_path / pdf.stem
        said("pdfdetach", "-save", "1", "-o", saved, pdf)
        assert saved.read_bytes() == policy.read_bytes()


def test_says_what_the_page_says(pdfs: list[Path], said: Said) -> None:
    """Each text of the page is in the PDF, and each word of the PDF is in the page."""
    for pdf in pdfs:
        page = texts(pdf.with_suffix(".html"))
        printed = said("pdftotext", "-enc", "UTF-8", "-raw", pdf, "-")
        sheets = [squeezed(sheet) for sheet in printed.split("\f")]
        assert [text for text in page if not stands_in(text, sheets)] == []
        everything = "".join(page)
        words = {squeezed(word) for word in printed.split()}
        added = {word for word in words if word not in everything}
        assert {word for word in added if not FURNITURE.fullmatch(word)} == set()
