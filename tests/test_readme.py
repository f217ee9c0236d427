"""What the README shows is what the tool says."""

import re
import shlex
from pathlib import Path
from typing import Final

import pytest

from policyc.cli import run

ROOT: Final = Path(__file__).resolve().parent.parent
README: Final = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_finding_that_is_shown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command of the section on checking prints what stands below it, and more."""
    monkeypatch.chdir(ROOT)
    found = re.search(r"```text\n\$ policyc (check .*)\n((?:.*\n)*?)```", README)
    assert found is not None
    run(shlex.split(found[1]))
    assert capsys.readouterr().out.startswith(found[2])


def test_the_policy_that_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The policy of the first section compiles to the tables beside it."""
    monkeypatch.chdir(tmp_path)
    (policy,) = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    Path("policy.yaml").write_text(policy, encoding="utf-8")
    assert run(["build", "policy.yaml", "--to", "md", "-q"]) == 0
    capsys.readouterr()
    pages = "".join(path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.md"))
    shown = [line.removeprefix("> ") for line in README.splitlines() if line.startswith("> |")]
    assert shown
    assert [line for line in shown if line not in pages] == []
