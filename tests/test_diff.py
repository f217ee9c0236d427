"""What changed between two versions is found by who is who, said, placed and weighed."""

import io
import json
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from itertools import cycle
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

import pikepdf
import pytest
from jsonschema import Draft202012Validator

from policyc.cli import run
from policyc.diff import phrases, words
from policyc.diff.changes import Comparison, compare
from policyc.diff.forms import machine, markdown, text
from policyc.diff.marked import marked
from policyc.diff.page import html, sheet
from policyc.diff.pairs import Side
from policyc.diff.topics import Reason, reasons, topic, topics
from policyc.fingerprints import meaning, rendering
from policyc.invalid import Invalid, Position, Route
from policyc.law.provisions import cite
from policyc.lexicon import _TERMS  # pyright: ignore[reportPrivateUsage] # which choices it says
from policyc.load import load, read
from policyc.model.node import Key, Lang, Node
from policyc.model.notice import Weight
from policyc.places import walk
from policyc.printing import printed
from policyc.source import Data, Source
from policyc.versions import Version, announced, in_force, versions

HERE: Final = Path(__file__).resolve().parent
EVERY: Final = (HERE / "every_field.yaml", HERE / "every_alternative.yaml")

OLD: Final = (HERE / "diff" / "old.yaml").read_text(encoding="utf-8")

MM, M = Weight.material, Weight.minor


class Pair(NamedTuple):
    """Edits that make the new version of the old one, and the changes that they amount to."""

    edits: tuple[tuple[str, str], ...]
    kinds: tuple[str, ...]
    weight: Weight | None


def table() -> Iterator[tuple[str, Pair]]:
    """The pairs of the table, by what they are about."""
    data = cast("dict[str, Any]", Source.read(HERE / "diff" / "pairs.yaml").data)
    for name, one in data.items():
        edits = tuple((old, new) for old, new in one["edits"])
        weight = Weight(one["class"]) if "class" in one else None
        yield name, Pair(edits, tuple(one.get("kinds", ())), weight)


PAIRS: Final = dict(table())
DESK: Final = next(line for line in OLD.splitlines(keepends=True) if "  desk: {name:" in line)


def version(content: str, name: str = "new.yaml") -> Version:
    source = Source.parse(content.encode(), name)
    return Version(read(source), source)


def edited(edits: Sequence[tuple[str, str]]) -> str:
    content = OLD
    for old, new in edits:
        assert old in content, old
        content = content.replace(old, new)
    return content


def compared(*edits: tuple[str, str]) -> Comparison:
    return compare(version(OLD, "old.yaml"), version(edited(edits)))


def test_there_are_forty_pairs() -> None:
    assert len(PAIRS) >= 40


@pytest.mark.parametrize("name", PAIRS)
def test_a_change_is_called_and_weighed(name: str) -> None:
    edits, kinds, weight = PAIRS[name]
    found = compared(*edits)
    assert sorted(one.kind for one in found.changes) == sorted(kinds)
    assert found.computed is weight


@pytest.mark.parametrize("name", PAIRS)
def test_a_change_has_its_place_in_both_versions(name: str) -> None:
    """What is there is where its words were edited; what is missing, at a key that lacks it."""
    edits = PAIRS[name].edits
    for change in compared(*edits).changes:
        if change.kind == "order":
            continue
        found = (
            version(OLD).source.has(change.old_route),
            version(edited(edits)).source.has(change.new_route),
        )
        for here, at, content, texts in (
            (change.old and found[0], change.old_at, OLD, [old for old, _ in edits]),
            (change.new and found[1], change.new_at, edited(edits), [new for _, new in edits]),
        ):
            line = content.split("\n")[at.line - 1]
            if here:
                assert at.line in lines(content, texts), (change.kind, at)
            else:
                assert re.match(r"[a-z_]+:", line[at.column - 1 :]), (change.kind, line, at)


