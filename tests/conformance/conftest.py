"""Builds every policy once, and finds the programs that judge what was built."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
POLICIES = sorted(ROOT.glob("policies/*/*.yaml"))
KINDS = (
    *("index.html", "404.html", "solip/index.html", "solip/ko/index.html"),
    *("solip/ko/2024-03-01/index.html", "solip/en/2027-03-01/index.html"),
    *("solip/en/history/index.html", "saebom/ko/fixed_cameras/index.html"),
)
"""A page of each kind that a site has."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the documents of all policies, made once as a user makes them."""
    run = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        run = run.parent
    folder = run / "built"
    with (run / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            build(folder)
    return folder


def build(folder: Path) -> None:
    """Compiles all policies into the folder, and makes a site beside it."""
    address = ["--as-of", "2027-02-15", "--base-url", "https://solip.example/"]
    for command in (
        ["build", *POLICIES, "-o", folder],
        ["site", ROOT / "tests" / "site", "-o", site(folder), "--to", "html,md,json", *address],
    ):
        call = [sys.executable, "-m", "policyc", *command]
        done = subprocess.run(call, cwd=folder.parent, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


def site(folder: Path) -> Path:
    """Where the site is made."""
    return folder.with_name("site")


@pytest.fixture(scope="session")
def policy_pages(built: Path) -> list[Path]:
    """Every HTML page of the policies."""
    found = sorted(built.rglob("*.html"))
    assert len(found) >= len(POLICIES) > 0
    return found


@pytest.fixture(scope="session")
def pages(built: Path, policy_pages: list[Path]) -> list[Path]:
    """Every HTML page of the policies, and of a site one of each kind."""
    return policy_pages + [site(built) / name for name in KINDS]


@pytest.fixture(params=POLICIES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def policy(request: pytest.FixtureRequest) -> Path:
    """Each policy in turn."""
    path: Path = request.param
    return path


@pytest.fixture
def pdfs(built: Path, policy: Path) -> list[Path]:
    """The PDFs of the policy, one for each of its languages."""
    found = sorted((built / policy.parent.name / policy.stem).glob("*.pdf"))
    assert found, f"no PDF of {policy.parent.name} {policy.stem} under {built}"
    return found


@pytest.fixture(scope="session")
def said() -> Callable[..., str]:
    """Runs a program and gives all that it printed, whatever its exit status.

    The first argument is the program's names, by any of which it may be installed; the test is
    skipped where the machine has none of them.
    """

    def run(names: str, *arguments: str | Path) -> str:
        tools = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        found = [path for name in names.split() if (path := shutil.which(name, path=tools))]
        if not found:
            pytest.skip(f"{names.split()[0]} is not installed: `make test` says how")
        done = subprocess.run([found[0], *arguments], capture_output=True, text=True, cwd=ROOT)
        return done.stdout + done.stderr

    return run


@pytest.fixture(scope="session")
def browser(modules: Path) -> str:
    """The program of the browser, which puppeteer drives; the test is skipped without one."""
    assert (modules / "puppeteer-core").is_dir()
    for name in ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    pytest.skip("chromium is not installed: `make test` says how")


@pytest.fixture(scope="session")
def modules() -> Path:
    """The folder of the page validators; the test is skipped where they are not installed."""
    folder = ROOT / "node_modules"
    if not folder.is_dir():
        pytest.skip("the page validators are not installed: `make test` does it")
    return folder
