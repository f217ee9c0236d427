"""`policyc init` as its user meets it: what is written, asked and refused, and that it works."""

import io
import json
import re
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from policyc import __version__
from policyc.cli import run
from policyc.rules.rule import rules
from policyc.schema import schema_text
from policyc.starters import Starter

DOCS: Final = Path(__file__).resolve().parent.parent / "docs/init.md"
DAY: Final = ["--date", "2026-12-01"]
STARTERS: Final = list(Starter)
LANGUAGES: Final = ["ko", "en"]

FILES: Final = [
    ".editorconfig",
    ".github/workflows/policy.yml",
    ".gitignore",
    ".pre-commit-config.yaml",
    ".vscode/extensions.json",
    ".vscode/settings.json",
    "README.md",
    "policies/my-service/2026-12-01.yaml",
    "policy.schema.json",
    "policyc.toml",
    "requirements.txt",
]

OPEN: Final = [
    "change-notice-missing",
    "destruction-missing",
    "history-missing",
    "items-missing",
    "minimum-unstated",
    "officer-missing",
    "placeholder-left",
    "preamble-missing",
    "purposes-missing",
    "remedies-missing",
    "rights-missing",
    "safety-missing",
    "topic-undeclared",
]
"""The rules that ask what a new policy leaves open."""

OPEN_TOO: Final[dict[str, list[str]]] = {"public": ["public-files-missing"]}
"""Rules that ask one starter besides."""