def lines(content: str, texts: Sequence[str]) -> set[int]:
    """The lines that `texts` stand on."""
    found: set[int] = set()
    for words_ in filter(None, texts):
        for start in (one.start() for one in re.finditer(re.escape(words_), content)):
            first = content.count("\n", 0, start) + 1
            found |= set(range(first, first + words_.count("\n") + 1))
    return found


def test_the_place_is_that_of_the_value() -> None:
    """Line and column, counted from 1."""
    (change,) = compared(("keep: 6 months", "keep: 2 years")).changes
    line = OLD[: OLD.index("6 months")].count("\n") + 1
    column = OLD.index("6 months") - OLD.rindex("\n", 0, OLD.index("6 months"))
    assert change.old_at == Position("old.yaml", line, column)
    assert change.new_at == Position("new.yaml", line, column)


def test_a_change_is_said_in_both_languages() -> None:
    (change,) = compared(("keep: 6 months", "keep: 2 years")).changes
    assert change.where == (
        "처리하는 개인정보 › 뉴스레터 발송 › 보유 기간",
        "Personal information processed › sending the newsletter › retention period",
    )
    assert (change.title.ko, change.title.en) == ("보유 기간 연장", "retention lengthened")
    assert change.old == ("수집일부터 6개월간", "for 6 months from the time of collection")
    assert change.new == ("수집일부터 2년간", "for 2 years from the time of collection")
    assert [str(one) for one in change.cites] == [
        "pipa 30(1)2",
        "drafting_guideline 24",
        "drafting_guideline comparison",
    ]


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
def test_no_key_is_said_as_it_is_written(path: Path) -> None:
    """Those of statutory records and remedy bodies neither, which the law data names."""
    policy, _ = load(path)
    speaker = words.Speaker(Side(policy))
    keys = [(route, key) for route, key in policy.parts if isinstance(key, Key)]
    assert {"records", "statutes"} <= {key.kind for _, key in keys}
    for route, key in keys:
        assert speaker.value(key, str(route[-1])) != (key.name, key.name), route


def test_a_thing_that_is_gone_is_called_by_its_old_name() -> None:
    (change,) = compared((DESK, "")).changes
    assert change.where.en == "Processors › Saebyeok Desk Co., Ltd."
    assert change.new is None
    assert change.old is not None
    assert change.old.en.startswith("Saebyeok Desk Co., Ltd.; task: ")


def test_law_of_another_day_is_not_cited() -> None:
    """A version that takes effect before the guideline is weighed without it."""
    old = version(OLD.replace("2026-12-01", "2020-01-01"))
    new = version(edited([("keep: 6 months", "keep: 2 years")]).replace("2026-12-01", "2020-02-01"))
    change = next(one for one in compare(old, new).changes if one.kind == "retention-lengthened")
    assert [str(one) for one in change.cites] == ["pipa 30(1)2"]


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
def test_a_policy_differs_in_nothing_from_itself(path: Path) -> None:
    one, other = Version(*load(path)), Version(*load(path))
    assert compare(one, other).changes == ()
    assert meaning(one.policy) == meaning(other.policy)


def parts() -> Iterator[Any]:
    """Every part of the policies that say everything, by its key at the top."""
    for path in EVERY:
        for part in load(path)[1].data:
            yield pytest.param(path, part, id=f"{path.stem}-{part}")


