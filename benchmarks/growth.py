"""How long it takes to read much, and whether twice as much takes twice as long."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final

import yaml

from benchmarks.policies import long
from benchmarks.row import Row, compared
from benchmarks.timing import Action, in_turn, ratios
from policyc.compose import compose
from policyc.html import html
from policyc.load import read
from policyc.model.node import Lang
from policyc.model.policy import Policy
from policyc.source import Source

_ROWS: Final = (10, 100, 1_000, 10_000)
_ENOUGH: Final = 1_000


def reading_rows(rounds: int, directory: Path) -> Iterator[Row]:
    """Reading 20,000 lines, beside PyYAML's own loader, which keeps no positions."""
    path = directory / "long.yaml"
    path.write_text(long(3_750), encoding="utf-8")
    times = in_turn(
        {
            "ours": lambda _: Source.read(path),
            "PyYAML": lambda _: yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader),
        },
        rounds,
    )
    what = "20,000 lines read with positions *"
    yield compared(what, "`yaml.load(CSafeLoader)`", 0.5, times["ours"], times["PyYAML"])


def growth_rows(rounds: int) -> Iterator[Row]:
    """Time per row of a policy with 10,000 rows, beside one with 100."""
    contents = {rows: long(rows).encode() for rows in _ROWS}
    loading = {rows: partial(_load, content) for rows, content in contents.items()}
    making = {rows: partial(_html, _load(content)) for rows, content in contents.items()}
    yield _grown("loading, time per row at 10,000 rows *", loading, rounds)
    yield _grown("HTML, time per row at 10,000 rows *", making, rounds)


def _load(content: bytes) -> Policy:
    return read(Source.parse(content, "long.yaml"))


def _html(policy: Policy) -> str:
    return html(compose(policy, [Lang.ko]))


def _grown(what: str, actions: Mapping[int, Callable[[], object]], rounds: int) -> Row:
    times = in_turn({str(rows): _often(action, rows) for rows, action in actions.items()}, rounds)
    per_row = {
        rows: [seconds / max(rows, _ENOUGH) for seconds in times[str(rows)]] for rows in actions
    }
    said = " ".join(f"{median(seconds) * 1e6:.0f}" for seconds in per_row.values())
    detail = f"{said} µs at {' '.join(map(str, per_row))}"
    ratio = ratios(per_row[10_000], per_row[100])
    return Row(what, "itself at 100 rows", 1.3, "x", ratio, detail)


def _often(action: Callable[[], object], rows: int) -> Action:
    """The action, again and again where one time is too short to tell."""

    def act(_: Path) -> None:
        for _time in range(max(_ENOUGH // rows, 1)):
            action()

    return act
