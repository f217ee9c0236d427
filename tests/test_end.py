"""How a process ends: with its exit status, and quietly where nobody reads to the end."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

POLICY: Final = Path(__file__).resolve().parents[1] / "examples/newsletter/policy.yaml"


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--version"], 0),
        (["rules"], 0),
        (["check", str(POLICY)], 0),
        (["explain", "no-such-rule"], 2),
        (["check", "no-such-file.yaml"], 3),
    ],
)
def test_the_status_is_that_of_the_command(arguments: list[str], status: int) -> None:
    """What was printed arrives whole, though the process ends at once."""
    done = subprocess.run(
        [sys.executable, "-m", "policyc", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status
    assert (done.stdout or done.stderr).endswith("\n")


def test_a_reader_who_leaves_early_is_no_error() -> None:
    """`policyc rules | head -1` says nothing on standard error."""
    command = [sys.executable, "-m", "policyc", "rules"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
