"""How far a long command has come, for whoever watches it."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Final

import typer

_FEW: Final = 8
"""So many are done before a bar could be read."""


@contextmanager
def progress(amount: int, *, quiet: bool) -> Generator[Callable[[], None]]:
    """What to call as each of `amount` things is done: a bar grows at a terminal, and nowhere else.

    It is on standard error, beside what the command says.
    """
    hidden = quiet or amount < _FEW or not sys.stderr.isatty()
    with typer.progressbar(length=amount, hidden=hidden, file=sys.stderr) as bar:
        yield lambda: bar.update(1)
