"""When something may have been saved: the system tells, and nobody asks again and again."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from threading import Event
from typing import Final

from watchfiles import Change, watch

_QUIET: Final = 50
"""Milliseconds without another change, after which a program is done saving."""
_LONGEST: Final = 1_000
"""Milliseconds after which changes are told even if there is no end of them."""
_BEGINNING: Final = 300
"""Milliseconds after which it is asked once what has changed before the watch began."""


def saved(places: Callable[[], Collection[str]], stop: Event) -> Iterator[None]:
    """Something may have been saved in one of the directories `places`, until `stop`.

    It is told once at the beginning too, and when other directories have come to be `places`.
    Raises `KeyboardInterrupt` in the main thread, and `OSError`.
    """
    while not stop.is_set():
        there = places()
        began = False
        for changes in watch(
            *there,
            watch_filter=_matters,
            debounce=_LONGEST,
            step=_QUIET,
            stop_event=stop,
            rust_timeout=_BEGINNING,
            yield_on_timeout=True,
            recursive=False,  # as that would follow links
        ):
            if changes or not began:
                began = True
                yield
                if places() != there:
                    break


def directories(paths: Iterable[Path], files: Iterable[Path]) -> frozenset[str]:
    """The directories in which something that is saved makes a difference.

    They are those below `paths` and those of `files`, without symbolic links: of what is gone, the
    nearest that there is.
    """
    found: set[str] = set()
    for path in paths:
        if path.is_dir():
            for directory, below, _ in os.walk(os.path.realpath(path)):
                below[:] = [name for name in below if not name.startswith(".")]
                found.add(directory)
        else:
            found.add(_nearest(path))
    for file in files:
        found.add(_nearest(file))
    return frozenset(found)


def _nearest(file: Path) -> str:
    above = Path(os.path.realpath(file)).parent
    while not above.is_dir():
        above = above.parent
    return str(above)


def _matters(change: Change, path: str) -> bool:
    """Whether it is no file of an editor's own. That a policy has changed, reading it tells."""
    del change
    name = os.path.basename(path)  # noqa: PTH119 # thousands of times, where a build goes on
    return not name.startswith((".", "#")) and not name.endswith("~")
