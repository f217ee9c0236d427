"""The engine of PDFs: processes that use it side by side, and what it means where it is missing."""

import os
import sys
from collections.abc import Generator
from concurrent.futures import Executor
from contextlib import contextmanager

import typer

from policyc.arguments import Status, complain


@contextmanager
def side_by_side(documents: int) -> Generator[Executor | None]:
    """Processes to make that many PDFs; None where one at a time is as good."""
    cores = os.cpu_count() or 1
    if documents < 2 or cores < 2:
        yield None
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    method = "fork" if sys.platform == "linux" else "spawn"
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(min(cores, documents), mp_context=context) as executor:
        yield executor


@contextmanager
def engine() -> Generator[None]:
    """Turn what the machine lacks for a PDF into its exit status."""
    try:
        yield
    except Exception as error:
        from policyc.pdf import Missing

        if not isinstance(error, Missing):
            raise
        complain([f"policyc: error: {error}"])
        raise typer.Exit(Status.machine) from None
