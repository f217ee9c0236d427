"""What is made from files of the package, kept beside them as Python keeps its bytecode."""

import marshal
import os
import sys
from collections.abc import Callable, Hashable
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, Final, TypeAlias, TypeVar, cast

T = TypeVar("T")
Stamp: TypeAlias = tuple[int, int]

_FORM: Final = 1
"""Goes up when what is made from the same files changes its form."""


def kept(path: Path, stamp: Hashable, make: Callable[[], T]) -> T:
    """What `make` makes of the file at `path`, from the run before where `stamp` is still the same.

    It consists of plain data or code. Where Python would write no bytecode, nothing is kept.
    """
    place = Path(cache_from_source(str(path))).with_suffix(".kept")
    expected = (_FORM, stamp)
    with suppress(OSError, ValueError, EOFError, TypeError):
        known, made = marshal.loads(place.read_bytes())  # noqa: S302 # trusted as bytecode is
        if known == expected:
            return made
    made = make()
    if not sys.dont_write_bytecode:
        with suppress(OSError):
            _write(place, marshal.dumps(cast("Any", (expected, made))))
    return made


def stamp_of(file: "Path | os.DirEntry[str]") -> Stamp:
    """What tells whether a file has changed, as bytecode has it: its age and its size."""
    now = file.stat()
    return now.st_mtime_ns, now.st_size


def _write(place: Path, content: bytes) -> None:
    place.parent.mkdir(exist_ok=True)
    beside = place.with_suffix(f".{os.getpid()}")
    beside.write_bytes(content)
    beside.replace(place)
