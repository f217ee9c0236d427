"""The configuration of a repository: where it is found, what it changes, how it is refused."""

import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Final, cast, get_args

import pytest

from policyc import configuration
from policyc.build import Form
from policyc.cli import run
from policyc.commands.site import FORMS
from policyc.configuration import Settings
from policyc.model.node import Node
from policyc.rules.example import whole
from policyc.rules.rule import Severity
from policyc.source import Place
from policyc.toml_places import places

DOCS: Final = Path(__file__).resolve().parent.parent / "docs/configuration.md"

Write = Callable[[str, str], None]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes a file in a repository that has one policy, without an officer, in `policies`."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "POLICYC_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / ".git").mkdir()

    def write(name: str, text: str) -> None:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    part = "access_requests: {name: {ko: 열람청구 담당, en: Access desk}, contact: privacy}\n"
    content = whole(f"policy: solbit\n{part}", ("officer", "department"))
    write("policies/solbit.yaml", content.decode())
    return write


Said = tuple[int, str, str]


@pytest.fixture
def said(write: Write, capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """Runs policyc and says its exit status and what it printed."""
    del write

    def said(*arguments: str) -> Said:
        capsys.readouterr()
        status = run(arguments)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return said


def check(said: Callable[..., Said], *arguments: str) -> tuple[int, list[str]]:
    """The exit status of `check`, and the places and rules of what it found."""
    status, out, err = said("check", "--format", "concise", "--lang", "en", *arguments)
    assert err == ""
    lines = [line for line in out.splitlines() if not line.startswith("#")]
    return status, [" ".join(line.split()[:3:2]) for line in lines]


FOUND: Final = "policies/solbit.yaml:1:1: officer-missing"


# Where it is looked for.


def test_without_any(said: Callable[..., Said]) -> None:
    """`policies` is read, and what is found is told."""
    assert check(said) == (1, [FOUND])


def test_without_policies(said: Callable[..., Said], tmp_path: Path) -> None:
    """There is nothing to read, and the call says so."""
    (tmp_path / "policies").rename(tmp_path / "elsewhere")
    status, _, err = said("check")
    assert (status, "no policy is named" in err) == (2, True)


QUIET: Final = '[check]\nignore = "officer-missing"\n'
LOUD: Final = '[check]\nignore = "sentence-long"\n'
IN_PROJECT: Final = '[tool.policyc.check]\nignore = ["officer-missing"]\n'


@pytest.mark.parametrize(
    ("files", "directory", "environment", "arguments", "status"),
    [
        pytest.param({"policyc.toml": QUIET}, ".", None, [], 0, id="here"),
        pytest.param({"policyc.toml": QUIET}, "a/b", None, [], 0, id="above"),
        pytest.param({"policyc.toml": QUIET, "a/policyc.toml": LOUD}, "a", None, [], 1, id="near"),
        pytest.param({"pyproject.toml": IN_PROJECT}, "a", None, [], 0, id="project"),
        pytest.param({"pyproject.toml": "[tool.policy]\nx = 'policyc'"}, ".", None, [], 1, id="no"),
        pytest.param(
            {"pyproject.toml": IN_PROJECT, "policyc.toml": LOUD}, ".", None, [], 1, id="both"
        ),
        pytest.param(
            {"policyc.toml": LOUD, "x.toml": QUIET}, ".", "x.toml", [], 0, id="environment"
        ),
        pytest.param({"policyc.toml": QUIET}, ".", "", [], 0, id="empty-environment"),
        pytest.param(
            {"policyc.toml": LOUD, "x.toml": LOUD, "y.toml": QUIET},
            ".",
            "x.toml",
            ["--config", "y.toml"],
            0,
            id="option",
        ),
        pytest.param({"policyc.toml": QUIET}, ".", None, ["--ignore", ""], 1, id="last-word"),
        pytest.param({"a/policyc.toml": QUIET}, ".", None, [], 1, id="below"),
        pytest.param(
            {"pyproject.toml": IN_PROJECT, "a/pyproject.toml": "# no tool.policyc\n"},
            "a",
            None,
            [],
            0,
            id="mentioned",
        ),
        pytest.param(
            {"policyc.toml": QUIET, "pyproject.toml": '[project]\nname = "x"\n'},
            ".",
            None,
            ["--config", "pyproject.toml"],
            1,
            id="named-without-a-table",
        ),
    ],
)
def test_where_it_is_found(
    write: Write,
    said: Callable[..., Said],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    files: dict[str, str],
    directory: str,
    environment: str | None,
    arguments: list[str],
    status: int,
) -> None:
    """By option, environment, nearest file, project; and an option of the call beats it."""
    for name, text in files.items():
        write(name, text)
    (tmp_path / directory).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(tmp_path / directory)
    if environment is not None:
        monkeypatch.setenv("POLICYC_CONFIG", environment)
    assert said("check", str(tmp_path / "policies"), *arguments)[0] == status


def test_none_is_taken_from_above_the_repository(
    write: Write, said: Callable[..., Said], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("policyc.toml", QUIET)
    (tmp_path / "inner/.git").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "inner")
    assert check(said, "../policies") == (1, [f"../{FOUND}"])


# What it changes.


def test_paths_are_those_of_the_file(
    write: Write, said: Callable[..., Said], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From a directory below, policies are found and written where the file says."""
    write("policyc.toml", '[build]\noutput = "out"\nto = "md"\nlang = ["en"]\n')
    monkeypatch.chdir(tmp_path / "policies")
    assert said("build") == (0, "../out/solbit/2026-12-01/en.md\n", "")
    assert said("build", "-o", "here")[1] == "here/solbit/2026-12-01/en.md\n"
    write("policyc.toml", 'paths = ["policies/solbit.yaml"]\n')
    assert check(said) == (1, ["solbit.yaml:1:1: officer-missing"])


def test_switches_are_taken_back(write: Write, said: Callable[..., Said]) -> None:
    """`--page` beats `fragment = true`."""
    write("policyc.toml", '[build]\nto = "html"\nlang = "en"\nfragment = true\n')
    said("build")
    page = Path("dist/solbit/2026-12-01/en.html")
    assert "<html" not in page.read_text("utf-8")
    said("build", "--page")
    assert "<html" in page.read_text("utf-8")


def test_a_site(write: Write, said: Callable[..., Said]) -> None:
    """The address makes feeds, and the forms are those of the file."""
    site = '[site]\noutput = "public"\nto = "html"\nbase-url = "https://example.kr/privacy/"\n'
    write("policyc.toml", site)
    assert said("site", "-q") == (0, "", "")
    made = {path.suffix for path in Path("public/solbit").rglob("*") if path.is_file()}
    assert made == {".html", ".xml"}


def test_severities_language_and_baseline(write: Write, said: Callable[..., Said]) -> None:
    write("policyc.toml", '[check]\nlang = "ko"\nfail-on = "note"\nmin-severity = "error"\n')
    assert "오류 officer-missing" in said("check", "--format", "concise")[1]
    said("check", "--write-baseline", "known.json")
    write("policyc.toml", '[check]\nbaseline = "known.json"\n')
    assert check(said) == (0, [])


# What is accepted.

ACCEPT: Final = '[[check.accept]]\nrule = "{}"\npath = "{}"\nreason = "the desk answers"\n'


@pytest.mark.parametrize(
    ("rule", "path", "found"),
    [
        ("officer-missing", "policies/solbit.yaml", []),
        ("officer-missing", "policies/*.yaml", []),
        ("officer-missing", "**/*.yaml", []),
        ("officer-missing", "policies/b.yaml", [FOUND, "policyc.toml:2:8: ignore-unused"]),
        ("email-free-host", "policies/*.yaml", [FOUND, "policyc.toml:2:8: ignore-unused"]),
        ("oficer-missing", "policies/*.yaml", [FOUND, "policyc.toml:2:8: ignore-unknown"]),
    ],
)
def test_what_is_accepted(
    write: Write, said: Callable[..., Said], rule: str, path: str, found: list[str]
) -> None:
    """By rule and path; what nothing needs is found, and what names no rule."""
    write("policyc.toml", ACCEPT.format(rule, path))
    assert check(said)[1] == found


def test_an_entry_that_other_files_may_need(write: Write, said: Callable[..., Said]) -> None:
    """Whether it is of use is not said when not all of them are checked."""
    text = Path("policies/solbit.yaml").read_text("utf-8")
    write("policies/other.yaml", text.replace("policy: solbit", "policy: other"))
    write("policyc.toml", ACCEPT.format("email-free-host", "policies/*.yaml"))
    assert check(said, "policies/solbit.yaml") == (1, [FOUND])
    assert "policyc.toml:2:8: ignore-unused" in check(said)[1]


def test_the_report_counts_and_shows(write: Write, said: Callable[..., Said]) -> None:
    """How many are accepted, in words and in JSON; an entry at fault is shown with its line."""
    write("policyc.toml", ACCEPT.format("officer-missing", "policies/*.yaml"))
    status, out, _ = said("check", "--lang", "en")
    assert status == 0
    assert out.startswith("nothing was found in 1 file; 1 accepted in the configuration\n")
    assert json.loads(said("check", "--format", "json")[1])["summary"]["accepted"] == 1
    write("policyc.toml", ACCEPT.format("email-free-host", "policies/*.yaml"))
    assert '    2 | rule = "email-free-host"\n' in said("check", "--lang", "en")[1]


def test_fix_leaves_what_is_accepted(write: Write, said: Callable[..., Said]) -> None:
    """A mend that the repository does not want is not made."""
    text = Path("policies/solbit.yaml").read_text("utf-8")
    write("policies/solbit.yaml", f"{text}title: {{ko: 개인정보취급방침, en: Privacy Policy}}\n")
    before = Path("policies/solbit.yaml").read_bytes()
    found = json.loads(said("check", "--format", "json")[1])["findings"]
    fixable = {one["rule"] for one in found if one["fixable"]}
    assert fixable
    write("policyc.toml", "".join(ACCEPT.format(one, "policies/*") for one in fixable))
    said("check", "--fix")
    assert Path("policies/solbit.yaml").read_bytes() == before


# How it is refused.


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("paths = ", ["1:1: error: this is not TOML: invalid value; write `key"]),
        ("[check]\nlang = ko\n", ["2:8: error: this is not TOML: invalid value"]),
        ('paths = ["policies"', ["1:1: error: this is not TOML: unclosed array"]),
        ('a = 1\na = "x"\n', ["2:8: error: this is not TOML: cannot overwrite a value"]),
        (f"a = {'9' * 5000}", ["1:1: error: this is not TOML: exceeds the limit"]),
        (f"a = {'[' * 5000}", ["1:1: error: lists stand too deep in each other"]),
        (f"# {'x' * 200_000}", ["1:1: error: the file is larger than 200,000 bytes"]),
        ("[chekc]\n", ["1:2: error: the key `chekc` is unknown; did you mean `check`?"]),
        ("check = 5", ["1:9: error: `check` holds keys of its own; write them below it"]),
        (
            '[check]\nfail_on = "error"\nlang = "fr"\n',
            [
                "2:1: error: the key `fail_on` is unknown; did you mean `fail-on`?",
                "3:8: error: “fr” is not known here; write one of `ko`, `en`",
            ],
        ),
        (
            '[check]\n  "fail-on" = "fatal"',
            [
                "2:15: error: “fatal” is not known here; write one of `error`, `warning`, `note`",
            ],
        ),
        ("[check]\nselect = []", ["2:10: error: the list is empty; fill it in, or delete"]),
        (
            '[check]\nselect = ["transfers",\n  "oficer-missing"]',
            ["3:3: error: “oficer-missing” is neither a rule nor a group; did you mean officer-"],
        ),
        (
            '[[check.accept]]\nrule = "officer-missing"\npath = "a"',
            ["1:9: error: `reason` is missing from `accept`; add it"],
        ),
        (
            '[[check.accept]]\nrule = "r"\npath = "a"\nreason = "  "',
            ["4:10: error: the text is empty; write it, or delete the key"],
        ),
        (
            'check.accept = [{rule = "r", path = "../a", reason = "x"}]',
            ["1:37: error: this is not a pattern of paths"],
        ),
        ("[build]\nshort = 1", ["2:9: error: this is neither true nor false; write `true` or"]),
        ('[build]\nto = ["html", "docx"]', ["2:15: error: “docx” is not known here; write one"]),
        ('[build]\noutput = "../out"', ["2:10: error: `../out` leads out of the directory of"]),
        ('[build]\noutput = "/etc"', ["2:10: error: the path is not relative to this file"]),
        ('[build]\noutput = "a\\u0000"', ["2:10: error: this is not a path"]),
        ('[build]\noutput = "link/x"', ["2:10: error: `link/x` leads out of the directory of"]),
        ('paths = ["policies", "polices"]', ["1:22: error: `polices` does not exist; check the"]),
        ('[site]\nbase-url = "ftp://x"', ["2:12: error: this is not the address of a site"]),
        ("[build]\ntemplates = '.'\n", ["2:1: error: the key `templates` is unknown; it knows"]),
        ('[build]\n"\\u001b[2J" = 1\n', ["2:1: error: the key `\\u{1b}[2J` is unknown"]),
    ],
)
def test_what_is_refused(
    write: Write, said: Callable[..., Said], tmp_path: Path, text: str, lines: list[str]
) -> None:
    """Exit 2, each fault with its place and its mend, and nothing is done."""
    write("policyc.toml", text)
    (tmp_path / "link").symlink_to(tmp_path.parent)
    status, out, err = said("check")
    assert (status, out) == (2, "")
    assert len(err.splitlines()) == len(lines)
    for line, expected in zip(err.splitlines(), lines, strict=True):
        assert line.startswith(f"policyc.toml:{expected}")


def test_a_project_that_is_off(write: Write, said: Callable[..., Said]) -> None:
    """Places in `pyproject.toml` are those of the whole file."""
    write("pyproject.toml", '[project]\nname = "x"\n\n[tool.policyc.build]\noutputs = "x"\n')
    fault = "pyproject.toml:5:1: error: the key `outputs` is unknown; did you mean `output`?\n"
    assert said("build") == (2, "", fault)
    write("pyproject.toml", "tool.policyc = 5\n")
    fault = "pyproject.toml:1:16: error: `policyc` is a table; write `[tool.policyc]`\n"
    assert said("build") == (2, "", fault)


def test_files_that_cannot_be_read(said: Callable[..., Said], tmp_path: Path) -> None:
    """What is named and is not there, what is no text, and a link to another's file."""
    _, _, err = said("check", "--config", "none.toml")
    assert "--config: there is no file none.toml" in err
    (tmp_path / "policyc.toml").write_bytes(b"\xff")
    assert said("check") == (
        2,
        "",
        "policyc.toml:1:1: error: this is not UTF-8; save it as UTF-8\n",
    )
    (tmp_path / "policyc.toml").unlink()
    (tmp_path / "policyc.toml").symlink_to(tmp_path.parent / "elsewhere.toml")
    (tmp_path.parent / "elsewhere.toml").write_text("secret = 1")
    status, _, err = said("check")
    assert (status, "secret" in err) == (2, False)
    assert "symbolic link that leads out of its directory" in err


# Words, places and the page.


def test_words_are_those_of_the_commands() -> None:
    assert get_args(configuration.Severity) == tuple(Severity)
    assert get_args(configuration.Form) == tuple(Form)
    assert get_args(configuration.SiteForm) == FORMS


TABLES: Final = {
    "check": configuration.Check,
    "accept": configuration.Acceptance,
    "build": configuration.Build,
    "site": configuration.Site,
}


def fields(node: type[Node], within: str = "") -> list[str]:
    """The keys of a configuration, with those of its tables."""
    found: list[str] = []
    for name, field in node.model_fields.items():
        key = f"{within}{field.alias or name}"
        inner = TABLES.get(name)
        found += fields(inner, f"{key}.") if inner else [key]
    return found


def test_the_page_has_every_key(said: Callable[..., Said]) -> None:
    """Each once, in order; each is an option of its command."""
    rows = re.findall(r"^\| `([a-z.-]+)` \|", DOCS.read_text("utf-8"), re.MULTILINE)
    assert rows == fields(Settings)
    for row in rows:
        command, _, name = row.partition(".")
        if name and not name.startswith("accept."):
            assert f"--{name}" in said(command, "--help")[1]


def test_the_example_of_the_page(write: Write, said: Callable[..., Said]) -> None:
    """It is read without complaint, and the faults below are said as they stand there."""
    page = DOCS.read_text("utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    write("policyc.toml", example)
    write("baseline.json", '{"version": 1, "findings": []}')
    assert said("check", "--config", "policyc.toml")[2] == ""
    shown = re.findall(r"```text\n(.*?)```", page, re.DOTALL)[0].splitlines()
    for old, new, line in (
        ("fail-on", "fail_on", shown[0]),
        ("sentence-long", "sentence-lon", shown[1]),
    ):
        write("policyc.toml", example.replace(old, new))
        assert said("check")[2] == f"{line}\n"


TOMLS: Final = [
    'a = 1\n"b c".d = "x"\n[e]\nf = [1, [2, 3], {g = 4, "h" = [5]}]\n',
    "[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3\n[[a.c.e]]\n[[a.c.e]]\nf = 1\n",
    'a = """one "two" \\" three"""""\nb = \'\'\'\'x\'\'\'\'\nc = \'lit\\\'\nd = "#"# end\n',
    "a = [ # one\n 1, # two\n\n 2,\n]\nb = {}\nc = []\nd=1979-05-27 07:32:00.5\ne = 1e5#x\n",
    " [ a . b ] # x\n'c' . d = +1\n[a]\ne = true\n[[ f . 'g' ]]\n",
    'a = """\nx = [\n"""\nb = 1979-05-27T07:32:00-08:00\nc = [1979-05-27, inf]\n',
    'a.b.c = 1\na.b.d = [{x = 1}, {x.y = 2}]\n"\\u00e9\\n" = 2\n',
    "",
    "# only\n\n",
]


@pytest.mark.parametrize("text", TOMLS)
def test_places_are_those_of_the_data(text: str) -> None:
    """Every value has a place, whose text is where it begins."""
    lines = text.split("\n")

    def same(value: object, place: Place) -> None:
        match value:
            case dict():
                assert isinstance(place.within, dict)
                table = cast("dict[str, object]", value)
                assert list(table) == list(place.within)
                for name, one in table.items():
                    same(one, place.within[name])
            case list():
                assert isinstance(place.within, list)
                elements = cast("list[object]", value)
                assert len(elements) == len(place.within)
                for one, at in zip(elements, place.within, strict=True):
                    same(one, at)
            case bool() | int() as number:
                rest = lines[place.line - 1][place.column - 1 :]
                assert rest.lstrip("+").startswith(str(number).lower())
            case _:
                assert place.within is None

    same(tomllib.loads(text), places(text, "x.toml"))
