"""Composes policies, or builds them, in this process, and prints what memory that took, in bytes.

`python -m benchmarks.resident compose SOME ALL` prints what is resident when some policies were
composed and when all were; `… build ARGUMENT…` what `policyc build` held at most; `… site SOME
ARGUMENT…` what each process of `policyc site` holds when some policies are made, and then when all
are. Linux only.
"""

import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.policies import many
from policyc import progress
from policyc.cli import run
from policyc.compose import compose
from policyc.html import html
from policyc.load import read
from policyc.markdown import markdown
from policyc.source import Source


def compose_all(some: int, amount: int) -> None:
    """Composes `amount` policies and keeps none."""
    for number, text in enumerate(many(amount), start=1):
        policy = read(Source.parse(text.encode(), f"{number}.yaml"))
        for lang in policy.languages:
            document = compose(policy, [lang])
            html(document)
            markdown(document)
        if number in (some, amount):
            print(_memory("VmRSS"))


def build(*arguments: str) -> None:
    """Builds as the command does."""
    _run("build", *arguments)
    print(_memory("VmHWM"))


def site(some: int, *arguments: str) -> None:
    """Makes a site as the command does."""

    @contextmanager
    def watched(amount: int, *, quiet: bool) -> Generator[Callable[[], None]]:
        del quiet
        done = 0

        def step() -> None:
            nonlocal done
            done += 1
            if done in (some, amount):
                print(*(_memory("VmRSS", process) for process in (str(os.getpid()), *_others())))

        yield step

    progress.progress = watched  # it is called as each policy is there
    _run("site", *arguments)


def _others() -> list[str]:
    """The processes that this one has started, in order."""
    return Path("/proc/self/task", str(os.getpid()), "children").read_text("ascii").split()


def _run(command: str, *arguments: str) -> None:
    if status := run([command, "--quiet", *arguments]):
        sys.exit(status)


def _memory(kind: str, process: str = "self") -> int:
    status = Path("/proc", process, "status").read_text(encoding="ascii", errors="replace")
    found = dict(line.split(":", 1) for line in status.splitlines())
    return int(found[kind].removesuffix("kB")) * 1024


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["compose", some, amount]:
            compose_all(int(some), int(amount))
        case ["build", *arguments]:
            build(*arguments)
        case ["site", some, *arguments]:
            site(int(some), *arguments)
        case _:
            sys.exit(__doc__)
