"""What makes PDFs, and what it means where something for it is missing or one takes too much."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from policyc.arguments import Status, complain

if TYPE_CHECKING:
    from policyc.press import Press


@contextmanager
def engine(*, needed: bool = True, ready: bool = False) -> "Generator[Press | None]":
    """The press, where it is needed; with `ready`, it begins to get ready at once.

    What the machine lacks for a PDF, or a PDF that takes too much, becomes the exit status.
    """
    if not needed:
        yield None
        return
    from policyc.press import Press, Stopped  # slow, and only PDFs need them
    from policyc.printing import Missing

    try:
        with Press(ready=ready) as press:
            yield press
    except (Missing, Stopped) as error:
        complain([f"policyc: error: {error}"])
        raise typer.Exit(Status.machine) from None
