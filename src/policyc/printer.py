"""The process that prints: sheets come in, PDFs go out, and what goes wrong here stays here."""

import os
import pickle
import sys
from contextlib import suppress
from enum import StrEnum
from typing import BinaryIO, Final

from policyc.printing import Missing, Sheet, TooLong, Unprinted, engine, printed

MEMORY: Final = 1_500_000_000
"""Bytes of addresses; the longest of our examples, in both languages, takes 412 million."""
SECONDS: Final = 60
"""Of processor time for a PDF; that one takes 9."""
LARGEST: Final = 64_000_000
"""Bytes of a PDF, and of a file that this process writes."""
SHEETS: Final = 50
"""How many PDFs a process makes: WeasyPrint gives some memory of each never back."""
_OPEN: Final = 64
"""Files that are open at once."""
_NO_NEW_PRIVILEGES: Final = 38


class Said(StrEnum):
    """What the process says of a sheet, before the bytes of it."""

    pdf = "pdf"
    too_long = "too_long"
    unprinted = "unprinted"
    missing = "missing"
    too_much = "too_much"
    bug = "bug"


def main() -> None:
    """Print what comes, one sheet after the other, until nothing does."""
    orders = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 # a device
        os.dup2(nowhere.fileno(), 1)  # what a library prints is no answer
    _confine()
    with suppress(Missing):  # then there is a sheet to say it of
        engine()
    while size := orders.read(8):
        sheet: Sheet = pickle.loads(orders.read(int.from_bytes(size)))  # noqa: S301 # from us
        _spend(SECONDS)
        said, content = _printed(sheet)
        _answer(answers, said, content)


def _printed(sheet: Sheet) -> tuple[Said, bytes]:
    try:
        return Said.pdf, printed(sheet)
    except TooLong as error:
        return Said.too_long, str(error.sheets).encode()
    except Unprinted as error:
        return Said.unprinted, str(error).encode()
    except Missing as error:
        return Said.missing, str(error).encode()
    except MemoryError:
        return Said.too_much, f"it takes more than {MEMORY // 1_000_000:,} MB of memory".encode()
    except RecursionError:
        return Said.too_much, b"it is nested too deeply"
    except Exception as error:  # noqa: BLE001 # a bug is told where there is somebody to tell
        return Said.bug, f"{type(error).__name__}: {error}".encode("utf-8", "replace")


def _answer(answers: BinaryIO, said: Said, content: bytes) -> None:
    answers.write(f"{said} {len(content)}\n".encode() + content)
    answers.flush()


def _confine() -> None:
    """Take from this process what no PDF needs, as far as the system knows how."""
    with suppress(ImportError):
        import resource

        _limit(resource.RLIMIT_AS, MEMORY)
        _limit(resource.RLIMIT_FSIZE, LARGEST)
        _limit(resource.RLIMIT_NOFILE, _OPEN)
        _limit(resource.RLIMIT_CORE, 0)
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)


def _spend(seconds: int) -> None:
    """Let this process end when it has spent that much more time of a processor."""
    with suppress(ImportError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        most = int(used.ru_utime + used.ru_stime) + 1 + seconds
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (most, hard))


def _limit(what: int, most: int) -> None:
    import resource

    with suppress(ValueError, OSError):  # macOS knows some of them by name only
        _, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, most))
