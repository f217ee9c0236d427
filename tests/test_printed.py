"""Whatever is printed goes through one door, where it is made safe for a terminal and a log."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import policyc
from policyc.plain_json import as_json
from policyc.terminal import safe, safe_page

PACKAGE: Final = Path(policyc.__file__).parent
PRINTS: Final = frozenset(
    ("print", "echo", "secho", "echo_via_pager", "stdout", "stderr", "pprint", "writelines")
)
DOORS: Final = {
    "arguments.py": {"echo"},
    "__main__.py": {"stdout", "stderr"},  # the version, and what is left in the buffers
    "press.py": {"stdout"},  # that of the process that makes PDFs
    "git.py": {"stdout"},  # that of git
    "doctor.py": {"stdout"},  # that of git too
    "colours.py": {"stdout"},  # whether it is a terminal
    "progress.py": {"stderr"},  # a bar without a word of data
    "commands/init.py": {"stdout"},  # likewise
}
AS_IT_IS: Final = {
    "commands/check.py": 3,  # colours, and the commands of GitHub's runner
    "commands/diff.py": 1,  # a page, after `safe_page`
    "commands/notice.py": 1,
}


def used(path: Path) -> Iterator[str]:
    """The names and attributes that a module uses."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name):
                yield name
            case _:
                pass


MODULES: Final = {str(path.relative_to(PACKAGE)): path for path in sorted(PACKAGE.rglob("*.py"))}


def test_no_module_prints_by_another_door() -> None:
    prints = {name: PRINTS.intersection(used(path)) for name, path in MODULES.items()}
    assert {name: found for name, found in prints.items() if found} == DOORS


def test_what_is_printed_as_it_is() -> None:
    """Only what means to steer, or a page that was made safe in its own way."""
    found = {name: list(used(path)).count("show_as_it_is") for name, path in MODULES.items()}
    assert {name: count for name, count in found.items() if count} == AS_IT_IS


STEERING: Final = {
    "an escape": ("a\x1b[31mb", "a\\u{1b}[31mb"),
    "another": ("a\x9b31mb", "a\\u{9b}31mb"),
    "a return": ("a\rb", "a\\u{d}b"),
    "a bell": ("\x07", "\\u{7}"),
    "another direction": ("a\u202eb", "a\\u{202e}b"),
    "half a character": ("a\udcff", "a\\u{dcff}"),
    "GitHub": ("a\n  ::error::b", "a\n  \\u{3a}:error::b"),
    "GitHub of old": ("a ##[error]b", "a ##\\u{5b}error]b"),
    "Azure": ("a ##vso[task.setvariable]b", "a ##vso\\u{5b}task.setvariable]b"),
}


@pytest.mark.parametrize(("text", "said"), STEERING.values(), ids=STEERING)
def test_what_steers(text: str, said: str) -> None:
    assert safe(text) == said
    assert safe(said) == said


@pytest.mark.parametrize("text", ["가나 「다」\n::", "a::b", "# [a]", "## [a]", "😀\u00a0\u3000·"])
def test_what_does_not(text: str) -> None:
    assert safe(text).replace("\\u{3a}", ":") == text


@pytest.mark.parametrize(("text", "said"), STEERING.values(), ids=STEERING)
def test_json_says_the_same_to_a_program(text: str, said: str) -> None:
    printed = as_json({text: [text]})
    assert safe(printed) == printed
    assert json.loads(printed) == {text: [text]}
    assert text not in printed
    assert said not in printed


def test_json_is_read_by_people() -> None:
    assert as_json({"가": "나"}) == '{\n  "가": "나"\n}\n'


def test_a_page_is_the_same_page() -> None:
    style = "<style>\n  ::marker {}\n  a::before { color: red }\n</style>"
    page = f"{style}<p>👨\u200d👩\n::error::a ##[b]</p>"
    assert safe_page(page) == f"{style}<p>👨&#8205;👩\n&#58;:error::a ##&#91;b]</p>"
