"""The site of all versions: where everything stands, what leads there, and what stays the same."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from policyc.cli import run
from policyc.fingerprints import meaning, rendering
from policyc.load import load
from policyc.schema import schema
from policyc.site.links import Links
from policyc.site.publish import MARKER

SAMPLES: Final = Path(__file__).resolve().parent / "site"
BASE: Final = "https://solip.example/privacy/"
DAY: Final = "2027-02-15"
"""One version is past, one in force, one announced."""

TREE: Final = [
    "404.html",
    "index.html",
    "saebom/index.html",
    "saebom/ko/2026-06-01/fixed_cameras/index.html",
    "saebom/ko/2026-06-01/fixed_cameras/policy.md",
    "saebom/ko/2026-06-01/index.html",
    "saebom/ko/2026-06-01/policy.json",
    "saebom/ko/2026-06-01/policy.md",
    "saebom/ko/fixed_cameras/index.html",
    "saebom/ko/history/index.html",
    "saebom/ko/index.html",
    "solip/en/2026-01-01/index.html",
    "solip/en/2026-01-01/policy.json",
    "solip/en/2026-01-01/policy.md",
    "solip/en/2027-03-01/index.html",
    "solip/en/2027-03-01/policy.json",
    "solip/en/2027-03-01/policy.md",
    "solip/en/compare/2026-01-01..2027-03-01/index.html",
    "solip/en/history/index.html",
    "solip/en/index.html",
    "solip/index.html",
    "solip/ko/2024-03-01/index.html",
    "solip/ko/2024-03-01/policy.json",
    "solip/ko/2024-03-01/policy.md",
    "solip/ko/2026-01-01/index.html",
    "solip/ko/2026-01-01/policy.json",
    "solip/ko/2026-01-01/policy.md",
    "solip/ko/2027-03-01/index.html",
    "solip/ko/2027-03-01/policy.json",
    "solip/ko/2027-03-01/policy.md",
    "solip/ko/compare/2024-03-01..2026-01-01/index.html",
    "solip/ko/compare/2026-01-01..2027-03-01/index.html",
    "solip/ko/history/index.html",
    "solip/ko/index.html",
]
"""Every file of the site of the samples on that day, without PDFs."""


@pytest.fixture
def policies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sample policies in several versions, in the working directory."""
    shutil.copytree(SAMPLES, tmp_path / "policies")
    monkeypatch.chdir(tmp_path)
    return Path("policies")


@pytest.fixture
def site(policies: Path) -> Callable[..., Path]:
    """Makes their site, without PDFs unless they are asked for."""

    def make(*arguments: str, to: str = "html,md,json", day: str | None = DAY) -> Path:
        on = ["--as-of", day] if day is not None else []
        assert run(["site", str(policies), "--to", to, "-q", *on, *arguments]) == 0
        return Path("site")

    return make


class Page(HTMLParser):
    """What a page links to, and what its elements are called, read by other means than ours."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.anchors: list[dict[str, str]] = []
        self.head: list[dict[str, str]] = []
        self.ids: set[str] = set()
        self.words: dict[str, str] = {}
        """The address of each link by its words."""
        self.text = path.read_text(encoding="utf-8")
        self._said: str | None = None
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.ids.update(filter(None, [values.get("id")]))
        if tag in ("a", "link"):
            (self.anchors if tag == "a" else self.head).append(values)
            self._said = ""

    def handle_data(self, data: str) -> None:
        if self._said is not None:
            self._said += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._said is not None:
            self.words[self._said] = self.anchors[-1]["href"]
        self._said = None

    def told(self, rel: str) -> list[str]:
        """The addresses that the head gives for what they are to the page."""
        return [link["href"] for link in self.head if link["rel"] == rel]


def sums(folder: Path) -> dict[str, str]:
    """The hash of every file, by its path."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def inodes(folder: Path) -> dict[str, int]:
    """What tells a file that was written anew from one that was not, by its path."""
    return {name: (folder / name).stat().st_ino for name in sums(folder)}


# Where everything stands.


def test_every_version_has_its_place(site: Callable[..., Path]) -> None:
    assert sorted(set(sums(site())) - {MARKER}) == TREE


