"""Programs run as a user runs them: a whole process each, from its start to its exit."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Final, TypeAlias

Command: TypeAlias = Sequence[str | Path]

ROOT: Final = Path(__file__).parents[1]
PYTHON: Final = Path(sys.executable)
POLICYC: Final = PYTHON.with_name("policyc")
WEASYPRINT: Final = PYTHON.with_name("weasyprint")


def pandoc() -> Path:
    """The pandoc that `requirements/bench.txt` names."""
    return Path(import_module("pypandoc").get_pandoc_path())


def one_by_one(*commands: Command) -> None:
    """Run each command when the one before has ended. Raises `CalledProcessError`."""
    for command in commands:
        said(command)


def side_by_side(*commands: Command) -> None:
    """Run the commands at the same time. Raises `CalledProcessError`."""
    for process in [_started(command) for command in commands]:
        _end(process)


def said(command: Command) -> str:
    """What the command prints. Raises `CalledProcessError`."""
    return _end(_started(command))


def _started(command: Command) -> "subprocess.Popen[str]":
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=_ENVIRONMENT, cwd=ROOT)


def _end(process: "subprocess.Popen[str]") -> str:
    output, _ = process.communicate()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return output


_CACHE: Final = tempfile.TemporaryDirectory()
_FONTS: Final = ROOT / "src" / "policyc" / "fonts" / "fonts.conf"
_ENVIRONMENT: Final = {
    # Peers have the fonts of the product, and a cache of them that lasts, as on a user's machine.
    **{name: value for name, value in os.environ.items() if not name.startswith("PYTHON")},
    "FONTCONFIG_FILE": str(_FONTS),
    "XDG_CACHE_HOME": _CACHE.name,
}
