"""What changed from one version to the next, as the site tells its readers."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urljoin
from xml.etree import ElementTree as ET

import pytest

from policyc.cli import run

SAMPLES: Final = Path(__file__).resolve().parent / "site/solip"
BASE: Final = "https://solip.example/privacy/"
ATOM: Final = "{http://www.w3.org/2005/Atom}"
FIRST: Final = "2024-03-01..2026-01-01"
NEXT: Final = "2026-01-01..2027-03-01"
PERIOD: Final = "keep: 30 days after withdrawal"
LINK: Final = re.compile(r'<a href="([^"]*)"[^>]*>([^<]*)</a>')

Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Makes the site of the samples, the newest of them with other words; says where it stands."""
    shutil.copytree(SAMPLES, tmp_path / "policies")
    monkeypatch.chdir(tmp_path)

    def made(*edits: tuple[str, str], day: str = "2027-02-15", base: str | None = None) -> Path:
        newest = Path("policies/2027-03-01.yaml")
        text = (SAMPLES / newest.name).read_text(encoding="utf-8")
        for old, new in edits:
            assert old in text
            text = text.replace(old, new)
        newest.write_text(text, encoding="utf-8")
        address = ["--base-url", base] if base is not None else []
        call = ["site", "policies", "--to", "html", "-q", "--as-of", day, *address]
        assert run(call) == 0
        return Path("site/solip")

    return made


def page(made: Path, place: str) -> str:
    """The text of a page of the policy."""
    return (made / place / "index.html").read_text(encoding="utf-8")


def links(text: str) -> dict[str, str]:
    """The address of each link by its words."""
    return {words: href for href, words in LINK.findall(text)}


def told(text: str) -> str:
    """What a reader is told first."""
    found = re.search(r'<p class="told">(.*)</p>', text)
    return found[1] if found is not None else ""


def cells(*words: str) -> str:
    """A row as `rows` has it."""
    return " | ".join(words)


def rows(text: str) -> list[str]:
    """The rows of the tables as words, what is marked in brackets."""
    plain = re.sub(r'<span class="unseen">.*?</span>', "", text)
    plain = re.sub("<(/?)(ins|del)>", lambda tag: "]" if tag[1] else f"{tag[2][0]}[", plain)
    found = re.findall(r"<tr>\s*<th scope=\"row\">(.*?)</tr>", plain, re.DOTALL)
    return [
        cells(*(part.strip() for part in re.split(r"(?:<[^>]*>\s*)+", row) if part.strip()))
        for row in found
    ]


# What the page says.


def test_it_shows_before_and_after_with_the_words_that_differ(make: Make) -> None:
    made = make()
    assert rows(page(made, f"en/compare/{NEXT}")) == [
        cells(
            "Personal information processed › Orders and delivery › retention period",
            "Retention changed",
            "until membership withdrawal",
            "until i[30 days after] membership withdrawal",
        )
    ]
    assert rows(page(made, f"ko/compare/{NEXT}")) == [
        cells(
            "처리하는 개인정보 › 주문과 배송 › 보유 기간",
            "보유 기간 변경",
            "회원 탈퇴 d[시까지]",
            "회원 탈퇴 i[후 30일까지]",
        )
    ]


