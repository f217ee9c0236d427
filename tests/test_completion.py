"""`policyc completion`: a shell completes commands, options and the words that they know."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from policyc import completion as complete
from policyc.build import Form
from policyc.cli import run
from policyc.colours import WHEN
from policyc.commands.diff import FORMS
from policyc.model.node import Lang
from policyc.notices.forms import Form as Notice
from policyc.report.forms import NAMES
from policyc.rules.rule import GROUPS, Severity, rules
from policyc.starters import Starter
from policyc.vocab import KINDS

COMPLETED: Final = {
    "ch": ["check"],
    "do": ["doctor"],
    "check --sel": ["--select"],
    "check --select transfer-contact-": [
        "transfer-contact-missing",
        "transfer-contact-unreachable",
    ],
    "check --select words,email-free": ["words,email-free-host"],
    "check --ignore words": ["words"],
    "check --format j": ["json", "junit"],
    "check --color ": ["auto", "always", "never"],
    "explain email-free": ["email-free-host"],
    "vocab --kind ev": ["events"],
    "vocab --kind events,st": ["events,states", "events,statutes"],
    "build --to pdf,": ["pdf,html", "pdf,md"],
    "diff --lang ": ["ko", "en"],
    "init --starter s": ["saas"],
    "completion z": ["zsh"],
    "fmt poli": [],
}


@pytest.mark.parametrize(("typed", "expected"), COMPLETED.items(), ids=COMPLETED)
def test_what_may_come_next(
    typed: str,
    expected: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(complete.VARIABLE, "complete_bash")
    monkeypatch.setenv("COMP_WORDS", f"policyc {typed}")
    monkeypatch.setenv("COMP_CWORD", str(len(f"{typed}|".split())))
    with pytest.raises(SystemExit) as ended:
        run([])
    assert ended.value.code == 0
    captured = capsys.readouterr()
    assert (captured.out.split(), captured.err) == (expected, "")


@pytest.mark.parametrize(
    ("completer", "known"),
    [
        (complete.rules, sorted(rules())),
        (complete.rules_and_groups, [*sorted(GROUPS), *sorted(rules())]),
        (complete.kinds, KINDS),
        (complete.FINDINGS, NAMES),
        (complete.COMPARISONS, FORMS),
        (complete.SEVERITIES, list(Severity)),
        (complete.COLOURS, WHEN),
        (complete.LANGUAGES, list(Lang)),
        (complete.DOCUMENTS, list(Form)),
        (complete.PAGES, [*Form, "json"]),
        (complete.NOTICES, list(Notice)),
        (complete.STARTERS, list(Starter)),
    ],
)
def test_the_words_are_those_that_options_know(
    completer: complete.Completer, known: list[str]
) -> None:
    assert sorted(completer("")) == sorted(known)


@pytest.mark.parametrize("shell", complete.SHELLS(""))
def test_each_shell_has_its_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert complete.VARIABLE in script
    assert f"complete_{shell}" in script


def test_another_shell_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", "tcsh"]) == 2
    assert "“tcsh” is not one of bash, zsh, fish, powershell" in capsys.readouterr().err


def test_bash_completes(capsys: pytest.CaptureFixture[str]) -> None:
    """The script in the shell itself, whose word for what completes is `COMPREPLY`."""
    bash = shutil.which("bash")
    assert bash is not None
    run(["completion", "bash"])
    script = capsys.readouterr().out
    asked = "COMP_WORDS=(policyc explain email-f); COMP_CWORD=2; _policyc_completion policyc"
    bin_ = Path(sys.executable).parent
    told = subprocess.run(  # the shell of this machine
        [bash, "--norc", "-c", f'{script}\n{asked}\necho "${{COMPREPLY[*]}}"'],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}"},
    )
    assert (told.stdout, told.stderr) == ("email-free-host\n", "")