@pytest.mark.parametrize(("path", "part"), list(parts()))
def test_no_scalar_changes_unnoticed(path: Path, part: str) -> None:
    """Every scalar changed, or else deleted, is a change with its place, and another meaning.

    Of a text, one language is changed: Korean in one, English in the next.
    """
    old = Version(*load(path))
    lost: list[Route] = []
    turns = cycle(Lang)
    turn: dict[Route, Lang] = {}
    for route, value in scalars(old.source.data[part], (part,)):
        if route[-1] in tuple(Lang) and route[:-1] not in turn:
            turn[route[:-1]] = next(turns)
        if turn.get(route[:-1], route[-1]) != route[-1] and has_both(old.source.data, route[:-1]):
            continue
        if route[0] in ("part", "extends", "differs") or route[:2] in (
            ("changes", "class"),
            ("changes", "reason"),
        ):
            continue
        new = altered(old, route, value)
        if new is None or new.policy == old.policy:  # the value is the default
            continue
        changes = compare(old, new).changes
        if not changes or meaning(new.policy) == meaning(old.policy):
            lost.append(route)
        for change in changes:
            assert change.where.ko
            assert change.where.en
    assert lost == []


def has_both(data: Data, route: Route) -> bool:
    """Whether the text at `route` is in both languages."""
    for part in route:
        data = cast("dict[str | int, Data]", data)[part]
    return set(Lang) <= set(cast("dict[str, Data]", data))


def scalars(data: Data, route: Route = ()) -> Iterator[tuple[Route, str]]:
    match data:
        case str():
            yield route, data
        case dict():
            for name, inner in data.items():
                yield from scalars(inner, (*route, name))
        case list():
            for index, inner in enumerate(data):
                yield from scalars(inner, (*route, index))


OTHERS: Final = ("{} 가", "{}x", "{}9", "9 days", "true", "false", "2030-01-01", None)
"""What may stand for another value: the first that the model reads."""


def altered(old: Version, route: Route, value: str) -> Version | None:
    """The policy with another value at `route`, or without one; None where neither can be read."""
    for pattern in OTHERS:
        other = pattern.format(value) if pattern is not None else None
        data: Any = json.loads(json.dumps(old.source.data))
        place = data
        for part in route[:-1]:
            place = place[part]
        if other == value:
            continue
        if other is None:
            del place[route[-1]]
        else:
            place[route[-1]] = other
        source = replace(old.source, data=data)
        try:
            return Version(read(source), source)
        except Invalid:
            continue
    return None


def reversed_lists(data: Data) -> Data:
    """The data with every list and every mapping the other way round, but where order counts."""
    match data:
        case dict():
            kept = ("languages", "layout", "procedure")
            return {
                key: data[key] if key in kept else reversed_lists(data[key])
                for key in reversed(data)
            }
        case list():
            return [reversed_lists(one) for one in reversed(data)]
        case _:
            return data


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
def test_another_order_is_editorial(path: Path) -> None:
    old = Version(*load(path))
    source = replace(old.source, data=cast("dict[str, Data]", reversed_lists(old.source.data)))
    new = Version(read(source), source)
    found = compare(old, new)
    assert {one.kind for one in found.changes} == {"order"}
    assert found.computed is Weight.editorial
    assert meaning(new.policy) == meaning(old.policy)


@pytest.mark.parametrize("name", PAIRS)
def test_the_meaning_is_another_where_the_changes_say_so(name: str) -> None:
    """Keys, order and comments leave it as it is; all else does not."""
    found = compared(*PAIRS[name].edits)
    same = {one.kind for one in found.changes} <= {"order"}
    assert (meaning(found.old.policy) == meaning(found.new.policy)) is same


def test_what_a_version_is_made_with_is_another_hash() -> None:
    assert re.fullmatch("[0-9a-f]{64}", rendering())
    assert rendering() != meaning(version(OLD).policy)


def test_a_policy_that_extends_others_means_what_it_says_in_one_file(tmp_path: Path) -> None:
    start = OLD.index("safety:")
    (tmp_path / "part.yaml").write_text(f"part: true\n{OLD[start:]}", encoding="utf-8")
    (tmp_path / "policy.yaml").write_text(f"extends: part.yaml\n{OLD[:start]}", encoding="utf-8")
    (tmp_path / "whole.yaml").write_text(OLD, encoding="utf-8")
    old, new = (Version(*load(tmp_path / name)) for name in ("whole.yaml", "policy.yaml"))
    assert compare(old, new).changes == ()
    assert meaning(old.policy) == meaning(new.policy)