def test_marks_are_words_too_and_tables_have_heads(make: Make) -> None:
    """So that nobody depends on colour, on sight or on a wide screen."""
    text = page(make(), f"en/compare/{NEXT}")
    assert '<ins><span class="unseen">inserted: </span>30 days after' in text
    assert re.findall('<th scope="col">([^<]*)', text) == ["Where", "Before", "After"]
    assert re.findall('<td data-label="([^"]*)', text) == ["Before", "After"]
    assert re.findall("<h[12][^>]*>(.*)</h[12]>", text) == [
        "<span>Solip Stationery Privacy Policy</span> <span>Comparison of Versions</span>",
        "Main Changes",
    ]
    assert '<html lang="en">' in text
    assert "<script" not in text


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_nothing_in_it_is_meant_for_the_author(make: Make, lang: str) -> None:
    """Neither how a change is classified and who confirms it, nor the files that it stands in."""
    made = make(
        ("orders, required: [name, address", "orders, required: [address, name"),
        ("ko: 주문과 배송, en: Orders and delivery", "ko: 주문, en: Orders"),
        ("솔잎문구", "솔잎 문구"),
    )
    text = page(made, f"{lang}/compare/{NEXT}")
    for word in ("작성자", "분류", "법령과 작성지침", "author", "classif", "guideline", "yaml"):
        assert word not in text


def test_the_most_important_comes_first(make: Make) -> None:
    made = make(
        ("ko: 주문받은 물품의 배송, en", "ko: 주문받은 물건의 배송, en"),
        ("en: Solip Stationery", "en: Solip Stationery Inc."),
    )
    text = page(made, f"ko/compare/{NEXT}")
    assert re.findall("<h2[^>]*>([^<]*)", text) == ["주요 변경", "그 밖의 변경"]
    text = page(made, f"en/compare/{NEXT}")
    assert re.findall("<h2[^>]*>([^<]*)", text) == ["Main Changes", "Changes of Wording"]


# Where there is little to say.

SAME: Final = (PERIOD, "keep: until withdrawal")


def test_versions_that_provide_the_same_are_told_to(make: Make) -> None:
    made = make(SAME)
    ko, en = (page(made, f"{lang}/compare/{NEXT}") for lang in ("ko", "en"))
    assert "두 버전의 한국어 처리방침은 정하는 내용이 같다." in ko
    assert "What the two versions provide in English is the same." in en
    assert rows(ko) == rows(en) == []
    assert "is not listed" not in en


def test_what_differs_in_one_language_is_no_change_in_the_other(make: Make) -> None:
    made = make(SAME, ("en: delivering what is ordered", "en: shipping what is ordered"))
    assert rows(page(made, f"en/compare/{NEXT}")) == [
        cells(
            "Purposes › Orders and delivery › what is done",
            "Activity reworded",
            "d[delivering] what is ordered",
            "i[shipping] what is ordered",
        )
    ]
    korean = page(made, f"ko/compare/{NEXT}")
    assert "두 버전의 한국어 처리방침은 정하는 내용이 같다." in korean
    assert rows(korean) == []


def test_an_order_is_named_and_not_listed(make: Make) -> None:
    made = make(SAME, ("[name, address, mobile_phone]", "[address, name, mobile_phone]"))
    text = page(made, f"en/compare/{NEXT}")
    assert rows(text) == []
    assert "What differs only in form, such as the order of entries, is not listed." in text


def test_wording_alone_is_said_to_be_that(make: Make) -> None:
    made = make(SAME, ("ko: 솔잎문구", "ko: 주식회사 솔잎문구"))
    text = page(made, f"ko/compare/{NEXT}")
    assert "아래의 변경은 모두 표현의 변경이다." in text
    assert len(rows(text)) == 1


JUDGMENT: Final = "changes: {class: minor, reason: {ko: 전부터 그러하였다., en: It was so before.}}"
JUDGED: Final = (f"{PERIOD}}}", f"{PERIOD}}}\n{JUDGMENT}")


def test_what_its_author_judges_holds(make: Make) -> None:
    """The class is the author's, and the reason is told."""
    text = page(make(JUDGED), f"en/compare/{NEXT}")
    headings = re.findall("<h2[^>]*>([^<]*)", text)
    assert headings == ["About This Change", "Other Changes"]
    assert "<p>It was so before.</p>" in text


