"""How far a long command has come is shown to whoever watches, and to nobody else."""

import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

POLICIES: Final = 9


@pytest.fixture
def many(tmp_path: Path) -> Path:
    for number in range(POLICIES):
        (tmp_path / f"{number}.yaml").write_text(
            f"policy: policy-{number}\nlanguages: en\neffective: 2026-01-01\n", encoding="utf-8"
        )
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "bar"),
    [
        (["build", ".", "--to", "html", "--quiet"], False),
        (["build", ".", "--to", "html"], True),
        (["site", ".", "--to", "html"], True),
        (["build", "0.yaml", "--to", "html"], False),
    ],
)
def test_a_bar_grows_at_a_terminal(many: Path, arguments: list[str], *, bar: bool) -> None:
    reader, terminal = pty.openpty()
    done = subprocess.Popen(
        [sys.executable, "-m", "policyc", *arguments],
        cwd=many,
        stdout=subprocess.DEVNULL,
        stderr=terminal,
    )
    os.close(terminal)
    shown = b""
    try:
        while part := os.read(reader, 4096):
            shown += part
    except OSError:  # the terminal is closed with the process
        pass
    os.close(reader)
    assert done.wait() == 0
    assert (b"100%" in shown) is bar


def test_nothing_of_it_goes_to_a_file(many: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "policyc", "build", ".", "--to", "html"],
        cwd=many,
        capture_output=True,
        check=True,
    )
    assert (done.stderr, done.stdout.count(b"\n")) == (b"", POLICIES)
