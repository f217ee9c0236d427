"""Sees to the programs and libraries that pip cannot install: `system.py demo` or `system.py test`.

What is missing is installed by apt-get where that is allowed, else named with what to type.
It runs before anything is set up, so it uses the standard library only.
"""

from __future__ import annotations  # so that an older Python can say that it is too old

import ctypes
import os
import shutil
import subprocess
import sys
import time
from importlib.util import find_spec
from typing import NamedTuple


class Need(NamedTuple):
    """A thing of the machine, the Debian package that has it, and what it is for."""

    kind: str
    names: tuple[str, ...]
    package: str
    purpose: str
    required: bool = False

    def met(self) -> bool:
        """Whether the machine has it, under any of its names."""
        return any(map(PRESENT[self.kind], self.names))


def library(name: str) -> bool:
    """Whether the dynamic linker finds the library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def module(name: str) -> bool:
    """Whether this Python has the module."""
    return find_spec(name) is not None


def program(name: str) -> bool:
    """Whether PATH has the program."""
    return shutil.which(name) is not None


PRESENT = {"library": library, "module": module, "program": program}
PANGO = ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0.0.dylib")
PANGOFT = ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0.0.dylib")
SUBSET = ("libharfbuzz-subset.so.0", "libharfbuzz-subset.dylib", "libharfbuzz-subset.0.dylib")
CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
DEMO = (
    Need("module", ("ensurepip",), "python3-venv", "makes the virtual environment", required=True),
    Need("library", PANGO, "libpango-1.0-0", "sets the PDF's text", required=True),
    Need("library", PANGOFT, "libpangoft2-1.0-0", "sets the PDF's text", required=True),
    Need("library", SUBSET, "libharfbuzz-subset0", "makes PDFs 20 times faster"),
)
TEST = (
    *DEMO,
    Need("program", CHROMIUM, "chromium-headless-shell", "shows the pages to axe"),
    Need("program", ("java",), "openjdk-17-jre-headless", "runs the HTML checker"),
    Need("program", ("pdftotext",), "poppler-utils", "reads the PDFs"),
    Need("program", ("qpdf",), "qpdf", "checks the PDFs"),
)
NEEDS = {"demo": DEMO, "test": TEST}


def administrator() -> list[str] | None:
    """What to put before a command that changes the system; None when nothing would help."""
    if not program("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    if program("sudo") and not subprocess.run([*sudo, "true"], capture_output=True).returncode:
        return sudo
    return None


def install(packages: list[str], prefix: list[str]) -> None:
    """Installs Debian packages, with fresh lists; in three tries, as mirrors have bad moments."""
    print(f"installing {' '.join(packages)}", flush=True)
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    steps = (
        [*apt, "update"],
        [*apt, "install", "-y", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0", *packages],
    )
    for pause in (5, 15, 0):
        if not any(subprocess.run(step, stdout=subprocess.DEVNULL).returncode for step in steps):
            return
        time.sleep(pause)


def main(what: str) -> int:
    """The exit status: 1 when something is missing without which nothing works."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this runs before anything else has checked it
        found = ".".join(map(str, sys.version_info[:2]))
        print(f"error: Python {found} is too old; try: make PYTHON=python3.11", file=sys.stderr)
        return 1
    lacking = [need for need in NEEDS[what] if not need.met()]
    prefix = administrator()
    if lacking and prefix is not None:
        install([need.package for need in lacking], prefix)
        lacking = [need for need in lacking if not need.met()]
    for need in lacking:
        level = "error" if need.required else "warning"
        print(f"{level}: this machine lacks {need.package}, which {need.purpose}", file=sys.stderr)
    if lacking:
        packages = " ".join(need.package for need in lacking)
        print(f"To install: sudo apt-get install {packages}", file=sys.stderr)
        print("(these are Debian's names; other systems have others)", file=sys.stderr)
    return int(any(need.required for need in lacking))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
