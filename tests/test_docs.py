"""What the pages under docs/ show happens: their files are written, their commands are run.

A page that is worked through has fenced blocks of these kinds; all others are only read.

- `console`: a line after `$ ` is a command, and what stands below it is what it prints. `…` alone
  on a line stands for any lines, elsewhere for any characters.
- with `title="FILE"`, the content of a file.
- with `title="FILE" append`, what is written at its end.
- with `title="FILE" uncomment`, lines that stand in it behind `# `, and from now on without.
- `diff` with `title="FILE"`, lines that take the place of others; all that are not new are there.
- with `title="FILE" excerpt`, lines that stand in a file, together.
"""

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

import pytest

from policyc.cli import run

ROOT: Final = Path(__file__).resolve().parent.parent
DOCS: Final = ROOT / "docs"
PAGES: Final = [path for path in sorted(DOCS.rglob("*.md")) if path.parent.name != "rules"]
WORKED_THROUGH: Final = ("tutorial.md", "ko/tutorial.md", "how-to/adopt-an-existing-policy.md")
"""Pages of which each block is carried out, in an empty directory."""
ON_EXAMPLES: Final = (
    *("build.md", "diff.md", "explain.md", "schema.md"),
    *("how-to/add-a-processor-abroad.md", "how-to/change-the-wording.md"),
)
"""Pages that are carried out where the directory `examples` is."""
NOT_RUN: Final = ("python3 -m venv", ". .venv/bin/activate", "pip install")
"""Commands of the reader's machine; that the wheel can be installed is tested with the wheel."""
PAGES_WORKFLOW: Final = "how-to/publish-on-github-pages.md"
"""A page that shows a workflow."""

BLOCK: Final = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


Reader: TypeAlias = tuple[pytest.MonkeyPatch, pytest.CaptureFixture[str]]


class Block(NamedTuple):
    """A fenced block: its language, the file that it is about, what it does with it, its lines."""

    language: str
    file: str
    does: str
    text: str


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    for language, said, text in BLOCK.findall(page):
        title = re.search(r'title="([^"]+)"(.*)', said)
        yield Block(language, title[1] if title else "", title[2].strip() if title else "", text)


def commands(text: str) -> Iterator[tuple[str, list[str]]]:
    """The commands of a console, each with the lines that it prints."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, *lines = part.rstrip("\n").replace("\\\n", " ").split("\n")
        yield command, lines


def words(command: str) -> list[str]:
    """A command as the shell passes it on."""
    return shlex.split(command, comments=True)


def as_shown(lines: list[str], printed: str) -> bool:
    """Whether the lines of a page are what was printed, where `…` stands for anything."""
    pattern = "".join("(?s:.*)" if line == "…" else f"{re.escape(line)}\n" for line in lines)
    return re.fullmatch(pattern.replace("…", ".*"), printed) is not None


@pytest.fixture
def reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Reader:
    """Somebody in an empty directory, without settings of their own."""
    for name in ("LC_ALL", "LC_MESSAGES", "NO_COLOR", "FORCE_COLOR", "POLICYC_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)
    return monkeypatch, capsys


def work_through(page: str, reader: Reader) -> None:
    """Does what a page says, block by block, in the locale of its language."""
    patch, capsys = reader
    patch.setenv("LANG", "ko_KR.UTF-8" if page.startswith("ko/") else "en_US.UTF-8")
    for block in blocks((DOCS / page).read_text(encoding="utf-8")):
        if block.language == "console":
            for command, lines in commands(block.text):
                say(command, lines, capsys)
        elif block.file:
            change(block)


def say(command: str, lines: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Runs a command of a page, and looks at what it prints."""
    if command.startswith(NOT_RUN):
        return
    match words(command):
        case ["policyc", "serve", *arguments]:
            assert as_shown(lines, served(arguments)), command
        case ["policyc", *arguments]:
            status = run(arguments)
            said = capsys.readouterr()
            assert status in {0, 1, 3}, said.err
            printed = said.out + said.err
            shown = as_shown(lines, printed)
            assert shown, f"$ {command}\n{printed}\nis not\n\n" + "\n".join(lines)
        case ["cd", where]:
            os.chdir(where)
        case ["mkdir", where]:
            Path(where).mkdir()
        case ["cp", old, new]:
            shutil.copy(old, new)
        case _:
            raise AssertionError(f"{command}: nobody knows how to test that")


