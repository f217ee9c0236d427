"""The notice of a change says what changes, from when, and which consents are asked for anew."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, cast

import pytest
from jsonschema import Draft202012Validator

from policyc.body import render
from policyc.cli import run
from policyc.diff.changes import compare
from policyc.diff.topics import Deed, topics
from policyc.load import read
from policyc.notices.consents import consents, kinds
from policyc.notices.forms import Form
from policyc.source import Source
from policyc.versions import Version

HERE: Final = Path(__file__).resolve().parent
OLD, NEW = HERE / "notices" / "old.yaml", HERE / "notices" / "new.yaml"
CONSENTS: Final = cast("dict[str, Any]", Source.read(HERE / "notices" / "consents.yaml").data)
STEP: Final = [str(OLD), str(NEW)]


def files(directory: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in directory.iterdir()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The files of the notice from old.yaml to new.yaml, by name."""
    folder = tmp_path_factory.mktemp("notice")
    assert run(["notice", *STEP, "-o", str(folder)]) == 0
    return files(folder)


def test_every_form_is_written(made: dict[str, str]) -> None:
    forms = ("notice.{}.html", "notice.{}.md", "email.{}.txt", "banner.{}.html", "banner.{}.txt")
    named = {form.format(lang) for form in forms for lang in ("ko", "en")}
    assert set(made) == {*named, "notice.json"}


def test_the_json_is_as_its_schema_says(
    made: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["schema", "--of", "notice"]) == 0
    schema = json.loads(capsys.readouterr().out)
    Draft202012Validator.check_schema(schema)
    validator: Any = Draft202012Validator(schema)
    data = json.loads(made["notice.json"])
    assert [fault.message for fault in validator.iter_errors(data)] == []
    assert (data["show_from"], data["show_until"]) == ("2026-11-15", "2026-12-01")
    promised = {"days": 30, "if_adverse": True, "by": "2025-03-01", "kept": False}
    assert data["days"] == {"given": 16, "promised": promised}
    named = schema["properties"]["consents"]["items"]["properties"]["to"]["enum"]
    assert named == list(kinds())


def test_the_page_marks_what_differs(made: dict[str, str]) -> None:
    """In the table that stands for that of the Markdown, in the frame of the other pages."""
    page = made["notice.ko.html"]
    assert page.startswith("<!doctype html>")
    assert re.search("수집일부터 <del>.*6개월간.*</del>", page)
    assert re.search("<ins>.*닉네임.*</ins>", page)
    assert page.count("<h2") == made["notice.ko.md"].count("\n## ") == 5
    assert page.count('class="compared"') == 2


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_markdown_shows_what_it_says(made: dict[str, str], lang: str) -> None:
    """No row has too many cells, no link leads nowhere."""
    for body in re.split("(?m)^##? .*$", made[f"notice.{lang}.md"]):
        render(body, "", 2, frozenset(), "")


def test_a_part_of_a_page_needs_no_style(tmp_path: Path) -> None:
    assert run(["notice", *STEP, "--fragment", "--to", "html", "-q", "-o", str(tmp_path)]) == 0
    part = (tmp_path / "notice.ko.html").read_text(encoding="utf-8")
    assert part.startswith('<div class="policyc notice">')
    assert 'id="policyc-section-1"' in part
    assert "unseen" in part
    assert not re.search('<span class="unseen">[^<]', part)


def test_the_banner_says_how_long_it_is_shown(made: dict[str, str]) -> None:
    banner = made["banner.en.html"]
    assert 'data-show-from="2026-11-15" data-show-until="2026-12-01"' in banner
    assert '<a href="https://solbit.example/privacy">' in banner
    assert made["banner.en.txt"].count("\n") == 1


