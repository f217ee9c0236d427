"""What a site keeps from the one before, what it makes anew, and that nobody can tell which."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, TypeAlias

import pytest

from policyc import processes
from policyc.cli import run
from policyc.model.policy import Policy
from policyc.site import card, records
from policyc.site.publish import MARKER
from policyc.source import Source

SITE: Final = Path("site")
BASE: Final = "https://privacy.example/"
CALL: Final = ["site", "policies", "--to", "html,md,json", "--base-url", BASE]
PART: Final = "part.yaml"
BAKERY: Final = "policies/bakery.yaml"
CAFE: Final = "policies/cafe.yaml"
PRINTER: Final = "policies/printer.yaml"
EVERY: Final = [BAKERY, CAFE, PRINTER]
FILES: Final = {
    PART: "part: true\nlanguages: [ko]\neffective: 2026-01-31\n"
    "preamble: {definitions: {ko: 용어는 법령에서 정하는 바에 따른다.}}\n",
    BAKERY: "policy: bakery\nextends: ../part.yaml\ncompany: {name: 보리빵집}\n",
    CAFE: "policy: cafe\nextends: ../part.yaml\ncompany: {name: 은행나무다방}\n",
    PRINTER: "policy: printer\nlanguages: [ko]\neffective: 2026-01-31\ncompany: {name: 활자네}\n",
}
PAGES: Final = ("2026-01-31/index.html", "2026-01-31/policy.json", "2026-01-31/policy.md")
AROUND: Final = ("index.html", "ko/feed.xml", "ko/history/index.html", "ko/index.html")


@pytest.fixture(autouse=True)
def policies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three policies in the working directory, of which two extend a part."""
    monkeypatch.chdir(tmp_path)
    Path("policyc.toml").touch()
    Path("policies").mkdir()
    for name, text in FILES.items():
        Path(name).write_text(text, encoding="utf-8")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files of the policies that are read, in order: what is not read is not made either."""
    names: list[str] = []
    load = card.load

    def noted(path: Path, within: Path | None = None) -> tuple[Policy, Source]:
        names.append(path.as_posix())
        return load(path, within)

    monkeypatch.setattr(card, "load", noted)
    return names


@pytest.fixture
def made(read: list[str], capsys: pytest.CaptureFixture[str]) -> Callable[..., list[str]]:
    """Makes the site, and says which files were written, or have gone."""

    def make(*arguments: str) -> list[str]:
        read.clear()
        capsys.readouterr()
        assert run([*CALL, *arguments]) == 0
        *names, _ = capsys.readouterr().out.splitlines()
        return [name.removeprefix("site/") for name in names]

    return make


def sums(site: Path = SITE) -> dict[str, str]:
    """The hash of every file of a site by its path."""
    return {
        path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def change(name: str, old: str, new: str) -> None:
    """Write something else into a file."""
    text = Path(name).read_text(encoding="utf-8")
    assert old in text
    Path(name).write_text(text.replace(old, new), encoding="utf-8")


def is_as_if_new() -> bool:
    """Whether the site has the bytes of one that is made where there was none."""
    assert run([*CALL, "-q", "-o", "new"]) == 0
    return sums() == sums(Path("new"))


def test_what_has_not_changed_is_not_even_read(
    made: Callable[..., list[str]], read: list[str]
) -> None:
    assert len(made()) == 25
    assert read == EVERY
    before = {path: path.stat() for path in (SITE, *SITE.rglob("*"))}
    assert made() == []
    assert read == []
    assert {path: path.stat() for path in (SITE, *SITE.rglob("*"))} == before


def test_of_three_policies_one_has_changed(made: Callable[..., list[str]], read: list[str]) -> None:
    """What the lists do not say is written in its own files alone."""
    made()
    before = {path: path.stat().st_ino for path in SITE.rglob("*.*")}
    change(CAFE, "company:", "preamble: {text: {ko: 차를 판다.}}\ncompany:")
    change(CAFE, "extends: ../part.yaml", "languages: [ko]\neffective: 2026-01-31")
    own = [f"cafe/ko/{name}" for name in (*PAGES, "index.html")]
    assert made() == own
    assert read == [CAFE]
    after = {path: path.stat().st_ino for path in SITE.rglob("*.*")}
    assert {path for path in after if before[path] != after[path]} == {
        SITE / name for name in (*own, MARKER)
    }
    assert is_as_if_new()


def test_what_lists_say_of_it_is_written_too(
    made: Callable[..., list[str]], read: list[str]
) -> None:
    made()
    change(CAFE, "은행나무다방", "느티나무다방")
    assert made() == [
        *sorted(f"cafe/{name}" for name in (*(f"ko/{page}" for page in PAGES), *AROUND)),
        "index.html",
    ]
    assert read == [CAFE]
    assert is_as_if_new()


def test_another_version_concerns_the_versions_beside_it(
    made: Callable[..., list[str]], read: list[str]
) -> None:
    made()
    newer = Path("policies/printer-2.yaml")
    text = FILES[PRINTER].replace("2026-01-31", "2026-03-01")
    newer.write_text(text, encoding="utf-8")
    written = made()
    assert read == [newer.as_posix(), PRINTER]
    assert "printer/ko/2026-01-31/index.html" in written
    assert "printer/ko/compare/2026-01-31..2026-03-01/index.html" in written
    assert {name.partition("/")[0] for name in written} == {"printer", "index.html", "sitemap.xml"}
    assert is_as_if_new()


def test_a_part_concerns_all_that_extend_it(
    made: Callable[..., list[str]], read: list[str]
) -> None:
    made()
    change(PART, "법령", "관계 법령")
    written = made()
    assert read == [BAKERY, CAFE]
    assert {name.partition("/")[0] for name in written} == {"bakery", "cafe"}
    assert "관계 법령" in (SITE / "bakery/ko/index.html").read_text(encoding="utf-8")
    assert is_as_if_new()


def test_a_policy_that_is_gone_leaves_nothing(
    made: Callable[..., list[str]], read: list[str]
) -> None:
    made()
    Path(PRINTER).unlink()
    written = made()
    assert read == []
    assert "printer/ko/index.html (removed)" in written
    assert not (SITE / "printer").exists()
    assert "활자네" not in (SITE / "index.html").read_text(encoding="utf-8")
    assert is_as_if_new()


def test_files_may_be_moved_and_called_otherwise(
    made: Callable[..., list[str]], read: list[str]
) -> None:
    made()
    Path(PRINTER).rename("policies/0.yaml")
    assert made() == []
    assert read == []


@pytest.mark.parametrize("option", [["--to", "html"], ["--base-url", "https://b.example/"]])
def test_other_options_make_everything_anew(
    option: list[str], made: Callable[..., list[str]], read: list[str]
) -> None:
    """But for what is known of the versions."""
    made()
    assert {name.partition("/")[0] for name in made(*option)} >= {"bakery", "cafe", "printer"}
    assert read == EVERY


def test_another_policyc_makes_everything_anew(
    made: Callable[..., list[str]], read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made()
    monkeypatch.setattr(records, "made_with", lambda: "another")
    made()
    assert read == EVERY
    made()
    assert read == []


def test_what_was_changed_by_hand_is_made_again(
    made: Callable[..., list[str]], read: list[str]
) -> None:
    made()
    before = sums()
    (SITE / "cafe/ko/2026-01-31/policy.md").write_text("다른 말", encoding="utf-8")
    assert made() == ["cafe/ko/2026-01-31/policy.md"]
    assert (read, sums()) == ([CAFE], before)


# What is recorded.


Manifest: TypeAlias = dict[str, Any]


def manifest() -> Manifest:
    """What the site says of itself."""
    return json.loads((SITE / MARKER).read_bytes())


def spelled(value: object) -> bytes:
    """Plain JSON, as it is hashed."""
    return json.dumps(value, sort_keys=True).encode()


def write(told: Manifest, *, signed: bool = True) -> None:
    """Put another manifest into the site; `signed` as one that knows how it is written would."""
    if signed:
        told["sum"] = sha256(spelled(told["records"])).hexdigest()
    (SITE / MARKER).write_text(json.dumps(told), encoding="utf-8")


@pytest.mark.parametrize(
    ("route", "value"),
    [
        (("records",), []),
        (("records",), {}),
        (("records", "with"), "another"),
        (("records", "cards"), []),
        (("records", "cards"), {"0": {"policy": 1}}),
        (("records", "kept"), 3),
        (("records", "kept", "cafe"), ["", ""]),
    ],
)
def test_records_of_others_are_not_believed(
    route: tuple[str, ...], value: object, made: Callable[..., list[str]], read: list[str]
) -> None:
    """Nor those in which something stands in the place of something else."""
    made()
    before = sums()
    told = inner = manifest()
    for name in route[:-1]:
        inner = inner[name]
    inner[route[-1]] = value
    write(told)
    assert made() == []
    assert read == EVERY
    assert sums() == before


def test_records_that_were_damaged_are_not_believed(
    made: Callable[..., list[str]], read: list[str]
) -> None:
    made()
    before = sums()
    told = manifest()
    for one in told["records"]["cards"].values():
        one["titles"]["ko"] = "다른 이름"
    write(told, signed=False)
    assert made() == []
    assert (read, sums()) == (EVERY, before)


def test_a_site_without_records_has_them_afterwards(
    made: Callable[..., list[str]], read: list[str]
) -> None:
    """As the policyc before has left it."""
    made()
    before = sums()
    told = manifest()
    del told["records"], told["sum"]
    write(told, signed=False)
    assert made() == []
    assert (read, sums()) == (EVERY, before)


def test_a_file_that_is_missed_by_nobody_is_made_again(
    made: Callable[..., list[str]], read: list[str]
) -> None:
    """The manifest does not know of it either."""
    made()
    before = sums()
    name = "cafe/ko/2026-01-31/policy.json"
    told = manifest()
    del told["files"][name]
    (SITE / name).unlink()
    write(told)
    assert made() == [name]
    assert (read, sums()) == ([CAFE], before)


@pytest.mark.parametrize("name", ["../part.yaml", "/etc/hostname", "cafe/../../part.yaml"])
def test_a_record_cannot_name_a_file_outside_of_the_site(
    name: str, made: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    made()
    told = manifest()
    told["files"][name] = "0"
    write(told)
    assert run(CALL) == 2
    assert "is damaged; remove the directory" in capsys.readouterr().err


def test_a_site_of_strangers_is_not_believed(made: Callable[..., list[str]]) -> None:
    """With `--untrusted`, what a site says of itself keeps nothing in it."""
    made()
    before = sums()
    name = "printer/ko/2026-01-31/index.html"

    told = manifest()
    files = told["files"]
    (SITE / name).write_text("<script>", encoding="utf-8")
    files[name] = sha256(b"<script>").hexdigest()
    own = {path: files[path] for path in files if path.startswith("printer/")}
    told["records"]["kept"]["printer"][1] = sha256(spelled(own)).hexdigest()
    write(told)
    assert made("--untrusted") == [name]
    assert sums() == before


def test_what_is_not_announced_is_not_recorded(made: Callable[..., list[str]]) -> None:
    """The record is published with the site."""
    secret = Path("policies/secret.yaml")
    secret.write_text(FILES[PRINTER].replace("2026-01-31", "2027-01-01"), encoding="utf-8")
    made("--as-of", "2026-06-01")
    published = (SITE / MARKER).read_text(encoding="utf-8")
    assert "2027-01-01" not in published
    assert sha256(secret.read_bytes()).hexdigest() not in published
    assert sha256(Path(PRINTER).read_bytes()).hexdigest() in published


# What may not slip through because it is kept.


def test_a_link_to_a_policy_that_is_gone(
    made: Callable[..., list[str]], capsys: pytest.CaptureFixture[str], read: list[str]
) -> None:
    """Though the page that it stands on is the same as before."""
    link = f"{BASE}printer/ko/2026-01-31/"
    history = f"changes: {{history: [{{since: 2025-01-01, url: {link}}}]}}\n"
    Path(BAKERY).write_text(FILES[BAKERY] + history, encoding="utf-8")
    made()
    assert made() == []
    Path(PRINTER).unlink()
    assert run(CALL) == 3
    assert capsys.readouterr().err == (
        f"{BAKERY}:4:54: error: the link to `{link}` leads to a page of the site that is not "
        "there; correct the address, or publish that version too\n"
    )
    assert read == [BAKERY]


def test_a_part_that_may_not_be_read_any_more(
    made: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    """The root has moved, and the part lies outside of it."""
    made()
    Path("policies/policyc.toml").touch()
    assert run(CALL) == 3
    assert f"{BAKERY}:2:10: error: `../part.yaml` leads out of the repository" in (
        capsys.readouterr().err
    )


def test_two_versions_of_one_day_of_which_one_is_known(
    made: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    made()
    Path("policies/twice.yaml").write_text(FILES[PRINTER] + "# 2\n", encoding="utf-8")
    assert run(CALL) == 3
    assert f"`printer` of 2026-01-31 stands already at {PRINTER}:3:12" in capsys.readouterr().err


# Many processes.


def test_processes_make_the_same_bytes(
    made: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    made("--jobs", "1")
    alone = sums()
    monkeypatch.setattr(processes, "_MANY", 2)
    assert run([*CALL, "-q", "-o", "new", "--jobs", "2"]) == 0
    assert sums(Path("new")) == alone
    assert made("--jobs", "2") == []


def test_processes_report_every_fault(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the order of the files, also of those that are found when pages are made."""
    monkeypatch.setattr(processes, "_MANY", 2)
    change(BAKERY, "company:", "compny:")
    change(PRINTER, "2026-01-31", "tomorrow")
    errors: list[str] = []
    for jobs in ("1", "2"):
        assert run([*CALL, "--jobs", jobs]) == 3
        errors.append(capsys.readouterr().err)
    assert [line.partition(" ")[0] for line in errors[0].splitlines()] == [
        f"{BAKERY}:3:1:",
        f"{PRINTER}:3:12:",
    ]
    assert errors[0] == errors[1]
    for name in (BAKERY, PRINTER):
        text = f"{FILES[name]}preamble: {{text: {{ko: '[국외](#transfers)를 본다.'}}}}\n"
        Path(name).write_text(text, encoding="utf-8")
    for jobs in ("1", "2"):
        assert run([*CALL, "--jobs", jobs]) == 3
        errors.append(capsys.readouterr().err)
    assert errors[2].count("the link to `#transfers` leads nowhere") == 2
    assert errors[2] == errors[3]
    assert not SITE.exists()