def as_at_a_terminal() -> None:
    """Hears Ctrl-C, to which what is started in the background is deaf, and all that it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def served(arguments: list[str]) -> str:
    """What `policyc serve` prints until it is ended, as if at its usual port."""
    call = (sys.executable, "-m", "policyc", "serve", *arguments, "--port", "0")
    with subprocess.Popen(
        call,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=as_at_a_terminal,
    ) as process:
        assert process.stdout is not None
        said: list[str] = []
        for line in process.stdout:
            said.append(re.sub(r"(?<=127\.0\.0\.1:)[0-9]+", "8000", line))
            if "Ctrl-C" in line:
                process.send_signal(signal.SIGINT)
        assert process.wait() == 130, said
    return "".join(said)


def change(block: Block) -> None:
    """Writes, changes or looks at the file that a block is about."""
    path = Path(block.file)
    if block.language == "diff":
        path.write_text(replaced(path.read_text(encoding="utf-8"), block.text), encoding="utf-8")
        return
    match block.does:
        case "":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
        case "append":
            with path.open("a", encoding="utf-8") as file:
                file.write(block.text)
        case "uncomment":
            text = path.read_text(encoding="utf-8")
            for line in filter(None, block.text.split("\n")):
                assert text.count(f"\n# {line}\n") == 1, f"{path}: there is no `# {line}`"
                text = text.replace(f"\n# {line}\n", f"\n{line}\n")
            path.write_text(text, encoding="utf-8")
        case "excerpt":
            text = path.read_text(encoding="utf-8")
            assert block.text in text, f"{path} has not\n{block.text}\nbut\n{text}"
        case does:
            raise AssertionError(f"{does}: nobody knows what that does with a file")


def replaced(text: str, diff: str) -> str:
    """A text after its lines were replaced as a diff says."""
    old = "".join(f"{line[1:]}\n" for line in diff.splitlines() if line[:1] != "+")
    new = "".join(f"{line[1:]}\n" for line in diff.splitlines() if line[:1] != "-")
    assert text.count(old) == 1, f"these lines are not there, or not once:\n{old}"
    return text.replace(old, new)


@pytest.mark.parametrize("page", WORKED_THROUGH)
def test_a_page_is_worked_through(page: str, reader: Reader) -> None:
    """From an empty directory, what a page says happens."""
    work_through(page, reader)


@pytest.mark.parametrize("page", ON_EXAMPLES)
def test_a_page_on_the_examples(page: str, reader: Reader) -> None:
    """Beside the examples of the repository, what a page says happens."""
    shutil.copytree(ROOT / "examples", "examples")
    work_through(page, reader)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(DOCS).as_posix())
def test_commands_are_known(page: Path) -> None:
    """Whatever a page calls, with whatever options, there is."""
    for block in blocks(page.read_text(encoding="utf-8")):
        for command, _ in commands(block.text) if block.language == "console" else ():
            if command.startswith("policyc "):
                _, *arguments = words(re.sub(r" [>|].*", "", command))
                assert run([*arguments, "--help"]) == 0, command


def test_the_workflow_that_is_shown(tmp_path: Path) -> None:
    """It is pinned as the one that `policyc init` writes, and zizmor finds nothing in it."""
    page = (DOCS / PAGES_WORKFLOW).read_text(encoding="utf-8")
    (shown,) = (block for block in blocks(page) if block.file.endswith("pages.yml"))
    starter = (ROOT / "src/policyc/starters/repository/workflow.yml").read_text(encoding="utf-8")
    pins = dict(re.findall(r"uses: ([\w/-]+)@(\S+)", shown.text))
    known = dict(re.findall(r"uses: ([\w/-]+)@(\S+)", starter))
    assert known.items() <= pins.items()
    assert all(re.fullmatch("[0-9a-f]{40}", pin) for pin in pins.values())
    zizmor = Path(sys.executable).with_name("zizmor")
    if not zizmor.exists():
        pytest.skip("zizmor is not installed: run `make test`")
    workflow = tmp_path / "pages.yml"
    workflow.write_text(shown.text, encoding="utf-8")
    call = (zizmor, "--offline", "--no-config", "--persona=pedantic", "--format=plain", workflow)
    done = subprocess.run(call, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stdout
    assert "No findings to report" in done.stdout
