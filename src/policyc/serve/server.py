"""The server: on this machine alone, with few connections, none of which lasts."""

import os
import re
import socket
from collections.abc import Generator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from email.message import Message
from http import HTTPStatus
from http.client import HTTPException, parse_headers
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Lock, Thread
from time import monotonic
from typing import Final, cast

from policyc import __version__
from policyc.arguments import complain
from policyc.serve.answers import PATIENCE, Answer, Request, answer, refusal
from policyc.serve.preview import Board

CONNECTIONS: Final = 64
"""As many as are open at once; others are closed."""
LIFE: Final = PATIENCE + 15
"""The seconds after which a connection ends, whatever it is doing."""

_LINE: Final = 8_000
_ASKED: Final = re.compile(rb"([A-Z]{1,20}) ([!-~]+) HTTP/1\.[01]\r?\n")
_POLL: Final = 0.2
_LOOPBACK: Final = ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))


class Taken(Exception):
    """Why a port cannot be used."""


class Handler(StreamRequestHandler):
    """Reads one request and answers it."""

    timeout = 10
    """Seconds for each read and write."""

    def handle(self) -> None:
        """Answer the request, if it is one."""
        server = cast("Server", self.server)
        try:
            line = self.rfile.readline(_LINE)
            if not line:
                return
            found = self._answer(line, server)
            head = line.startswith(b"HEAD ")
            self.wfile.write(found.head() + (b"" if head else found.content))
            self._let_go()
        except (TimeoutError, ConnectionError):
            return  # the client has gone, or does nothing

    def _answer(self, line: bytes, server: "Server") -> Answer:
        asked = _ASKED.fullmatch(line)
        if asked is None:
            status = HTTPStatus.BAD_REQUEST
            if len(line) >= _LINE:
                status = HTTPStatus.REQUEST_URI_TOO_LONG
            return refusal(status, "This is not a request that is understood here.")
        try:
            headers: Message = parse_headers(self.rfile)
        except HTTPException:
            status = HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
            return refusal(status, "The headers are too many or too long.")
        request = Request(asked[1].decode(), asked[2].decode(), headers)
        return answer(request, server.board, server.port)

    def _let_go(self) -> None:
        """Hear the client out, since what it gets would be lost if the connection broke off."""
        self.connection.shutdown(socket.SHUT_WR)
        self.connection.settimeout(1)
        for _ in range(16):
            if not self.connection.recv(16_384):
                return


class Server(ThreadingTCPServer):
    """Listens at one address."""

    allow_reuse_address = os.name == "posix"  # elsewhere it would let two programs listen
    request_queue_size = CONNECTIONS

    def __init__(self, family: int, host: str, port: int, board: Board) -> None:
        """Raises `OSError` where the address is taken, or there is none of that family."""
        self.address_family = family
        self.board = board
        self._open: dict[socket.socket, float] = {}
        self._lock = Lock()
        super().__init__((host, port), Handler)

    @property
    def port(self) -> int:
        """The port on which it listens."""
        return int(self.server_address[1])

    def verify_request(self, request: object, client_address: object) -> bool:
        """Whether there is room for one more connection."""
        del client_address
        with self._lock:
            if len(self._open) >= CONNECTIONS:
                return False
            self._open[cast("socket.socket", request)] = monotonic() + LIFE
            return True

    def service_actions(self) -> None:
        """Break off what has lasted too long."""
        self._break_off(monotonic())

    def shutdown_request(self, request: object) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """The connection is done with."""
        with self._lock:
            self._open.pop(cast("socket.socket", request), None)
        super().shutdown_request(cast("socket.socket", request))

    def handle_error(self, request: object, client_address: object) -> None:
        """A bug is told in one line; the server goes on."""
        import sys

        del request, client_address
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            what = f"{type(error).__name__}: {error}"
            complain([f"policyc: error: a bug of policyc {__version__}: {what}; please report it"])

    def stop(self) -> None:
        """Listen no longer, and break off what is open."""
        self.shutdown()
        self._break_off(float("inf"))
        self.server_close()

    def _break_off(self, now: float) -> None:
        with self._lock:
            for one, end in self._open.items():
                if end <= now:
                    with suppress(OSError):
                        one.shutdown(socket.SHUT_RDWR)


@contextmanager
def listening(port: int, board: Board) -> Generator[Sequence[Server]]:
    """Servers at the addresses of this machine that others do not reach, all on one port.

    0 is any that is free. Raises `Taken` where it is not.
    """
    with ExitStack() as stack:
        servers: list[Server] = []
        for family, host in _LOOPBACK:
            try:
                server = Server(family, host, servers[0].port if servers else port, board)
            except OSError as error:
                if not servers:
                    raise Taken((error.strerror or str(error)).lower()) from None
                continue  # a machine without IPv6, or something else listens there
            servers.append(server)
            thread = Thread(target=server.serve_forever, args=(_POLL,), name=f"policyc {host}")
            thread.start()
            stack.callback(thread.join)
            stack.callback(server.stop)
        stack.callback(board.close)
        yield servers