JUDGED: Final = (
    "changes: {notice: {days: 7}, class: minor, reason: {ko: 오기의 정정, en: a slip mended}}"
)
LONGER: Final = ("keep: 6 months", "keep: 2 years")


def test_the_author_may_judge_otherwise() -> None:
    """The class is the author's, the reason reaches the reader, and what was computed stays."""
    found = compared(LONGER, ("changes: {notice: {days: 7}}", JUDGED))
    assert (found.computed, found.weight) == (MM, M)
    for lang, reason in ((Lang.ko, "오기의 정정"), (Lang.en, "a slip mended")):
        for form in (text, markdown, html):
            assert reason in form(found, lang)
            assert words.members()["Weight"]["material"][lang] in form(found, lang)


def test_a_judgment_of_an_earlier_step_is_left_aside() -> None:
    old = version(OLD.replace("changes: {notice: {days: 7}}", JUDGED))
    new = version(old.source.content.decode().replace(*LONGER))
    found = compare(old, new)
    assert (found.carried_over, found.weight) == (True, MM)
    assert "left aside" in text(found, Lang.en)


def test_a_judgment_alone_changes_nothing() -> None:
    found = compared(("changes: {notice: {days: 7}}", JUDGED))
    assert (found.changes, found.weight) == ((), None)
    assert meaning(found.old.policy) == meaning(found.new.policy)


@pytest.mark.parametrize("said", ["class: minor", "reason: {ko: 가, en: a}", "class: huge"])
def test_a_judgment_has_a_class_and_a_reason(said: str) -> None:
    with pytest.raises(Invalid):
        version(OLD.replace("changes: {notice: {days: 7}}", f"changes: {{{said}}}"))


def test_every_key_and_choice_of_the_model_has_words() -> None:
    """No comparison falls back to a key of the file."""
    nodes = list(kinds(Node))
    for node in nodes:
        for name, field in node.model_fields.items():
            assert all(words.label(field.alias or name, node)), f"{node.__name__}.{name}"
    for path in EVERY:
        for _, value in walk(load(path)[0]):
            if not isinstance(value, StrEnum) or type(value) in _TERMS:
                continue
            name = type(value).__name__
            if name in ("Unit", "Elsewhere"):  # a part of a period, which says them
                continue
            assert name == "SectionName" or str(value) in words.members()[name], name


def kinds(node: type[Node]) -> Iterator[type[Node]]:
    for kind in node.__subclasses__():
        if kind.__module__.startswith("policyc.model."):
            yield kind
        yield from kinds(kind)


def test_topics_cite_verified_law_and_have_reasons() -> None:
    assert set(reasons()) == set(Reason)
    for _, one in topics():
        for name in one.cites:
            assert str(cite(name).entry.tag) in ("V", "V2"), name
    assert topic(("no", "such", 1, "place")).id == "other"


def test_words_that_differ_are_marked() -> None:
    before, after = marked("for 6 months from sign-up", "for 9 months from sign-up")
    assert [one.words for one in before if one.differs] == ["6"]
    assert [one.words for one in after if one.differs] == ["9"]
    assert "".join(one.words for one in before) == "for 6 months from sign-up"
    huge = "word " * 3000
    assert [one.words for one in marked(f"a {huge}", f"b {huge}")[0] if one.differs] == ["a"]


HOSTILE: Final = "<script>alert(1)</script> | a ](https://evil.example) @everyone `x` ~~y~~ \\u001b"


