"""The examples have nothing that the linter finds, on the day on which each takes effect."""

import json
from pathlib import Path
from typing import Final

import pytest

from policyc.cli import run
from policyc.ignores import ignores
from policyc.source import Source

ROOT: Final = Path(__file__).resolve().parents[1] / "examples"
SILENCED: Final = {
    "commerce/policy.yaml": "processor-marketing-notice",
    "foreign-operator/policy.yaml": "one-language-section",
}
"""The two comments that show how a finding is left aside with a reason."""


def test_no_example_has_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    """No error, warning or note by the law of its day, nor by law that is known to come."""
    status = run(["check", str(ROOT), "--lang", "en", "--format", "json", "--fail-on", "note"])
    report = json.loads(capsys.readouterr().out)
    told = [
        f"{Path(one['file']).parent.name}:{one['line']}: {one['rule']}: {one['message']['en']}"
        for one in report["findings"]
    ]
    assert (told, status) == ([], 0)


def test_few_findings_are_silenced() -> None:
    """The examples are sound by themselves, and not by what their comments leave aside."""
    silenced = {
        path.relative_to(ROOT).as_posix(): ", ".join(comment.ids)
        for path in ROOT.glob("**/*.yaml")
        for comment in ignores(Source.read(path))
    }
    assert silenced == SILENCED
