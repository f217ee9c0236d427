"""The site of many policies: by two processes, again, after a change, and what memory it takes."""

import resource
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree
from statistics import median
from time import perf_counter
from typing import Final, NamedTuple

from benchmarks.policies import many
from benchmarks.programs import POLICYC, PYTHON, Command, said
from benchmarks.row import Row
from benchmarks.timing import Spread, ratios

_ARGUMENTS: Final = ("--to", "html,md", "--base-url", "https://privacy.example/")
_MEGABYTE: Final = 1_000_000
_SPEED_UP: Final = 1.8
_AGAIN: Final = 0.02
_GROWTH: Final = 5.0


class _Time(NamedTuple):
    """Seconds that a command took."""

    clock: float
    worked: float
    """Of processors, which what else runs on the machine hardly changes."""


def rows(rounds: int, amount: int, directory: Path) -> Iterator[Row]:
    """Rows for a site of `amount` policies; what they need is written in `directory`."""
    policies, site = directory / "policies", directory / "site"
    _write(amount, policies)
    every = f"site of {amount:,} policies"
    one, two, again = _times(rounds, policies, site)
    clocks = [time.clock for time in two], [time.clock for time in one]
    yield _ratio(f"{every}, two processes", "one process", 1 / _SPEED_UP, *clocks)
    worked = [time.worked for time in again], [time.worked for time in one]
    yield _ratio(f"{every}, nothing changed †", "its first build", _AGAIN, *worked)
    yield _after_a_change(every, policies, site)
    for processes in (1, 2):
        yield from _memory(every, processes, amount, directory)


def _write(amount: int, policies: Path) -> None:
    policies.mkdir()
    for number, text in enumerate(many(amount)):
        (policies / f"{number:04}.yaml").write_text(text, encoding="utf-8")


def _site(policies: Path, site: Path, processes: int) -> Command:
    return ("site", policies, "--output", site, *_ARGUMENTS, "--jobs", str(processes))


def _times(rounds: int, policies: Path, site: Path) -> tuple[list[_Time], list[_Time], list[_Time]]:
    """The first build by one process and by two, in turn, and the next one after it."""
    one: list[_Time] = []
    two: list[_Time] = []
    again: list[_Time] = []
    for _ in range(rounds):
        for processes, times in ((2, two), (1, one)):
            rmtree(site, ignore_errors=True)
            times.append(_timed(_site(policies, site, processes)))
        again.append(_timed(_site(policies, site, 1)))
    return one, two, again


def _timed(command: Command) -> _Time:
    start, before = perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    said((POLICYC, *command))
    clock, after = perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return _Time(clock, worked)


def _ratio(what: str, against: str, budget: float, ours: list[float], theirs: list[float]) -> Row:
    detail = f"{median(ours):.2f} / {median(theirs):.2f} s"
    return Row(what, against, budget, "x", ratios(ours, theirs), detail)


def _after_a_change(every: str, policies: Path, site: Path) -> Row:
    """How many files are written that do not belong to the one policy that has changed."""
    changed = min(policies.iterdir())
    text = changed.read_text(encoding="utf-8").replace("@copy-", "@changed-")
    changed.write_text(text, encoding="utf-8")
    own = f"{site / text.partition('policy: ')[2].partition(chr(10))[0]}/"
    *names, _ = said((POLICYC, *_site(policies, site, 1))).splitlines()
    others = float(sum(not name.startswith(own) for name in names))
    return Row(
        f"{every}, one changed, others' files written",
        "none",
        0,
        " files",
        Spread.of([others]),
        f"{len(names)} of its own",
    )


def _memory(every: str, processes: int, amount: int, directory: Path) -> Iterator[Row]:
    """How much more each process holds when all policies are made than after the first tenth."""
    some, site = amount // 10, directory / "memory"
    call = _site(directory / "policies", site, processes)
    printed = said((PYTHON, "-m", "benchmarks.resident", call[0], str(some), *call[1:]))
    rmtree(site)
    held = [[int(memory) for memory in line.split()] for line in printed.splitlines()]
    names = (
        ("the one process",)
        if processes == 1
        else ("the process that asks two", "one of them", "the other")
    )
    for name, before, after in zip(names, *held, strict=True):
        growth = (after - before) / _MEGABYTE
        yield Row(
            f"{every}, memory of {name}",
            f"after {some:,} policies",
            _GROWTH,
            " MB more",
            Spread.of([growth]),
            f"{after / _MEGABYTE:.0f} / {before / _MEGABYTE:.0f} MB",
        )
