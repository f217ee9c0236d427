"""From the first preview to the last: made, shown, and made again when something is saved."""

from collections.abc import Callable
from threading import Event
from time import perf_counter
from typing import NamedTuple

from policyc.serve.making import Made, Maker
from policyc.serve.preview import Board
from policyc.serve.server import listening
from policyc.serve.watching import directories, saved


class Told(NamedTuple):
    """What there is to say of a preview that was made."""

    made: Made
    seconds: float


def session(
    maker: Maker,
    port: int,
    begun: Callable[[int], None],
    tell: Callable[[Told], None],
    stop: Event | None = None,
) -> None:
    """Show previews on `port`, or any that is free for 0, until `stop`.

    `begun` hears the port, `tell` of every preview that is another than the one before.
    Raises `KeyboardInterrupt` in the main thread, and `policyc.serve.server.Taken`.
    """
    now = _timed(maker)
    board = Board(now.made.preview)
    with listening(port, board) as servers:
        tell(now)
        begun(servers[0].port)
        for _ in saved(lambda: directories(maker.paths, maker.files), stop or Event()):
            now = _timed(maker)
            if now.made.preview != board.preview:
                board.put(now.made.preview)
                tell(now)


def _timed(maker: Maker) -> Told:
    began = perf_counter()
    return Told(maker.make(), perf_counter() - began)
