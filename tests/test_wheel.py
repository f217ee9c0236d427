"""The wheel works where there is nothing else: no checkout, no home, no file but a policy."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import distribution
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement

from policyc.cli import run

ROOT: Final = Path(__file__).resolve().parents[1]
POLICY: Final = ROOT / "tests" / "every_alternative.yaml"

pytestmark = pytest.mark.xdist_group("wheel")


def call(*arguments: str | Path, cwd: Path = ROOT, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        [str(argument) for argument in arguments],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def lock() -> list[Requirement]:
    """What the lock of the running program names for this machine."""
    text = (ROOT / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    named = map(Requirement, re.findall(r"(?m)^(\w[^\\\n]*==[^\\\n]*)", text))
    return [one for one in named if one.marker is None or one.marker.evaluate()]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, as it is published."""
    folder = tmp_path_factory.mktemp("wheel")
    call(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    (found,) = folder.glob("policyc-*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of an environment with the wheel, its locked dependencies, and
    nothing else.

    The dependencies are those that are installed here already, each one linked by itself.
    """
    folder = tmp_path_factory.mktemp("environment")
    call(sys.executable, "-m", "venv", "--without-pip", folder)
    (packages,) = folder.glob("lib/python*/site-packages")
    for locked in lock():
        dependency = distribution(locked.name)
        assert dependency.version in locked.specifier
        for part in {file.parts[0] for file in dependency.files or ()} - {"..", "__pycache__"}:
            (packages / part).symlink_to(Path(str(dependency.locate_file(part))))
    pip = (sys.executable, "-m", "pip", "--python", folder / "bin" / "python")
    call(*pip, "install", "--quiet", "--no-deps", "--no-index", "--no-compile", wheel)
    return folder / "bin"


def test_it_carries_what_it_needs_and_no_more(wheel: Path) -> None:
    """Words, law, fonts and type marker are in the wheel; tests, policies and caches are not."""
    names = ZipFile(wheel).namelist()
    source, words = ROOT / "src" / "policyc", ROOT / "templates"
    assert sorted(name for name in names if ".dist-info/" not in name) == sorted(
        [
            *(f"policyc/{path}" for path in files(source)),
            *(f"policyc/templates/{path}" for path in files(words)),
        ]
    )
    licences = [Path(name).name for name in names if ".dist-info/licenses/" in name]
    assert sorted(licences) == ["LICENSE", "OFL.txt"]


def files(folder: Path) -> Sequence[str]:
    paths = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return [path.as_posix() for path in paths if "__pycache__" not in path.parts]


def test_it_builds_as_the_checkout_does(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From an empty directory and an empty home, a policy becomes the very same documents."""
    home, empty = tmp_path / "home", tmp_path / "empty"
    home.mkdir()
    empty.mkdir()
    shutil.copy(POLICY, empty / "policy.yaml")
    bare = {"HOME": str(home), "PATH": os.defpath}
    said = call(installed / "policyc", "build", "policy.yaml", cwd=empty, env=bare)
    assert said.count("dist/dolgae/2026-08-03/") == 12
    monkeypatch.chdir(empty)
    assert run(["build", "policy.yaml", "--check"]) == 0


def test_it_does_not_know_the_checkout(installed: Path, tmp_path: Path) -> None:
    """Nothing of what was run came from the repository."""
    code = (
        "import sys, policyc.cli, policyc.build, policyc.resources as resources;"
        "print(policyc.__file__, resources.templates(), *sys.path, sep='\\n')"
    )
    said = call(installed / "python", "-c", code, cwd=tmp_path).splitlines()
    assert [line for line in said if line.startswith(str(ROOT / "src"))] == []
    assert said[1] == str(Path(said[0]).parent / "templates")