def test_the_notice_leads_to_the_pages_of_the_site(capsys: pytest.CaptureFixture[str]) -> None:
    """To those that `policyc site` makes."""
    asked = ["--to", "json", "--base-url", "https://solbit.example/p", "-q"]
    assert run(["notice", *STEP, *asked]) == 0
    there = "https://solbit.example/p/solbit/ko"
    assert json.loads(capsys.readouterr().out)["addresses"]["ko"] == {
        "new": f"{there}/2026-12-01/",
        "old": f"{there}/2025-03-01/",
        "changes": f"{there}/compare/2025-03-01..2026-12-01/",
    }


def test_one_form_is_printed(capsys: pytest.CaptureFixture[str], made: dict[str, str]) -> None:
    for asked, name in (
        (["--lang", "en"], "notice.en.md"),
        (["--lang", "ko", "--to", "email"], "email.ko.txt"),
        (["--lang", "en", "--to", "banner"], "banner.en.txt"),
        (["--to", "json"], "notice.json"),
    ):
        assert run(["notice", *STEP, *asked, "-q"]) == 0
        assert capsys.readouterr() == (made[name], "")


def test_notes_tell_what_the_operator_judges(capsys: pytest.CaptureFixture[str]) -> None:
    """The promise that is not kept, each consent, and what is left open, with their places."""
    assert run(["notice", *STEP]) == 0
    notes = capsys.readouterr().err.splitlines()
    assert notes[0].startswith(
        f"{NEW}:4:12: note: there are 16 days of notice, and 30 are promised for a significant "
        f"change ({OLD}:26:46); "
    )
    asked = [re.findall(r"^.*:(\d+):\d+: note: the notice says that consent", one) for one in notes]
    assert [line for found in asked for line in found] == ["18", "19", "23", "28"]
    assert f"{NEW}:22:85: note: whether consent is asked for anew is for you to judge" in notes[-1]


def test_the_operator_may_judge_that_no_consent_is_asked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["notice", *STEP, "--no-consents", "--to", "json"]) == 0
    data = json.loads((captured := capsys.readouterr()).out)
    assert (data["consents"], data["undecided"]) == ([], [])
    assert "consent" not in captured.err
    assert run(["notice", *STEP, "--no-consents", "--lang", "ko"]) == 0
    assert "동의를 새로" not in capsys.readouterr().out


def edited(text: str, edits: Sequence[Sequence[str]]) -> str:
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    return text


def step(before: str, after: str) -> tuple[Version, Version]:
    day = "effective: 2025-03-01"
    assert day in after
    after = after.replace(day, "announced: 2026-11-15\neffective: 2026-12-01")
    named = (("old.yaml", before), ("new.yaml", after))
    old, new = (Source.parse(text.encode(), name) for name, text in named)
    return Version(read(old), old), Version(read(new), new)


@pytest.mark.parametrize("name", CONSENTS)
def test_consents_are_asked_for_anew(name: str) -> None:
    """As the table says: by changes of what rests on consent, and no others."""
    case = CONSENTS[name]
    first = edited(OLD.read_text(encoding="utf-8"), case["edits"])
    before, after = (first, edited(first, case["then"])) if "then" in case else (None, first)
    found = consents(compare(*step(before or OLD.read_text(encoding="utf-8"), after)))
    asked = [
        f"{one.to} {'/'.join(map(str, one.route))}: {', '.join(map(str, one.cites))}"
        for one in found.asked
    ]
    assert asked == case.get("asked", [])
    assert [one.change.kind for one in found.open] == case.get("open", [])


def test_the_kinds_that_ask_for_consent_are_kinds_of_changes() -> None:
    known = {f"{topic.id}-{deed}" for _, topic in topics() for deed in Deed}
    named = {kind for one in kinds().values() for kind in (*one.asked, *one.open)}
    assert named - known == {"item-demand-changed", "figures-changed"}


def test_only_law_that_was_read_is_cited() -> None:
    for name in CONSENTS:
        case = CONSENTS[name]
        text = edited(OLD.read_text(encoding="utf-8"), [*case["edits"], *case.get("then", [])])
        found = consents(compare(*step(OLD.read_text(encoding="utf-8"), text)))
        assert {str(law.entry.tag) for one in found.asked for law in one.cites} <= {"V"}