def test_the_reader_is_told_what_applies_until_then(make: Make) -> None:
    made = make()
    text = page(made, f"ko/compare/{NEXT}")
    assert "2027년 3월 1일부터 시행된다. 그 전까지는 변경 전의" in told(text)
    assert links(told(text)) == {"현행 처리방침": "../../index.html"}
    assert told(page(made, f"ko/compare/{FIRST}")) == ""
    assert told(page(make(day="2027-03-01"), f"ko/compare/{NEXT}")) == ""


# What leads there, and from there.


def test_a_comparison_leads_to_both_versions_and_to_the_history(make: Make) -> None:
    made = make()
    here = links(page(made, f"en/compare/{NEXT}"))
    assert here == {
        "All policies": "../../../../index.html",
        "Policy in force": "../../index.html",
        "Version history": "../../history/index.html",
        "한국어": f"../../../ko/compare/{NEXT}/index.html",
        "English": "index.html",
        "Before: Effective January 1, 2026": "../../2026-01-01/index.html",
        "After: Effective March 1, 2027": "../../2027-03-01/index.html",
    }


def test_a_comparison_that_a_language_lacks_leads_to_its_history(make: Make) -> None:
    made = make()
    assert links(page(made, f"ko/compare/{FIRST}"))["English"] == "../../../en/history/index.html"
    assert not (made / f"en/compare/{FIRST}").exists()


def test_versions_and_their_history_lead_to_it(make: Make) -> None:
    made = make()
    label = "이전 버전(2026-01-01)과 비교"
    assert links(page(made, "ko/2027-03-01"))[label] == f"../compare/{NEXT}/index.html"
    assert links(page(made, "ko/history"))[label] == f"../compare/{NEXT}/index.html"
    label = "이전 버전(2024-03-01)과 비교"
    assert links(page(made, "ko"))[label] == f"compare/{FIRST}/index.html"
    assert "Compared with" not in page(made, "en/2026-01-01")  # the first in English


def test_the_notice_of_an_upcoming_version_leads_to_both(make: Make) -> None:
    made = make()
    assert links(told(page(made, "en"))) == {
        "Upcoming policy": "2027-03-01/index.html",
        "What will change": f"compare/{NEXT}/index.html",
    }
    assert links(told(page(made, "ko/2027-03-01"))) == {
        "현행 처리방침": "../index.html",
        "달라지는 내용": f"../compare/{NEXT}/index.html",
    }


def test_an_upcoming_version_without_the_language_is_only_told_of(make: Make) -> None:
    made = make(("languages: [ko, en]", "languages: [ko]"))
    text = told(page(made, "en"))
    assert "March 1, 2027" in text
    assert links(text) == {}
    assert not (made / "en/compare").exists()


def test_the_feed_leads_to_it_and_searches_pass_it_over(make: Make) -> None:
    made = make(base=BASE)
    root = ET.parse(made / "ko/feed.xml").getroot()  # noqa: S314 - our own
    related = [
        link.get("href")
        for entry in root.iter(f"{ATOM}entry")
        for link in entry.iter(f"{ATOM}link")
        if link.get("rel") == "related"
    ]
    assert related == [f"{BASE}solip/ko/compare/{step}/" for step in (NEXT, FIRST)]
    for address in related:
        assert Path("site", unquote(urljoin(BASE, address)).removeprefix(BASE)).is_dir()
    text = page(made, f"ko/compare/{NEXT}")
    assert '<meta name="robots" content="noindex">' in text
    assert f'<link rel="canonical" href="{BASE}solip/ko/compare/{NEXT}/">' in text
    assert "compare" not in Path("site/sitemap.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize("end", ["/", ""])
def test_an_author_may_link_to_it(make: Make, end: str) -> None:
    """By its whole address, which ends like the name of a file and is none."""
    address = f"{BASE}solip/ko/compare/{FIRST}{end}"
    history = f"changes: {{history: [{{since: 2024-03-01, url: '{address}'}}]}}"
    make((f"{PERIOD}}}", f"{PERIOD}}}\n{history}"), base=BASE)