def test_with_an_address_there_are_feeds_a_map_and_a_word_to_robots(
    site: Callable[..., Path],
) -> None:
    more = {*(f"{one}/feed.xml" for one in ("saebom/ko", "solip/en", "solip/ko"))}
    more |= {"sitemap.xml", "robots.txt"}
    assert set(sums(site("--base-url", BASE))) - {MARKER} - set(TREE) == more


def test_languages_are_chosen(site: Callable[..., Path]) -> None:
    assert not any("/ko/" in name or "saebom" in name for name in sums(site("--lang", "en")))


# Which version is which.


@pytest.mark.parametrize(
    ("day", "front", "shown"),
    [
        ("2027-03-01", "2027-03-01", ["2027-03-01", "2026-01-01", "2024-03-01"]),
        ("2027-02-10", "2026-01-01", ["2027-03-01", "2026-01-01", "2024-03-01"]),
        ("2027-02-09", "2026-01-01", ["2026-01-01", "2024-03-01"]),
        ("2025-12-31", "2024-03-01", ["2026-01-01", "2024-03-01"]),
        ("2024-03-01", "2024-03-01", ["2024-03-01"]),
        (None, "2027-03-01", ["2027-03-01", "2026-01-01", "2024-03-01"]),
    ],
)
def test_the_day_decides_what_is_in_front(
    site: Callable[..., Path], day: str | None, front: str, shown: list[str]
) -> None:
    """A version is shown from its announcement on, and in front from the day of effect on."""
    made = site(day=day)
    links = Page(made / "solip/ko/history/index.html").anchors
    rows = [re.findall(r"\.\./(\d{4}-\d\d-\d\d)/index.html", link["href"]) for link in links]
    assert [row[0] for row in rows if row] == shown
    permanent = Page(made / "solip/ko/index.html").words["이 버전의 고정 주소"]
    assert permanent == f"{front}/index.html"


def test_the_history_says_when_each_version_applied(site: Callable[..., Path]) -> None:
    text = Page(site() / "solip/en/history/index.html").text
    cells = re.findall(r"<t[hd][^>]*>\s*(?:<a [^>]*>)?([^<]*)", text.partition("<tbody>")[2])
    assert [cell.strip() for cell in cells] == [
        *("From March 1, 2027", "Upcoming", "3.0", "February 10, 2027"),
        *("Compared with 2026-01-01", "Markdown"),
        *("January 1, 2026 to February 28, 2027", "In force", "2.0", "December 20, 2025"),
        *("", "Markdown"),
    ]


@pytest.mark.parametrize(
    ("page", "said", "leads_to"),
    [
        ("ko/2024-03-01", "2025년 12월 31일까지 적용된", "../index.html"),
        ("ko/2027-03-01", "2027년 3월 1일부터 시행되는", "../index.html"),
        (
            "ko",
            "2027년 3월 1일부터 시행되는 개인정보 처리방침이 공고되었다",
            "2027-03-01/index.html",
        ),
        ("en/2027-03-01", "Until then, the Privacy Policy in force continues", "../index.html"),
    ],
)
def test_a_reader_is_told_that_another_version_applies(
    site: Callable[..., Path], page: str, said: str, leads_to: str
) -> None:
    told = re.search(r'<p class="told">(.*)</p>', Page(site() / f"solip/{page}/index.html").text)
    assert told is not None
    assert said in told[1]
    assert f'href="{leads_to}"' in told[1]


