"""Processes that print, kept at hand and apart: none sees more of us than the sheet it prints."""

import os
import pickle
import signal
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import IO, Final, Self, TypeAlias, cast

from policyc.clean import faults
from policyc.printer import LARGEST, SECONDS, SHEETS, Said
from policyc.printing import Missing, Sheet, TooLong, Unprinted, own_fonts

_PATIENCE: Final = 3 * SECONDS
"""Seconds by the clock, for a PDF."""
_MOMENT: Final = 1
_KEPT: Final = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH", "SYSTEMROOT")
"""The environment of a process that prints: where the machine may have its libraries."""
_BEGIN: Final = "import sys; sys.path[:] = {}; from policyc.printer import main; main()"

Outcome: TypeAlias = "bytes | TooLong | Unprinted"
"""A PDF, or why its author has to say it otherwise."""


class Stopped(Exception):
    """That a PDF was not made: it takes more than it may, or its process died of it."""


class Press:
    """Processes that print side by side. With `ready`, one of them begins to get ready at once."""

    def __init__(self, *, ready: bool = False) -> None:
        self._idle: list[_Printer] = [_Printer()] if ready else []
        self._busy: set[_Printer] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for printer in (*self._idle, *self._busy):
            printer.end()

    def printed(self, sheets: Iterable[tuple[str, Sheet]]) -> Iterator[Outcome]:
        """What becomes of each sheet, in order; each comes with a name for messages.

        Raises `Missing`, `Stopped`.
        """
        hands = os.cpu_count() or 1
        with ThreadPoolExecutor(hands) as pool:
            waiting: deque[Future[Outcome]] = deque()
            try:
                for name, sheet in sheets:
                    waiting.append(pool.submit(self._one, name, sheet))
                    if len(waiting) > 2 * hands:
                        yield waiting.popleft().result()
                while waiting:
                    yield waiting.popleft().result()
            finally:  # where one has failed, nobody waits for the others
                if waiting:
                    pool.shutdown(wait=False, cancel_futures=True)
                    for printer in tuple(self._busy):
                        printer.end()

    def _one(self, name: str, sheet: Sheet) -> Outcome:
        printer = self._idle.pop() if self._idle else _Printer()
        self._busy.add(printer)
        try:
            outcome = printer.printed(name, sheet)
        except BaseException:
            printer.end()
            raise
        finally:
            self._busy.discard(printer)
        if printer.left:
            self._idle.append(printer)
        else:
            printer.end()
        return outcome


class _Printer:
    """A process that prints one sheet after the other."""

    def __init__(self) -> None:
        self.left = SHEETS
        self._late = False
        self._here = tempfile.TemporaryDirectory(prefix="policyc-", ignore_cleanup_errors=True)
        here = self._here.name
        path = [str(Path(part).absolute()) for part in sys.path if part]
        self._process = subprocess.Popen(  # noqa: S603 # ourselves
            [sys.executable, "-I", "-c", _BEGIN.format(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what libraries say there may be of the author's making
            cwd=here,
            env={"HOME": here, "TMPDIR": here, "TEMP": here, "LC_ALL": "C.UTF-8"}
            | own_fonts(here)
            | {name: os.environ[name] for name in _KEPT if name in os.environ},
        )
        pipes = self._process.stdin, self._process.stdout
        self._orders, self._answers = cast("tuple[IO[bytes], IO[bytes]]", pipes)

    def printed(self, name: str, sheet: Sheet) -> Outcome:
        """What becomes of the sheet. Raises `Missing`, `Stopped`."""
        self.left -= 1
        timer = Timer(_PATIENCE, self._give_up)
        timer.start()
        try:
            said, content = self._asked(sheet)
        finally:
            timer.cancel()
        if said is None:
            raise Stopped(f"{name}: {self._why()}")
        return _outcome(name, sheet, said, content)

    def _asked(self, sheet: Sheet) -> tuple[Said | None, bytes]:
        """What the process answers; None where it has died."""
        order = pickle.dumps(sheet)
        with suppress(BrokenPipeError):
            self._orders.write(len(order).to_bytes(8) + order)
            self._orders.flush()
        said, _, size = self._answers.readline(64).decode("ascii", "replace").partition(" ")
        if said not in tuple(Said) or not size.strip().isdecimal() or int(size) > LARGEST:
            return None, b""
        content = self._answers.read(int(size))
        return (Said(said) if len(content) == int(size) else None), content

    def _give_up(self) -> None:
        self._late = True
        self._process.kill()

    def _why(self) -> str:
        """Why the process has died."""
        try:
            status = self._process.wait(_MOMENT)  # it has closed its pipe, or talks nonsense
        except subprocess.TimeoutExpired:
            self._process.kill()
            status = self._process.wait()
        if self._late:
            return f"it takes more than {_PATIENCE} seconds"
        if status == -getattr(signal, "SIGXCPU", 0):
            return f"it takes more than {SECONDS} seconds of a processor"
        how = signal.Signals(-status).name if status < 0 else f"with {status}"
        return f"the process that makes it ended ({how}); the machine may lack memory"

    def end(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._orders, self._answers):
            with suppress(OSError):
                pipe.close()
        self._here.cleanup()


def _outcome(name: str, sheet: Sheet, said: Said, content: bytes) -> Outcome:
    match said:
        case Said.pdf:
            for fault in faults(content, len(sheet.sources)):
                raise RuntimeError(f"{name} is not clean: {fault}")
            return content
        case Said.too_long:
            return TooLong(int(content))
        case Said.unprinted:
            return Unprinted(content.decode("utf-8", "replace"))
        case Said.missing:
            raise Missing(content.decode("utf-8", "replace"))
        case Said.too_much:
            raise Stopped(f"{name}: {content.decode('utf-8', 'replace')}")
        case _:  # a bug
            raise RuntimeError(f"{name}: {content.decode('utf-8', 'replace')}")
