"""Composes policies, or builds them, in this process, and prints what memory that took, in bytes.

`python -m benchmarks.resident compose SOME ALL` prints what is resident when some policies were
composed and when all were; `… build ARGUMENT…` what `policyc build` held at most, `… site
ARGUMENT…` what `policyc site` did, and then the largest of its other processes. Linux only.
"""

import resource
import sys
from pathlib import Path

from benchmarks.policies import many
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


def build(command: str, *arguments: str) -> None:
    """Builds as the command does."""
    if status := run([command, "--quiet", *arguments]):
        sys.exit(status)
    print(_memory("VmHWM"))
    if command == "site":
        print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)


def _memory(kind: str) -> int:
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    found = dict(line.split(":", 1) for line in status.splitlines())
    return int(found[kind].removesuffix("kB")) * 1024


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["compose", some, amount]:
            compose_all(int(some), int(amount))
        case ["build" | "site" as command, *arguments]:
            build(command, *arguments)
        case _:
            sys.exit(__doc__)
