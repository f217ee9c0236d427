"""What the READMEs show is what the tool says."""

import re
import shlex
from pathlib import Path
from typing import Final

import pytest

from policyc.cli import run

ROOT: Final = Path(__file__).resolve().parent.parent
READMES: Final = ("README.md", "README.ko.md")

each_readme = pytest.mark.parametrize("name", READMES)


def readme(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def policy(name: str) -> str:
    """The policy that a README shows."""
    (shown,) = re.findall(r"```yaml\n(.*?)```", readme(name), re.DOTALL)
    return shown


@each_readme
def test_the_finding_that_is_shown(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command of the section on checking prints what stands below it, and more."""
    monkeypatch.chdir(ROOT)
    found = re.search(r"```text\n\$ policyc (check .*)\n((?:.*\n)*?)```", readme(name))
    assert found is not None
    run(shlex.split(found[1]))
    assert capsys.readouterr().out.startswith(found[2])


@each_readme
def test_the_policy_that_is_shown(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The policy of the first section compiles to the tables beside it."""
    monkeypatch.chdir(tmp_path)
    Path("policy.yaml").write_text(policy(name), encoding="utf-8")
    assert run(["build", "policy.yaml", "--to", "md", "-q"]) == 0
    capsys.readouterr()
    pages = "".join(path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.md"))
    shown = [line.removeprefix("> ") for line in readme(name).splitlines() if line[:3] == "> |"]
    assert shown
    assert [line for line in shown if line not in pages] == []


def test_both_lead_to_each_other() -> None:
    """And show the same policy."""
    english, korean = READMES
    assert f"]({korean})" in readme(english)
    assert f"]({english})" in readme(korean)
    assert policy(english) == policy(korean)