def test_nothing_of_a_policy_becomes_markup() -> None:
    """In every form, whatever the author wrote is shown as words."""
    note = f'note: {{ko: "{HOSTILE} 1", en: "{HOSTILE} 1"}}'.replace("\\u001b", "&amp; <b>")
    start = OLD.index("note: {ko: 청구")
    old_note = OLD[start : OLD.index("}}", start) + 1]
    found = compared((old_note, note))
    for lang in Lang:
        page = html(found, lang)
        assert "<script>" not in page
        assert "<b>" not in page
        assert "&lt;script&gt;" in page
        told = markdown(found, lang)
        assert "<script>" not in told
        assert "](https://evil" not in told.replace("\\](", "")
        assert "@everyone" not in told.replace("\\@everyone", "")


def test_the_page_marks_words_for_every_reader() -> None:
    """`del` and `ins` say in words too what they mark, in the language of the page."""
    page = html(compared(LONGER), Lang.en)
    assert '<del><span class="unseen">deleted: </span>6 months<span' in page
    assert '<ins><span class="unseen">inserted: </span>2 years<span' in page
    assert '<html lang="en">' in page
    assert '<th scope="row">' in page


def test_the_pdf_is_the_same_each_time_and_carries_both_versions() -> None:
    """Those of one day too, each byte for byte."""
    found = compared(LONGER)
    made = printed(sheet(found, Lang.ko))
    assert made == printed(sheet(found, Lang.ko))
    with pikepdf.open(io.BytesIO(made)) as opened:
        attached = {name: one.get_file().read_bytes() for name, one in opened.attachments.items()}
    assert attached == {
        "old.solbit.2026-12-01.yaml": found.old.source.content,
        "new.solbit.2026-12-01.yaml": found.new.source.content,
    }


# Versions

DAYS: Final = ("2024-01-01", "2025-06-01", "2026-12-01")


def history() -> Sequence[Version]:
    made = [version(OLD.replace("2026-12-01", day), f"{day}.yaml") for day in reversed(DAYS)]
    made[0] = version(OLD.replace("company:", "announced: 2026-11-01\ncompany:"), "2026-12-01.yaml")
    return versions((one.policy, one.source) for one in made)["solbit"]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2023-12-31", None),
        ("2024-01-01", "2024-01-01"),
        ("2025-05-31", "2024-01-01"),
        ("2026-11-30", "2025-06-01"),
        ("2030-01-01", "2026-12-01"),
    ],
)
def test_the_version_in_force_on_a_day(day: str, expected: str | None) -> None:
    found = in_force(history(), date.fromisoformat(day))
    assert (found and found.policy.effective.isoformat()) == expected


@pytest.mark.parametrize(
    ("day", "expected"), [("2026-10-31", []), ("2026-11-01", ["2026-12-01"]), ("2026-12-01", [])]
)
def test_an_announced_version_is_to_come(day: str, expected: list[str]) -> None:
    found = announced(history(), date.fromisoformat(day))
    assert [one.policy.effective.isoformat() for one in found] == expected


def test_two_versions_of_one_day_are_refused() -> None:
    one, other = version(OLD, "a.yaml"), version(OLD, "b.yaml")
    with pytest.raises(Invalid, match=r"stands already at a\.yaml:4:12"):
        versions([(one.policy, one.source), (other.policy, other.source)])


