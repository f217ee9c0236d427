"""How long it takes to build one policy in both languages."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks import peers
from benchmarks.policies import one
from benchmarks.programs import POLICYC, one_by_one
from benchmarks.row import Row, compared
from benchmarks.timing import Action, in_turn
from policyc.build import Form


def text_rows(rounds: int, directory: Path) -> Iterator[Row]:
    """HTML and Markdown, beside pandoc. The peer's input is made in `directory`."""
    peer = peers.pages(_markdown(directory))
    times = in_turn({"ours": _build(Form.html, Form.md), "pandoc": peer}, rounds)
    what = "`build` one policy, KO+EN, HTML+Markdown"
    yield compared(what, "pandoc, Markdown to HTML", 1.2, times["ours"], times["pandoc"])


def pdf_rows(rounds: int, directory: Path) -> Iterator[Row]:
    """PDF besides, beside pandoc and WeasyPrint. The peers' input is made in `directory`."""
    times = in_turn(
        {
            "ours": _build(*Form),
            "pandoc": peers.printed(_markdown(directory)),
            "bare": peers.bare(peers.dressed(one(), directory)),
        },
        rounds,
    )
    what = "`build` one policy, KO+EN, HTML+Markdown+PDF"
    yield compared(what, "pandoc, then WeasyPrint", 0.75, times["ours"], times["pandoc"])
    yield compared(what, "WeasyPrint alone, twice", 1.05, times["ours"], times["bare"])


def _build(*forms: Form) -> Action:
    command = (POLICYC, "build", one(), "--to", ",".join(forms), "--output")
    return lambda directory: one_by_one((*command, directory))


def _markdown(directory: Path) -> list[Path]:
    _build(Form.md)(directory)
    return sorted(directory.rglob("*.md"))