def written(folder: Path, edits: Sequence[Sequence[str]]) -> Path:
    path = folder / "new.yaml"
    path.write_text(edited(NEW.read_text(encoding="utf-8"), edits), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("edits", "place", "said"),
    [
        ([("announced: 2026-11-15\n", "")], "4:1", "does not say when it is announced"),
        ([("2026-11-15", "2026-12-02")], "4:12", "takes effect on 2026-12-01 already"),
        ([("2026-12-01", "2025-03-01"), ("2026-11-15", "2025-01-01")], "5:12", "2025-03-01"),
        ([("policy: solbit", "policy: other")], "2:9", "another policy than `solbit`"),
    ],
)
def test_a_step_that_cannot_be_announced_is_refused(
    edits: Sequence[Sequence[str]],
    place: str,
    said: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    new, out = written(tmp_path, edits), tmp_path / "out"
    assert run(["notice", str(OLD), str(new), "-o", str(out)]) == 3
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"{new}:{place}: error: ")
    assert said in line
    assert not out.exists()


@pytest.mark.parametrize(
    "asked",
    [
        ["--to", "html,md"],
        ["--lang", "ko,en"],
        ["--to", "pdf"],
        ["--lang", "fr"],
        ["--base-url", "solbit"],
    ],
)
def test_a_call_that_is_off(asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["notice", *STEP, *asked]) == 2
    assert capsys.readouterr().err.startswith("policyc: error: ")


def test_the_versions_of_a_policy_are_named_by_day(capsys: pytest.CaptureFixture[str]) -> None:
    policy = HERE.parent / "policies" / "clunix" / "2026-12-01.yaml"
    assert run(["notice", "@2026-01-01", str(policy), "--lang", "en", "--to", "email", "-q"]) == 0
    assert "Subject: Privacy Policy: changes effective December 1, 2026" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("edits", "said"),
    [
        ([], "정하는 내용이 같고"),
        ([("주식회사 솔빛레터", "㈜솔빛레터")], "아래의 변경은 모두 표현의 변경이다"),
    ],
)
def test_a_step_of_form_or_words_alone_is_told_as_such(
    edits: Sequence[Sequence[str]],
    said: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    day = ("effective: 2025-03-01", "announced: 2026-11-15\neffective: 2026-12-01")
    path = tmp_path / "new.yaml"
    text = edited(OLD.read_text(encoding="utf-8"), [day, *edits])
    path.write_text(text, encoding="utf-8")
    assert run(["notice", str(OLD), str(path), "--lang", "ko", "-q"]) == 0
    assert said in capsys.readouterr().out


def test_the_class_that_the_author_judges_decides_on_the_promise(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And its reason stands in the notice."""
    judged = "class: minor, reason: {ko: 이름만 다르다., en: The names alone differ.}"
    path = written(tmp_path, [("changes: {", f"changes: {{{judged}, ")])
    assert run(["notice", str(OLD), str(path), "--lang", "en"]) == 0
    captured = capsys.readouterr()
    assert "promised" not in captured.err
    assert "The names alone differ." in captured.out
    assert "Material Changes" not in captured.out


def test_the_forms_are_those_of_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["notice", "--help"]) == 0
    assert ", ".join(Form) in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(("judged", "status"), [("minor", 0), ("material", 1)])
def test_check_holds_the_days_against_the_class_that_the_author_judges(
    judged: str, status: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The days for significant changes are due where the author calls the change material."""
    reason = f"class: {judged}, reason: {{ko: 그러하다., en: It is.}}"
    path = written(tmp_path, [("changes: {", f"changes: {{{reason}, ")])
    asked = ["--select", "notice-shorter-than-promised", "--fail-on", "note", "--lang", "en"]
    assert run(["check", str(path), *asked]) == status
    told = f"{path}:4:12: warning notice-shorter-than-promised there are 16 days"
    assert (told in capsys.readouterr().out) is bool(status)