# The command

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def diff(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Runs `policyc diff` where old.yaml and new.yaml stand, and says what came of it."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    new = edited([LONGER]).replace("2026-12-01", "2027-02-01")
    Path("old.yaml").write_text(OLD, encoding="utf-8")
    Path("new.yaml").write_text(new, encoding="utf-8")

    def diff(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        status = run(["diff", *arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return diff


def git(*arguments: str) -> None:
    named = ("-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *named, *arguments], check=True, capture_output=True)


def test_it_exits_as_diff_does(diff: Run) -> None:
    assert diff("old.yaml", "old.yaml", "--lang", "en") == (0, "Nothing has changed.\n", "")
    status, out, err = diff("old.yaml", "new.yaml", "--lang", "en")
    assert (status, err) == (1, "")
    assert out.splitlines()[-4:] == [
        "2 changes (material 1, editorial 1)",
        "Class of the change: material",
        phrases.NO_DAYS.en,
        "The notice that the policy itself promises: 7 days before",
    ]
    assert diff("old.yaml", "new.yaml", "--exit-zero")[0] == 0


@pytest.mark.parametrize("form", ["text", "json", "markdown", "html"])
@pytest.mark.parametrize("lang", Lang)
def test_every_form_says_the_change_in_either_language(diff: Run, form: str, lang: Lang) -> None:
    status, out, _ = diff("old.yaml", "new.yaml", "--format", form, "--lang", lang)
    assert status == 1
    assert {"ko": "보유 기간 연장", "en": "etention lengthened"}[lang] in out


def test_the_json_is_as_its_schema_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "--of", "comparison"]) == 0
    schema: Any = json.loads(capsys.readouterr().out)
    Draft202012Validator.check_schema(schema)
    validator: Any = Draft202012Validator(schema)
    judged = compared(("changes: {notice: {days: 7}}", JUDGED))
    for one in (judged, *(compared(*pair.edits) for pair in PAIRS.values())):
        faults = [
            fault.message for fault in validator.iter_errors(json.loads(machine(one, Lang.ko)))
        ]
        assert faults == []


def test_json_says_everything(diff: Run) -> None:
    told = json.loads(diff("old.yaml", "new.yaml", "--format", "json")[1])
    assert told["class"] == told["computed_class"] == "material"
    assert told["old"]["meaning"] != told["new"]["meaning"]
    (change,) = [one for one in told["changes"] if one["class"] == "material"]
    assert change["kind"] == "retention-lengthened"
    assert change["new"]["said"] == {
        "ko": "수집일부터 2년간",
        "en": "for 2 years from the time of collection",
    }
    assert change["new"]["at"] == "processing/1/keep"
    assert change["old"]["line"] == OLD[: OLD.index("6 months")].count("\n") + 1
    assert [one["article"] for one in change["law"]] == ["30(1)2", "24", "comparison"]


@pytest.mark.parametrize("name", ["out.txt", "out.json", "out.md", "out.html", "out.pdf"])
def test_a_file_says_its_form(diff: Run, name: str) -> None:
    status, out, err = diff("old.yaml", "new.yaml", "-o", f"made/{name}")
    assert (status, out, err) == (1, "", "")
    assert Path("made", name).stat().st_size > 200


def test_a_day_is_looked_up_beside_the_other(diff: Run) -> None:
    assert diff("@2027-01-31", "new.yaml")[0] == 1
    assert diff("@2027-02-01", "new.yaml")[0] == 0
    assert diff("old.yaml", "@2030-01-01")[0] == 1


def test_git_has_the_old_version(diff: Run) -> None:
    """From the root of the repository, or with `./` from the working directory."""
    Path("p").mkdir()
    Path("p/policy.yaml").write_text(OLD, encoding="utf-8")
    git("init", "-q", ".")
    git("add", "p")
    git("commit", "-q", "-m", "one")
    Path("p/policy.yaml").unlink()
    status, out, err = diff("git:HEAD:p/policy.yaml", "new.yaml", "--lang", "en")
    assert (status, err) == (1, "")
    assert "(git:HEAD:p/policy.yaml:" in out
    assert diff("git:HEAD:./p/policy.yaml", "git:HEAD:p/policy.yaml")[0] == 0


def test_what_a_version_in_git_extends_is_of_the_same_commit(diff: Run) -> None:
    start = OLD.index("safety:")
    Path("p").mkdir()
    Path("part.yaml").write_text(f"part: true\n{OLD[start:]}", encoding="utf-8")
    Path("p/policy.yaml").write_text(f"extends: ../part.yaml\n{OLD[:start]}", encoding="utf-8")
    git("init", "-q", ".")
    git("add", "p", "part.yaml")
    git("commit", "-q", "-m", "one")
    Path("part.yaml").write_text("nonsense", encoding="utf-8")
    status, out, _ = diff("git:HEAD:p/policy.yaml", "old.yaml", "--lang", "en")
    assert (status, out) == (0, "Nothing has changed.\n")
    Path("p/policy.yaml").write_text(f"extends: ../../x.yaml\n{OLD[:start]}", encoding="utf-8")
    git("commit", "-q", "-a", "-m", "two")
    status, _, err = diff("git:HEAD:p/policy.yaml", "old.yaml")
    assert status == 3
    assert "git:HEAD:p/policy.yaml:1:10: error: `../../x.yaml` leads out of the repository" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["git:nope:old.yaml", "new.yaml"], "there is no commit “nope”"),
        (["git:--output=forged:old.yaml", "new.yaml"], "there is no commit “--output=forged”"),
        (["git:HEAD:../old.yaml", "new.yaml"], "is no file of the repository"),
        (["git:HEAD:./../old.yaml", "new.yaml"], "is no file of the repository"),
        (["git:HEAD:/etc/passwd", "new.yaml"], "is no file of the repository"),
        (["git:HEAD:gone.yaml", "new.yaml"], "“gone.yaml” does not exist in HEAD"),
        (["git:HEAD:link.yaml", "new.yaml"], "“link.yaml” is a symbolic link in HEAD"),
        (["git:HEAD:folder", "new.yaml"], "“folder” is not a file in HEAD"),
        (["git:HEAD:*.yaml", "new.yaml"], "“*.yaml” does not exist in HEAD"),
        (["git:HEAD", "new.yaml"], "write git:REF:PATH"),
        (["@2020-02-30", "new.yaml"], "is not a day"),
        (["@1999-01-01", "new.yaml"], "no version of solbit was in force on 1999-01-01"),
        (["@2020-01-01", "@2021-01-01"], "name a file"),
        (["@2020-01-01", "git:HEAD:old.yaml"], "which is of git here"),
        (["old.yaml", "new.yaml", "--lang", "fr"], "is not one of ko, en"),
        (["old.yaml", "new.yaml", "--format", "docx"], "is not one of text, json"),
        (["old.yaml", "new.yaml", "--format", "pdf"], "add -o FILE"),
        (["old.yaml", "new.yaml", "-o", "out.docx"], "is not clear"),
    ],
)
def test_a_call_that_is_off_is_told(diff: Run, arguments: list[str], said: str) -> None:
    Path("folder").mkdir()
    Path("folder/policy.yaml").write_text(OLD, encoding="utf-8")
    Path("link.yaml").symlink_to("/etc/hostname")
    git("init", "-q", ".")
    git("add", "old.yaml", "link.yaml", "folder")
    git("commit", "-q", "-m", "one")
    Path("link.yaml").unlink()
    (status, out, err) = diff(*arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert not Path("forged").exists()


def test_an_input_that_cannot_be_read_is_told_with_its_place(diff: Run) -> None:
    Path("bad.yaml").write_text("policy: solbit\n", encoding="utf-8")
    status, _, err = diff("none.yaml", "bad.yaml")
    assert status == 3
    assert "none.yaml:1:1: error: the file cannot be read" in err
    assert "bad.yaml:1:1: error: `languages` is missing" in err


def test_git_outside_a_repository(
    diff: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    status, _, err = diff("git:HEAD:old.yaml", "new.yaml")
    assert status == 2
    assert "is in no git repository" in err


def test_two_policies_can_be_compared(diff: Run) -> None:
    """It is told that they are two, and their keys differ."""
    Path("other.yaml").write_text(OLD.replace("policy: solbit", "policy: dalbit"), encoding="utf-8")
    status, out, err = diff("old.yaml", "other.yaml", "--lang", "en")
    assert (status, "arrangement-changed" in out) == (1, True)
    assert "the two are versions of different policies: solbit, dalbit" in err