LEFT: Final[dict[str, list[str]]] = {"public": ["basis-statute-missing"]}
"""Rules that find something in a starter of which every line is taken for true, besides these."""
LEFT_IN_ALL: Final = [
    "history-missing",
    "notice-shorter-than-promised",
    "phone-form",
    "placeholder-left",
]

Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Said:
    """Runs policyc in an empty directory, and says its exit status and what it printed."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "POLICYC_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.stdin", io.StringIO("never read\n"))

    def said(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        status = run(arguments)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return said


def written(directory: Path = Path()) -> list[str]:
    """The files below a directory."""
    return sorted(str(one.relative_to(directory)) for one in directory.rglob("*") if one.is_file())


def found(said: Said) -> list[str]:
    """The rules that find something, each once."""
    out = said("check", "--format", "json")[1]
    return sorted({one["rule"] for one in json.loads(out)["findings"]})


def uncommented(path: Path) -> None:
    """Takes every line of a starter for true, as its author would with Ctrl+/."""
    first, _, rest = path.read_text("utf-8").partition("\n")
    text = re.sub(r"^( *)# ", r"\1", rest, flags=re.MULTILINE)
    path.write_text(f"{first}\n{text}", encoding="utf-8")


# What is written.


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("starter", STARTERS)
def test_a_starter_works(said: Said, starter: str, lang: str) -> None:
    """In an empty directory: checked, built, made into a site, with what is open as findings."""
    status, out, err = said("init", "--starter", starter, "--lang", lang, *DAY)
    assert (status, err) == (0, "")
    assert written() == FILES
    assert out.splitlines()[: len(FILES)] == FILES
    assert found(said) == sorted([*OPEN, *OPEN_TOO.get(starter, [])])
    assert said("build", "--to", "html,md", "-q") == (0, "", "")
    assert said("site", "--to", "html", "-q") == (0, "", "")
    assert Path("site/my-service/ko/index.html").is_file()
    assert "dist/" in Path(".gitignore").read_text("utf-8")


@pytest.mark.parametrize("starter", STARTERS)
def test_every_line_of_a_starter_may_be_true(said: Said, starter: str) -> None:
    """All that is suggested is a policy, and what is still wrong are the places to fill in."""
    assert said("init", "--starter", starter, "--lang", "en", *DAY)[0] == 0
    uncommented(Path("policies/my-service/2026-12-01.yaml"))
    assert found(said) == sorted([*LEFT_IN_ALL, *LEFT.get(starter, [])])
    assert said("check", "-q", "--format", "concise")[0] == 0
    assert said("build", "--to", "md", "-q") == (0, "", "")


@pytest.mark.parametrize("starter", STARTERS)
def test_languages_differ_in_comments_alone(said: Said, starter: str) -> None:
    """The lines to uncomment are the same, every question is asked in both, and by a rule."""
    pages: list[list[str]] = []
    for lang in LANGUAGES:
        said("init", lang, "--starter", starter, "--lang", lang, *DAY)
        text = Path(lang, FILES[7]).read_text("utf-8")
        pages.append(text.splitlines())
        asked = set(re.findall(r"[(,] ?([a-z]+(?:-[a-z]+)+)(?=[,)])", text))
        assert asked
        assert asked <= set(rules())
        assert max(map(len, re.findall("^ *##.*", text, re.MULTILINE))) <= 130
    ko, en = ([line for line in page if not line.lstrip().startswith("##")] for page in pages)
    assert ko == en
    questions = [
        "\n".join(page).count(word) for page, word in zip(pages, ("확인:", "Check:"), strict=True)
    ]
    assert questions[0] == questions[1]
    assert not any(
        re.search("[가-힣]", line) for line in pages[1] if line.lstrip().startswith("##")
    )


def test_what_stands_around_the_policy(said: Said) -> None:
    """Each file is what its program reads, and pins what it uses."""
    said("init", "--lang", "en", *DAY)
    assert Path("policy.schema.json").read_text("utf-8") == schema_text()
    assert Path("requirements.txt").read_text("utf-8").endswith(f"\npolicyc=={__version__}\n")
    schemas = json.loads(Path(".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    assert schemas == {"./policy.schema.json": ["policies/**/*.yaml"]}
    first = Path(FILES[7]).read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../policy.schema.json"
    assert tomllib.loads(Path("policyc.toml").read_text("utf-8"))["paths"] == ["policies"]
    (hook,) = yaml.safe_load(Path(".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    assert hook["hooks"][0]["entry"] == "policyc check --quiet"


def test_the_workflow(said: Said) -> None:
    """It may read, pins actions by hash, and puts nothing of an event into a command."""
    said("init", "--lang", "en", *DAY)
    workflow: Any = yaml.safe_load(Path(".github/workflows/policy.yml").read_text("utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in workflow[True]  # `on`, as YAML 1.1 reads it
    steps = workflow["jobs"]["policy"]["steps"]
    assert all(re.search("@[0-9a-f]{40}$", step["uses"]) for step in steps if "uses" in step)
    commands = [step["run"] for step in steps if "run" in step]
    assert not any("${{" in command for command in commands)
    for command in commands:  # that they are calls which policyc knows
        if command.startswith("policyc "):
            assert said(*command.removeprefix("policyc ").split(), "--help")[0] == 0
    checking = next(one for one in commands if one.startswith("policyc check"))
    status, out, _ = said(*checking.removeprefix("policyc ").split())
    assert (status, "::error file=policies/my-service/2026-12-01.yaml" in out) == (1, True)
    assert Path("report.md").is_file()


def test_the_last_lines_say_what_is_next(said: Said) -> None:
    out = said("init", "a b", "--lang", "en", *DAY)[1]
    assert out.splitlines()[-5:] == [
        "Next:",
        "  cd 'a b'",
        "  policyc check                     # what is not answered yet, and why",
        "  policyc explain purposes-missing  # one finding, with an example",
        "  policyc build                     # the documents: HTML, Markdown, PDF",
    ]
    assert said("init", "b", "--lang", "ko", *DAY)[1].splitlines()[-5] == "다음 순서:"
    assert said("explain", "purposes-missing")[0] == 0


# What is there already.


def test_dry_run_writes_nothing(said: Said) -> None:
    status, out, _ = said("init", "new", "--lang", "en", "--dry-run", *DAY)
    assert (status, written(), Path("new").exists()) == (0, [], False)
    assert out.splitlines() == ["Would write (--dry-run):", *(f"new/{one}" for one in FILES)]


def test_nothing_is_written_over(said: Said) -> None:
    """One file that is there is enough to write none; `--force` writes all."""
    Path("README.md").write_text("mine")
    for arguments in ([], ["--dry-run"]):
        status, out, err = said("init", *DAY, *arguments)
        assert (status, out, written()) == (2, "", ["README.md"])
        assert err.splitlines() == [
            "README.md: error: this is there already; move it, or add --force",
            "policyc: error: nothing was written",
        ]
    assert said("init", "--force", *DAY)[0] == 0
    assert (written(), Path("README.md").read_text("utf-8") == "mine") == (FILES, False)
    assert len(said("init", *DAY)[2].splitlines()) == len(FILES) + 1


def test_links_lead_nowhere(said: Said, tmp_path: Path) -> None:
    """Neither through a directory nor through a file that is a symbolic link, whatever is asked."""
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.mkdir()
    (outside / "target").write_text("theirs")
    Path("policies").symlink_to(outside)
    status, _, err = said("init", "--force", *DAY)
    assert (status, written(outside)) == (2, ["target"])
    assert "policies/my-service/2026-12-01.yaml: error: a symbolic link leads out of" in err
    Path("policies").unlink()
    Path("README.md").symlink_to(outside / "target")
    assert said("init", *DAY)[0] == 2
    assert said("init", "--force", *DAY)[0] == 0
    assert (outside / "target").read_text() == "theirs"
    assert not Path("README.md").is_symlink()


def test_where_nothing_can_be_written(said: Said) -> None:
    Path("file").touch()
    assert said("init", "file", *DAY)[0] == 2
    assert said("init", "file/below", *DAY)[0] == 4
    assert written() == ["file"]


def test_inside_another_repository(said: Said) -> None:
    """The workflow would not run there, and a note says so."""
    Path(".git").mkdir()
    assert said("init", "--lang", "en", "--dry-run", *DAY)[2] == ""
    note = "privacy is inside another git repository; its workflow runs only from the top of that."
    assert said("init", "privacy", "--lang", "en", "--dry-run", *DAY)[2] == f"{note}\n"


# What may be said.


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (["--service", "../../x"], "--service: “../../x” is not a key; use 1 to 64 small letters"),
        (["--service", "a/b"], "is not a key"),
        (["--service", ""], "is not a key"),
        (["--service", "\x1b[2J"], "“\\u{1b}[2J” is not a key"),
        (["--company", "a\nb: c"], "--company: this is not a name; write it on one line"),
        (["--company", "a\x1b"], "this is not a name"),
        (["--company", "a\u202eb"], "this is not a name"),
        (["--company", "a\udc80"], "this is not a name"),
        (["--company", "x" * 101], "this is not a name"),
        (["--date", "2026-02-30"], "“2026-02-30” is not a day"),
        (["--date", "../x"], "is not a day"),
        (["--starter", "bank"], "“bank” is not one of minimal, saas, commerce, app, public"),
        (["--lang", "fr"], "“fr” is not one of ko, en"),
    ],
)
def test_what_is_refused(said: Said, arguments: list[str], fault: str) -> None:
    """Exit 2, one line, nothing is written."""
    status, out, err = said("init", *arguments)
    assert (status, out, written()) == (2, "", [])
    assert fault in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "name",
    [
        'Say "Hello" \\ Inc.',
        "{{ 7 * 7 }} {% include 'x' %} ${{ secrets.X }}",
        "@service@ # & * ! | > %",
        "<script>alert(1)</script>",
        "null",
        "- ㈜한글: 'x'",
    ],
)
def test_a_name_arrives_as_it_is(said: Said, name: str) -> None:
    """No name is YAML, a template or markup: it reaches the title of the page."""
    assert said("init", "--company", name, "--service", "null", *DAY)[0] == 0
    (path,) = Path("policies/null").iterdir()
    assert yaml.safe_load(path.read_text("utf-8"))["company"]["name"] == name
    assert said("build", "--to", "html", "--lang", "en", "-q") == (0, "", "")
    page = Path("dist/null/2026-12-01/en.html").read_text("utf-8")
    escaped = name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert escaped in page.replace("&#34;", '"').replace("&quot;", '"').replace("&#39;", "'")
    assert "<script>alert" not in page


# What is asked.


def at_a_terminal(monkeypatch: pytest.MonkeyPatch, answers: str) -> None:
    """Answers what is asked, as somebody who sits there."""
    keyboard = io.StringIO(answers)
    monkeypatch.setattr(keyboard, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", keyboard)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)


def test_a_pipe_is_asked_nothing(said: Said) -> None:
    """The defaults stand, and the day is said, since the clock was asked."""
    status, out, err = said("init", "--lang", "en")
    assert (status, "?" in out) == (0, False)
    (path,) = Path("policies/my-service").iterdir()
    assert err == f"The day of effect is {path.stem}, today in Korea; say another with --date.\n"
    assert sys.stdin.read() == "never read\n"


def test_a_terminal_is_asked(said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the options leave open, again where an answer cannot be meant, in the language."""
    at_a_terminal(monkeypatch, "bank\ncommerce\nMy Shop\nshop\n솔빛상점\n")
    status, out, _ = said("init", "--lang", "ko", *DAY)
    assert status == 0
    assert out.count("무엇을 운영하는가?") == 2
    assert out.count("서비스의 키") == 2
    assert "시행일(연-월-일)" not in out
    text = Path("policies/shop/2026-12-01.yaml").read_text("utf-8")
    assert '  sectors: [ecommerce]\n  name: "솔빛상점"\n' in text


def test_enter_takes_the_default(said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_terminal(monkeypatch, "\n\n\n\n")
    status, out, _ = said("init", "--lang", "en")
    assert (status, "The day of effect (year-month-day) [20" in out) == (0, True)
    assert "name: {ko: ○○○, en: OOO}" in next(Path("policies/my-service").iterdir()).read_text()


def test_who_leaves_leaves_nothing(said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    """The end of the input at a question is the end of the run."""
    at_a_terminal(monkeypatch, "saas\n")
    assert said("init", "--lang", "en")[0] == 130
    assert written() == []


# The page.


def test_the_page_lists_options_and_files(said: Said) -> None:
    page = DOCS.read_text("utf-8")
    options = re.findall(r"--[a-z-]+", said("init", "--help")[1])
    assert [one for one in dict.fromkeys(options) if one not in page and one != "--help"] == []
    listed = re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE)
    assert [one for one in listed if "." in one or "/" in one] == [
        one.replace("my-service/2026-12-01", "<service>/<date>") for one in FILES
    ]
    assert [one for one in listed if one in STARTERS] == STARTERS
