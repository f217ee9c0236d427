"""`policyc check` as its user meets it: what it prints, in which form, and how it ends."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from markdown_it import MarkdownIt

from policyc.cli import run
from policyc.law.editions import unchecked
from policyc.report.forms import NAMES
from policyc.rules.example import whole

HERE: Final = Path(__file__).resolve().parent
SARIF: Final = HERE.parent / "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"

NO_OFFICER: Final = """\
policy: solbit
access_requests: {name: {ko: 열람청구 담당, en: Access desk}, contact: privacy}
"""
NOBODY: Final = "neither a privacy officer nor a department is named"
NAMELESS: Final = ("officer", "department")

HOSTILE: Final = (
    "::error file=x::forged",
    "%0A::warning::forged",
    "<script>alert(1)</script>",
    "a | b ](https://evil.example) @everyone #1 `x`",
    "]]> & \" ' <!--",
    "$(touch forged) ${{ secrets.X }}",
)

Write = Callable[..., str]
Check = Callable[..., tuple[int, str, str]]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes a policy of `part` laid over the example and says its name, in an empty directory."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def write(part: str, *without: str, name: str = "policy.yaml") -> str:
        (tmp_path / name).write_bytes(whole(part, without))
        return name

    return write


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]) -> Check:
    """Runs `policyc check` and says the exit status and what it printed."""

    def check(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        status = run(["check", *arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return check


def nameless(write: Write) -> str:
    return write(NO_OFFICER, *NAMELESS)


def test_a_clean_policy_ends_well(write: Write, check: Check) -> None:
    """Exit 0, and the report still says which law was applied and what was not checked."""
    status, out, err = check(write(""), "--lang", "en")
    assert (status, err) == (0, "")
    assert out.startswith("nothing was found in 1 file\n")
    assert "Law that was applied (as of 2026-12-01):" in out
    assert "Not checked, as only the controller knows:" in out
    assert "compliant" not in out


def test_a_finding_says_where_what_why_and_how(write: Write, check: Check) -> None:
    status, out, _ = check(nameless(write), "--lang", "en", "--select", "officer-missing")
    assert status == 1
    assert out.splitlines()[:5] == [
        f"policy.yaml:1:1: error officer-missing {NOBODY}",
        "    1 | policy: solbit",
        "      | ^",
        "  law: Personal Information Protection Act, Article 30(1)6 (since 2016-09-30)",
        "  mend: write `officer:` with a `name:`, or `department:`.",
    ]


@pytest.mark.parametrize(
    ("arguments", "environment", "word"),
    [
        (["--lang", "ko"], {}, "오류"),
        (["--lang", "en"], {}, "error"),
        ([], {"LANG": "ko_KR.UTF-8"}, "오류"),
        ([], {"LANG": "en_US.UTF-8"}, "error"),
        ([], {"LC_ALL": "en_US.UTF-8", "LANG": "ko_KR.UTF-8"}, "error"),
        ([], {"LANG": "C.UTF-8"}, "오류"),
        ([], {}, "오류"),
    ],
)
def test_the_language(
    write: Write,
    check: Check,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    environment: dict[str, str],
    word: str,
) -> None:
    """Asked for, else of the locale, else the first of the policy."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    _, out, _ = check(nameless(write), "--format", "concise", *arguments)
    assert f" {word} officer-missing " in out


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ([], 1),
        (["--exit-zero"], 0),
        (["--ignore", "officer-missing"], 0),
        (["--ignore", "contacts"], 0),
        (["--select", "transfer-*"], 0),
        (["--select", "transfers,contacts"], 1),
        (["--select", "officer-*", "--ignore", "officer-missing"], 0),
        (["--as-of", "2011-01-01"], 0),
        (["--min-severity", "error"], 1),
        (["--fail-on", "note"], 1),
    ],
)
def test_the_exit_status(write: Write, check: Check, arguments: list[str], status: int) -> None:
    assert check(nameless(write), *arguments)[0] == status


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["--select", "oficer-missing"],
            "neither a rule nor a group; did you mean officer-missing",
        ),
        (["--ignore", "zzz"], "see `policyc rules`"),
        (["--format", "yaml"], "is not one of text, concise"),
        (["--lang", "fr"], "is not one of ko, en"),
        (["--as-of", "2026-02-30"], "is not a day"),
        (["--as-of", "20260101"], "is not a day"),
        (["--fail-on", "fatal"], "is not one of error, warning, note"),
        (["--color", "blue"], "is not one of auto, always, never"),
        (["--output", "report.pdf"], "the form of “report.pdf” is not clear"),
        (["--baseline", "nothing.json"], "there is no nothing.json"),
        (["--baseline", "policy.yaml"], "cannot be used"),
    ],
)
def test_a_call_that_is_off(write: Write, check: Check, arguments: list[str], said: str) -> None:
    """Exit 2, one line, nothing on standard output."""
    status, out, err = check(write(""), *arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert len(err.splitlines()) == 1


def test_an_invalid_policy_is_refused(write: Write, check: Check) -> None:
    """Exit 3 with the position, as `build` does, and no report half made."""
    status, out, err = check(write("policy: solbit\nofficer: {nam: x}\n"), "-o", "report.json")
    assert (status, out) == (3, "")
    assert err.startswith("policy.yaml:2:11: error: the key `nam` is unknown")
    assert not Path("report.json").exists()


def test_what_is_refused_is_annotated_where_github_is_told(write: Write, check: Check) -> None:
    """On its line, instead of on standard error; nothing of a file can begin a command."""
    file = write('policy: solbit\nofficer: {"a\\n::error::": x}\n')
    status, out, err = check(file, "--format", "github", "--lang", "en")
    assert (status, err) == (3, "")
    annotation, *other = out.splitlines()
    place = "::error file=policy.yaml,line=2,col=11,endColumn=12,title=policyc::the key `a%0A"
    assert annotation.startswith(place)
    assert not any(line.lstrip().startswith("::") for line in other)


@pytest.mark.parametrize("form", NAMES)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_form_ends_with_law_and_limits(
    write: Write, check: Check, form: str, lang: str
) -> None:
    """Which law was applied and what was not checked; GitLab's form has no place for it."""
    _, out, _ = check(nameless(write), "--format", form, "--lang", lang)
    assert "officer-missing" in out
    if form != "gitlab":
        assert {"ko": "개인정보 보호법", "en": "Personal Information Protection Act"}[lang] in out
        limit = unchecked()[0]
        assert limit.ko in out if lang == "ko" or form == "json" else limit.en in out


def faults(validator: Draft4Validator | Draft202012Validator, data: object) -> list[str]:
    """What a schema has against `data`."""
    untyped: Any = validator
    return [f"{list(error.path)}: {error.message}" for error in untyped.iter_errors(data)]


def test_json_is_of_its_schema(
    write: Write, check: Check, capsys: pytest.CaptureFixture[str]
) -> None:
    """The one that `policyc schema --of findings` prints."""
    assert run(["schema", "--of", "findings"]) == 0
    schema = json.loads(capsys.readouterr().out)
    Draft202012Validator.check_schema(schema)
    for arguments in ([], ["--as-of", "2016-01-01"]):
        _, out, _ = check(nameless(write), "--format", "json", *arguments)
        report = json.loads(out)
        assert faults(Draft202012Validator(schema), report) == []
        assert report["findings"]
        assert report["summary"]["upcoming"] == (1 if arguments else 0)


def test_sarif_is_of_the_schema_of_oasis(write: Write, check: Check) -> None:
    """Findings with other places, upcoming ones and none at all."""
    if not SARIF.exists():
        pytest.skip("the schema is not installed; run `make test`")
    schema = json.loads(SARIF.read_bytes())
    for arguments in ([], ["--as-of", "2016-01-01"], ["--select", "report"]):
        _, out, _ = check(nameless(write), "--format", "sarif", *arguments)
        log = json.loads(out)
        assert faults(Draft4Validator(schema), log) == []
        rules = log["runs"][0]["tool"]["driver"]["rules"]
        for result in log["runs"][0]["results"]:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
            assert rules[result["ruleIndex"]]["help"]["text"]


GITLAB: Final[dict[str, Any]] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""The parts of GitLab's code quality report that we write, as its documentation describes them."""

JUNIT: Final[dict[str, tuple[set[str], set[str]]]] = {
    "testsuites": ({"testsuite"}, {"name"}),
    "testsuite": (
        {"testcase", "system-out"},
        {"name", "tests", "failures", "errors", "skipped"},
    ),
    "testcase": ({"failure", "skipped"}, {"name", "classname"}),
    "failure": (set(), {"message", "type"}),
    "skipped": (set(), {"message"}),
    "system-out": (set(), set()),
}
"""The parts of JUnit's XML that we write: what each element holds, and its attributes."""


def test_gitlab_is_of_its_form(write: Write, check: Check) -> None:
    for arguments in ([], ["--as-of", "2016-01-01"]):
        _, out, _ = check(nameless(write), "--format", "gitlab", *arguments)
        issues = json.loads(out)
        assert faults(Draft202012Validator(GITLAB), issues) == []
        prints = [issue["fingerprint"] for issue in issues]
        assert len(set(prints)) == len(prints) > 0


def test_junit_is_of_its_form(write: Write, check: Check) -> None:
    for part, without in ((NO_OFFICER, NAMELESS), ("", ())):
        _, out, _ = check(write(part, *without), "--format", "junit")
        root = ElementTree.fromstring(out)  # noqa: S314 - our own
        assert root.tag == "testsuites"
        for element in root.iter():
            within, attributes = JUNIT[element.tag]
            assert {inner.tag for inner in element} <= within
            assert set(element.attrib) == attributes
        (suite,) = root
        cases = suite.findall("testcase")
        assert all(len(case) <= 1 for case in cases)
        counted = {"tests": cases}
        counted["failures"] = [case for case in cases if case.find("failure") is not None]
        counted["skipped"] = [case for case in cases if case.find("skipped") is not None]
        assert {name: suite.attrib[name] for name in counted} == {
            name: str(len(found)) for name, found in counted.items()
        }


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("form", NAMES)
def test_a_value_cannot_leave_its_place(write: Write, check: Check, form: str, value: str) -> None:
    """Words of a policy are data in every form: no command, no markup, no broken document."""
    quoted = json.dumps(value)
    part = f"processors:\n  x: {{name: {quoted}}}\n"
    status, out, _ = check(write(part), "--format", form, "--lang", "en")
    assert status == 1
    match form:
        case "json" | "gitlab" | "sarif":
            assert json.loads(out)
        case "junit":
            assert ElementTree.fromstring(out) is not None  # noqa: S314 - our own
        case "github":
            commands = [line for line in out.splitlines() if line.startswith("::")]
            assert all(
                re.match(r"::(error|warning|notice) file=policy\.yaml,", one) for one in commands
            )
            assert not any("forged" in line for line in out.splitlines() if line not in commands)
        case "markdown":
            page = MarkdownIt("commonmark", {"html": True}).enable("table").render(out)
            assert "<script" not in page
            assert "href" not in page
            rows = [row for row in page.split("<tr>") if "<td>" in row]
            assert {row.count("<td>") for row in rows} == {5}
        case _:
            assert "\x1b" not in out


@pytest.mark.parametrize(
    ("part", "without", "law"),
    [
        pytest.param(NO_OFFICER, NAMELESS, ["30(1)6)"], id="law"),
        pytest.param(
            "contacts:\n  privacy: {phone: 02-1234-5678, email: a@gmail.com}\n", (), [], id="none"
        ),
    ],
)
def test_sarif_cites_what_there_is(
    write: Write, check: Check, part: str, without: tuple[str, ...], law: list[str]
) -> None:
    chosen = "officer-missing,email-free-host"
    options = ("--format", "sarif", "--lang", "en", "--select", chosen)
    _, out, _ = check(write(part, *without), *options)
    [found] = json.loads(out)["runs"][0]["results"]
    assert re.findall(r"\S+\)$", found["message"]["text"]) == law


UPCOMING: Final = {
    "text": "2016-09-30",
    "github": "::notice file=policy.yaml,line=1,col=1,endColumn=2,title=officer-missing (2016-",
    "gitlab": '"severity": "info"',
    "json": '"upcoming": "2016-09-30"',
    "junit": f'<skipped message="{NOBODY}" />',
    "markdown": "| 🕒 2016-09-30 | policy.yaml:1:1 |",
    "sarif": '"upcoming": "2016-09-30"',
}


@pytest.mark.parametrize(("form", "said"), UPCOMING.items(), ids=UPCOMING)
def test_what_is_to_come_fails_nothing(write: Write, check: Check, form: str, said: str) -> None:
    """The duty to name one began on that day."""
    day = ("--as-of", "2016-01-01")
    status, out, err = check(nameless(write), "--format", form, "--lang", "en", *day)
    assert (status, err, said in out) == (0, "", True)


TWICE: Final = """processing:
  - {purpose: membership, required: [name, email], basis: consent, keep: until withdrawal}
  - {purpose: membership, optional: [email], basis: consent, keep: 1 year after withdrawal}
"""


def test_sarif_names_the_other_place(write: Write, check: Check) -> None:
    file = write(TWICE)
    _, out, _ = check(file, "--format", "sarif", "--select", "retention-twice")
    [found] = json.loads(out)["runs"][0]["results"]
    places = [found["locations"][0], *found["relatedLocations"]]
    lines = [place["physicalLocation"]["region"]["startLine"] for place in places]
    said = [line.strip()[:8] for line in Path(file).read_text(encoding="utf-8").splitlines()]
    assert [said[line - 1] for line in lines] == ["- {purpo", "- {purpo"]
    assert lines[0] == lines[1] + 1


def test_several_reports_in_one_run(write: Write, check: Check) -> None:
    """Each file has the form of its name, whatever is printed."""
    names = [
        "a.json",
        "b.sarif",
        "c.xml",
        "d.md",
        "e.txt",
        "gitlab=f.out",
        "gl-code-quality-report.json",
    ]
    outputs = [part for name in names for part in ("--output", name)]
    status, out, _ = check(nameless(write), "--format", "concise", *outputs)
    assert status == 1
    assert "officer-missing" in out
    assert json.loads(Path("a.json").read_bytes())["version"] == 1
    assert json.loads(Path("b.sarif").read_bytes())["version"] == "2.1.0"
    assert Path("c.xml").read_text(encoding="utf-8").startswith("<?xml")
    assert Path("d.md").read_text(encoding="utf-8").startswith("## ")
    assert "officer-missing" in Path("e.txt").read_text(encoding="utf-8")
    assert isinstance(json.loads(Path("f.out").read_bytes()), list)
    assert Path("f.out").read_bytes() == Path("gl-code-quality-report.json").read_bytes()


def test_statistics(write: Write, check: Check) -> None:
    _, out, _ = check(
        nameless(write), "--statistics", "--select", "officer-missing", "--lang", "en"
    )
    assert re.match(r" +1  error +officer-missing: ", out)
    assert out.splitlines()[-1] == "1 error in 1 file"


def test_quiet_says_nothing_of_success(write: Write, check: Check) -> None:
    assert check(write(""), "-q") == (0, "", "")
    assert check(nameless(write), "-q")[1] != ""


def test_colours_are_for_terminals(
    write: Write, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = nameless(write)
    monkeypatch.setenv("TERM", "xterm")
    assert "\x1b[" not in check(name)[1]
    assert "\x1b[1;31m" in check(name, "--color", "always")[1]
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert "\x1b[" in check(name)[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in check(name)[1]


class TestBaseline:
    """What a repository has lived with is not told again."""

    def test_known_findings_are_passed_over(self, write: Write, check: Check) -> None:
        name = nameless(write)
        status, out, _ = check(name, "--write-baseline", "known.json", "--lang", "en")
        assert status == 0
        assert "in the baseline" in out
        assert check(name, "--baseline", "known.json")[0] == 0

    def test_lines_may_move(self, write: Write, check: Check) -> None:
        check(nameless(write), "--write-baseline", "known.json")
        moved = write(f"# a line more\n\n{NO_OFFICER}", *NAMELESS)
        assert check(moved, "--baseline", "known.json")[0] == 0

    def test_a_new_finding_is_told(self, write: Write, check: Check) -> None:
        check(write(""), "--write-baseline", "known.json")
        status, out, _ = check(nameless(write), "--baseline", "known.json")
        assert status == 1
        assert "officer-missing" in out

    def test_it_is_the_same_every_time(self, write: Write, check: Check) -> None:
        name = nameless(write)
        check(name, "--write-baseline", "a.json")
        check(name, "--write-baseline", "b.json")
        assert Path("a.json").read_bytes() == Path("b.json").read_bytes()


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("policy: solbit  # policyc: ignore[officer-missing] the desk answers\n", []),
        ("# policyc: ignore[officer-missing] the desk answers\npolicy: solbit\n", []),
        (
            "# policyc: ignore[officer-missing] the desk answers\n# and more\n\npolicy: solbit\n",
            [],
        ),
        (
            "policy: solbit  # policyc: ignore[officer-missing]\n",
            ["ignore-without-reason", "officer-missing"],
        ),
        (
            "policy: solbit  # policyc: ignore the desk answers\n",
            ["ignore-without-reason", "officer-missing"],
        ),
        (
            "policy: solbit  # policyc: ignore[oficer-missing] why\n",
            ["ignore-unknown", "officer-missing"],
        ),
        (
            "policy: solbit  # policyc: ignore[officer-missing, transfer-basis-missing] why\n",
            ["ignore-unused"],
        ),
        (
            'policy: solbit\nversion: "1 # policyc: ignore[officer-missing] a text"\n',
            ["officer-missing"],
        ),
        (
            "policy: solbit\ntoc: true  # policyc: ignore[officer-missing] wrong line\n",
            ["ignore-unused", "officer-missing"],
        ),
    ],
)
def test_comments_that_silence(write: Write, check: Check, part: str, found: list[str]) -> None:
    """On the line or above it, with a reason, and only where there is something to silence."""
    desk = "access_requests: {name: {ko: 열람청구 담당, en: Access desk}, contact: privacy}\n"
    rules = ["officer-missing", "transfer-basis-missing", "ignore-*"]
    _, out, _ = check(
        write(part + desk, *NAMELESS), "--format", "json", "--select", ",".join(rules)
    )
    assert sorted(one["rule"] for one in json.loads(out)["findings"]) == found


def test_shared_parts_are_told_once(write: Write, check: Check, tmp_path: Path) -> None:
    """What stands in a part that two policies extend is one finding, in the file of the part."""
    (tmp_path / "policyc.toml").touch()
    (tmp_path / "part.yaml").write_text(
        "part: true\nprocessors:\n  x: {name: X Corp.}\n", encoding="utf-8"
    )
    for name in ("a", "b"):
        part = f"policy: {name}\nextends: part.yaml\n"
        write(part, "processors", name=f"{name}.yaml")
    _, out, _ = check("a.yaml", "b.yaml", "--format", "json", "--select", "processor-task-missing")
    assert [(one["file"], one["line"]) for one in json.loads(out)["findings"]] == [("part.yaml", 3)]
