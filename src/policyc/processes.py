"""Processes among which many policies are shared."""

import os
import sys
from collections.abc import Generator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Final

_MANY: Final = 20
"""From how many policies on it is worth the while to share them."""
_SHARE: Final = 20
_DIE_WITH_PARENT: Final = 1  # PR_SET_PDEATHSIG


@contextmanager
def shared_among(processes: int | None, policies: int) -> Generator[Executor | None]:
    """Processes for that many policies, or as many as the machine has cores; None for one alone.

    They start with the first thing that they are asked for.
    """
    most = processes or os.cpu_count() or 1
    if most < 2 or not share(policies):
        yield None
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    method = "fork" if sys.platform == "linux" else "spawn"
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(most, context, _end_with, (os.getpid(),)) as executor:
        try:
            yield executor
        except BaseException:
            executor.shutdown(wait=False, cancel_futures=True)
            raise


def share(policies: int) -> int:
    """How many of that many policies a process is handed at a time; 0 where they are too few."""
    return max(1, min(_SHARE, policies // _SHARE)) if policies >= _MANY else 0


def _end_with(parent: int) -> None:
    """See that this process ends when `parent` is killed, and writes nothing afterwards."""
    if sys.platform != "linux":
        return
    import ctypes
    import signal

    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