def test_what_is_not_announced_is_not_shown(
    policies: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor does the version before it know of its end."""
    assert run(["site", str(policies), "--to", "html", "--as-of", "2027-01-01"]) == 0
    assert not Path("site/solip/ko/2027-03-01").exists()
    assert "2026년 1월 1일부터" in Page(Path("site/solip/ko/history/index.html")).text
    assert capsys.readouterr().err == (
        "policies/solip/2027-03-01.yaml:4:12: note: `solip` of 2027-03-01 is not announced by "
        "2027-01-01, so that the site does not show it; write `announced:` to show it before it "
        "takes effect\n"
    )


def test_a_first_policy_that_is_to_come_stands_in_front(site: Callable[..., Path]) -> None:
    """It is shown as upcoming, and nothing as in force."""
    for name in ("2024-03-01", "2026-01-01"):
        Path(f"policies/solip/{name}.yaml").unlink()
    page = Page(site("--base-url", BASE) / "solip/en/index.html")
    assert "This Privacy Policy takes effect on March 1, 2027." in page.text
    assert "in force" not in page.text.lower()
    assert "noindex" not in page.text


def test_a_language_that_was_given_up_is_told_of(site: Callable[..., Path]) -> None:
    """Its address stays, and does not pass an old version off as the one in force."""
    newest = Path("policies/solip/2027-03-01.yaml")
    newest.write_text(
        newest.read_text(encoding="utf-8").replace("languages: [ko, en]", "languages: [ko]"),
        encoding="utf-8",
    )
    made = site(day="2027-03-01")
    page = Page(made / "solip/en/index.html")
    assert "The Privacy Policy in force is not available in English." in page.text
    assert "2026-01-01/index.html" in page.words.values()
    choice = Page(made / "solip/index.html")
    assert {"ko/index.html", "ko/history/index.html", "en/history/index.html"} == {
        link["href"] for link in choice.anchors
    }


# What leads where.


def test_every_page_is_reached_and_every_link_leads_somewhere(site: Callable[..., Path]) -> None:
    """From the index or where a policy chooses its language, on a disk as on a server."""
    made = site()
    seen: set[str] = set()
    waiting = ["index.html", "saebom/index.html", "solip/index.html"]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        page = Page(made / name)
        for link in (*page.anchors, *page.head):
            whole = urljoin(f"http://site/{name}", link["href"])
            if not whole.startswith("http://site/"):
                continue
            path, _, part = whole.removeprefix("http://site/").partition("#")
            assert (made / path).is_file(), (name, link)
            assert not part or part in Page(made / path).ids, (name, link)
            waiting += [path] if path.endswith(".html") else []
    assert seen == {name for name in TREE if name.endswith(".html")} - {"404.html"}


def test_policies_of_one_title_are_told_apart(site: Callable[..., Path]) -> None:
    """By their keys, and only where they need it: links of the same words lead to the same page."""
    policy = (
        "policy: {key}\nlanguages: [ko]\neffective: 2026-01-01\ncompany: {{alias: {{ko: 회사}}}}\n"
    )
    for key in ("dal", "byeol"):
        Path(f"policies/{key}.yaml").write_text(policy.format(key=key), encoding="utf-8")
    words = Page(site() / "index.html").words
    assert words["개인정보 처리방침 (byeol)"] == "byeol/ko/index.html"
    assert words["개인정보 처리방침 (dal)"] == "dal/ko/index.html"
    assert words["솔잎문구 개인정보 처리방침"] == "solip/ko/index.html"


def test_without_an_address_nothing_names_one(site: Callable[..., Path]) -> None:
    for path in site().rglob("*.html"):
        page = Page(path)
        named = {link["href"] for link in (*page.anchors, *page.head) if "://" in link["href"]}
        assert named <= {"https://saebom.example/cameras"}, path  # the author's own
        assert page.told("canonical") == []


def test_versions_and_languages_are_switched_by_plain_links(site: Callable[..., Path]) -> None:
    page = Page(site() / "solip/ko/2026-01-01/index.html")
    assert page.words["이전 버전(2024-03-01)"] == "../2024-03-01/index.html"
    assert page.words["다음 버전(2027-03-01)"] == "../2027-03-01/index.html"
    assert page.words["현행 처리방침"] == "../index.html"
    assert page.words["개정 이력"] == "../history/index.html"
    assert page.words["English"] == "../../en/2026-01-01/index.html"
    assert {link["hreflang"]: link["lang"] for link in page.anchors if "hreflang" in link} == {
        "ko": "ko",
        "en": "en",
    }
    assert [link["rel"] for link in page.anchors if "rel" in link] == ["prev", "next"]
    assert page.told("privacy-policy") == ["../index.html"]
    assert "<script" not in page.text


def test_a_version_without_the_other_language_leads_to_its_front(
    site: Callable[..., Path],
) -> None:
    page = Page(site() / "solip/ko/2024-03-01/index.html")
    assert page.words["English"] == "../../en/index.html"


def test_a_document_beside_the_policy_is_linked_both_ways(site: Callable[..., Path]) -> None:
    made = site()
    title = "새봄도서관 고정형 영상정보처리기기 운영·관리 방침"
    assert Page(made / "saebom/ko/index.html").words[title] == "fixed_cameras/index.html"
    beside = Page(made / "saebom/ko/fixed_cameras/index.html")
    assert beside.words["개인정보 처리방침"] == "../index.html"
    assert beside.words["Markdown"] == "../2026-06-01/fixed_cameras/policy.md"
    assert beside.text.count("<h1>") == 1


def test_languages_name_each_other_and_the_front_is_canonical(site: Callable[..., Path]) -> None:
    """A search is to find what is in force by one address, and other versions not at all."""
    made = site("--base-url", BASE)
    front = {"ko": f"{BASE}solip/ko/", "en": f"{BASE}solip/en/", "x-default": f"{BASE}solip/"}
    for name in ("ko", "en", "ko/2026-01-01"):
        page = Page(made / f"solip/{name}/index.html")
        alternates = {one["hreflang"]: one["href"] for one in page.head if "hreflang" in one}
        assert alternates == front
        assert page.told("canonical") == [front[name[:2]]]
        assert "noindex" not in page.text
    for name in ("ko/2024-03-01", "ko/2027-03-01"):
        page = Page(made / f"solip/{name}/index.html")
        assert page.told("canonical") == [f"{BASE}solip/{name}/"]
        assert '<meta name="robots" content="noindex">' in page.text
        assert not any("hreflang" in one for one in page.head)


def test_the_page_for_what_is_missing_works_at_any_address(site: Callable[..., Path]) -> None:
    """It leads away by the whole address of the site, or says only that nothing is there."""
    assert [one["href"] for one in Page(site() / "404.html").anchors] == []
    assert {one["href"] for one in Page(site("--base-url", BASE) / "404.html").anchors} == {BASE}


def test_the_address_of_the_site_may_lack_its_last_slash(site: Callable[..., Path]) -> None:
    before = sums(site("--base-url", BASE))
    assert sums(site("--base-url", BASE.removesuffix("/"))) == before


# What programs read.

ATOM: Final = "{http://www.w3.org/2005/Atom}"
MAP: Final = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_a_feed_tells_of_the_versions(site: Callable[..., Path]) -> None:
    root = ET.parse(site("--base-url", BASE) / "solip/ko/feed.xml").getroot()  # noqa: S314 - our own
    assert root.findtext(f"{ATOM}id") == "tag:solip.example,2026:solip/ko"
    assert root.findtext(f"{ATOM}updated") == "2027-02-10T00:00:00+09:00"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "솔잎문구"
    entries = root.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}id") for entry in entries] == [
        f"tag:solip.example,2026:solip/ko/{day}"
        for day in ("2027-03-01", "2026-01-01", "2024-03-01")
    ]
    assert [entry.find(f"{ATOM}link").get("href") for entry in entries] == [  # type: ignore[union-attr]
        f"{BASE}solip/ko/{day}/" for day in ("2027-03-01", "2026-01-01", "2024-03-01")
    ]
    for entry in entries:
        assert all(entry.findtext(f"{ATOM}{name}") for name in ("title", "updated", "summary"))


def test_entries_of_a_feed_keep_their_names(site: Callable[..., Path]) -> None:
    """Also when another version comes, and when the site moves on its host."""

    def names() -> set[str | None]:
        root = ET.parse("site/solip/ko/feed.xml").getroot()  # noqa: S314 - our own
        return {one.text for one in root.iter(f"{ATOM}id")}

    site("--base-url", BASE, day="2026-06-01")
    before = names()
    site("--base-url", "https://solip.example/elsewhere/")
    assert names() - before == {"tag:solip.example,2026:solip/ko/2027-03-01"}
    assert before <= names()


def test_the_map_lists_what_a_search_is_to_find(site: Callable[..., Path]) -> None:
    made = site("--base-url", BASE)
    root = ET.parse(made / "sitemap.xml").getroot()  # noqa: S314 - our own
    assert [one.text for one in root.iter(f"{MAP}loc")] == [
        BASE + path
        for path in (
            *("", "saebom/", "saebom/ko/", "saebom/ko/history/"),
            *("solip/", "solip/ko/", "solip/en/", "solip/ko/history/", "solip/en/history/"),
        )
    ]
    assert f"Sitemap: {BASE}sitemap.xml" in (made / "robots.txt").read_text(encoding="utf-8")


def test_a_version_is_published_for_programs(site: Callable[..., Path]) -> None:
    told = json.loads((site() / "solip/en/2026-01-01/policy.json").read_bytes())
    assert [told[name] for name in ("schema", "policy", "effective", "announced")] == [
        *(1, "solip", "2026-01-01", "2025-12-20"),
    ]
    editions = {one["of"]: one["since"] for one in told["law"]}
    assert editions["pipa"] == "2025-10-02"
    policy, _ = load(SAMPLES / "solip/2026-01-01.yaml")
    assert (told["meaning"], told["rendering"]) == (meaning(policy), rendering())


def test_the_model_is_published_as_its_author_may_write_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is valid by the schema of policies, and read again it is the same policy."""
    monkeypatch.chdir(tmp_path)
    samples = [SAMPLES.parent / f"{name}.yaml" for name in ("every_field", "every_alternative")]
    call = ["site", *map(str, samples), "--to", "html,json", "-q", "--lang", "en"]
    assert run(call) == 0
    by = schema()
    for sample in samples:
        policy, _ = load(sample)
        (made,) = Path("site", policy.policy).rglob("policy.json")
        told = json.loads(made.read_bytes())
        jsonschema.validate(told["model"], by)
        again = Path("again.yaml")
        again.write_text(json.dumps(told["model"], ensure_ascii=False), encoding="utf-8")
        assert load(again)[0] == policy


# What stays the same.


def test_the_same_bytes_whatever_the_surroundings(tmp_path: Path) -> None:
    """Time zone, locale, hash seed and place leave no trace."""
    made: list[dict[str, str]] = []
    for place, environment in (
        (tmp_path / "a", {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0"}),
        (tmp_path / "b" / "가", {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "42"}),
    ):
        shutil.copytree(SAMPLES, place / "policies")
        command = ["site", "policies", "--to", "html,md,json", "--as-of", DAY, "--base-url", BASE]
        done = subprocess.run(
            [sys.executable, "-m", "policyc", *command],
            cwd=place,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        made.append(sums(place / "site"))
    assert made[0] == made[1]


def test_nothing_is_written_when_nothing_has_changed(
    site: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    made = site()
    before = {path: path.stat() for path in (made, *made.rglob("*"))}
    assert run(["site", "policies", "--to", "html,md,json", "--as-of", DAY]) == 0
    assert {path: path.stat() for path in (made, *made.rglob("*"))} == before
    assert capsys.readouterr().out == "site: 34 files, 0 changed\n"
    assert sorted(path.name for path in Path().iterdir()) == ["policies", "site"]


def test_what_a_change_does_not_concern_is_not_written(
    site: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    """And what it does concern is named."""
    before = inodes(site())
    changed = Path("policies/saebom.yaml")
    changed.write_text(
        changed.read_text(encoding="utf-8").replace("빌린 책의 관리", "빌린 책과 자리의 관리"),
        encoding="utf-8",
    )
    assert run(["site", "policies", "--to", "html,md,json", "--as-of", DAY]) == 0
    after = inodes(Path("site"))
    rewritten = sorted({name for name in after if after[name] != before[name]} - {MARKER})
    assert rewritten == [
        "saebom/ko/2026-06-01/index.html",
        "saebom/ko/2026-06-01/policy.json",
        "saebom/ko/2026-06-01/policy.md",
        "saebom/ko/index.html",
    ]
    lines = capsys.readouterr().out.splitlines()
    assert lines == [*(f"site/{name}" for name in rewritten), "site: 34 files, 4 changed"]


def test_what_was_changed_by_hand_is_put_right(site: Callable[..., Path]) -> None:
    before = sums(site())
    for name in ("index.html", "solip/ko/index.html"):
        Path("site", name).write_text("changed", encoding="utf-8")
    Path("site/404.html").unlink()
    assert sums(site()) == before


def test_what_is_no_longer_published_goes(
    site: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    site()
    Path("policies/saebom.yaml").unlink()
    assert run(["site", "policies", "--to", "html,md,json", "--as-of", DAY]) == 0
    assert not Path("site/saebom").exists()
    assert "site/saebom/index.html (removed)\n" in capsys.readouterr().out


def test_a_pdf_is_made_again_only_for_a_reason(
    site: Callable[..., Path], policies: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is the engine of PDFs so much as touched."""
    shutil.rmtree(policies / "solip")
    before = sums(site(to="html,pdf", day=None))
    pdfs = {name for name in before if name.endswith(".pdf")}
    assert pdfs == {f"saebom/ko/2026-06-01/{name}policy.pdf" for name in ("", "fixed_cameras/")}

    def broken(*_: object) -> bytes:
        raise AssertionError("a PDF is made again")

    with monkeypatch.context() as without:
        without.setattr("policyc.press.subprocess.Popen", broken)
        assert sums(site(to="html,pdf", day=None)) == before
        site("--base-url", BASE, to="html,pdf", day=None)
    saebom = policies / "saebom.yaml"
    saebom.write_text(saebom.read_text(encoding="utf-8") + "# a word\n", encoding="utf-8")
    after = sums(site(to="html,pdf", day=None))
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {MARKER, *pdfs}  # which carry their source


# What is refused.


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--base-url", "solip.example"], "is not the address of a site"),
        (["--base-url", "https://solip.example/?a=b"], "is not the address of a site"),
        (["--base-url", "javascript://solip.example/"], "is not the address of a site"),
        (["--to", "pdf"], "a site has pages; name html too"),
        (["--to", "html,docx"], "“docx” is not one of html, md, pdf, json"),
        (["--lang", "fr"], "“fr” is not one of ko, en"),
        (["--as-of", "tomorrow"], "“tomorrow” is not a day"),
        (["--as-of", "2020-01-01", "-q"], "no policy is in force or announced on 2020-01-01"),
    ],
)
def test_a_call_that_is_off(
    policies: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert run(["site", str(policies), *arguments]) == 2
    assert said in capsys.readouterr().err
    assert not Path("site").exists()


def test_no_policy(policies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(policies)
    policies.mkdir()
    assert run(["site", str(policies)]) == 2
    assert "there is no policy in policies" in capsys.readouterr().err


def test_a_policy_that_is_refused(
    site: Callable[..., Path], policies: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The site stays as it was."""
    before = sums(site())
    (policies / "solip/2024-03-01.yaml").write_text("policy: solip\n", encoding="utf-8")
    assert run(["site", str(policies)]) == 3
    assert "policies/solip/2024-03-01.yaml:1:1: error: " in capsys.readouterr().err
    assert sums(Path("site")) == before


def test_two_versions_of_one_day(policies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(policies / "saebom.yaml", policies / "twice.yaml")
    assert run(["site", str(policies), "--to", "html"]) == 3
    assert "`saebom` of 2026-06-01 stands already at policies/saebom.yaml" in (
        capsys.readouterr().err
    )


def test_an_address_of_the_site_where_nothing_stands(
    policies: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What an author says of an earlier version must hold, as far as the site knows."""
    saebom = policies / "saebom.yaml"
    history = "changes: {{history: [{{since: 2025-01-01, url: {}saebom/ko/{}/}}]}}\n"
    text = saebom.read_text(encoding="utf-8")
    saebom.write_text(text + history.format(BASE, "2025-01-01"), encoding="utf-8")
    call = ["site", str(policies), "--to", "html", "-q", "--base-url", BASE]
    assert run(call) == 3
    assert capsys.readouterr().err == (
        "policies/saebom.yaml:13:54: error: the link to "
        f"`{BASE}saebom/ko/2025-01-01/` leads to a page of the site that is not there; "
        "correct the address, or publish that version too\n"
    )
    assert not Path("site").exists()
    saebom.write_text(text + history.format(BASE, "2026-06-01"), encoding="utf-8")
    assert run(call) == 0


@pytest.mark.parametrize(
    ("link", "dead"),
    [
        ("#there", False),
        ("#nowhere", True),
        ("b/index.html", False),
        ("b/", True),
        ("b/index.html#there", True),
        ("../index.html", True),
        ("policy.pdf", False),
        ("policy.md", True),
        ("https://a.example/x/b/", False),
        ("https://a.example/x/c/", True),
        ("https://a.example/x/b/2026-01-01..2027-03-01", True),
        ("https://a.example/x/policy.pdf", False),
        ("https://a.example/x/#there", False),
        ("https://a.example/x", False),
        ("https://a.example/xy/", False),
        ("https://b.example/", False),
        ("mailto:a@b.example", False),
    ],
)
def test_dead_links_are_found(link: str, dead: bool) -> None:  # noqa: FBT001 - pytest calls by name
    links = Links("https://a.example/x/")
    page, other = PurePosixPath("index.html"), PurePosixPath("b/index.html")
    links.read(page, f'<p id="there"><a href="{link}">x</a>')
    links.read(other, "<p>")
    found = [one.link for one in links.dead({"index.html", "b/index.html", "policy.pdf"})]
    assert found == ([link] if dead else [])
