"""What is asked and what is answered. Nothing is looked up but the names of files in memory."""

import re
from email.message import Message
from http import HTTPStatus
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from policyc.serve.preview import OWN, Board, own_files

PATIENCE: Final = 15.0
"""The seconds after which a page that waits for another one is told to ask again."""

_CHANGED: Final = f"{OWN}changed"
_PATH: Final = re.compile(r"/[!-~]{0,2000}", re.ASCII)
_TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".json": "application/json",
}
_PLAIN: Final = "text/plain; charset=utf-8"
_GUARD: Final = (
    "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_ALWAYS: Final = (
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Content-Security-Policy", _GUARD),
    ("Connection", "close"),
)


class Request(NamedTuple):
    """What a client asks for."""

    method: str
    target: str
    headers: Message


class Answer(NamedTuple):
    """What it gets."""

    status: HTTPStatus
    content: bytes = b""
    type: str = _PLAIN
    more: tuple[tuple[str, str], ...] = ()

    def head(self) -> bytes:
        """The status line and the headers, up to the content."""
        lines = [f"HTTP/1.1 {self.status.value} {self.status.phrase}"]
        headers = [*_ALWAYS, *self.more]
        if self.status is not HTTPStatus.NO_CONTENT:
            headers += [("Content-Type", self.type), ("Content-Length", str(len(self.content)))]
        lines += [f"{name}: {value}" for name, value in headers]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")


def refusal(status: HTTPStatus, words: str, *more: tuple[str, str]) -> Answer:
    """An answer that says why there is no other. What was asked is not repeated in it."""
    return Answer(status, f"{words}\n".encode(), more=more)


def answer(request: Request, board: Board, port: int) -> Answer:
    """What a client gets from a server on `port`. It may wait for it."""
    if refused := _refused(request, port):
        return refused
    path, _, query = request.target.partition("?")
    if path.startswith(f"{_CHANGED}/"):
        differs = board.differs(path.removeprefix(_CHANGED), query, PATIENCE)
        return Answer(HTTPStatus.OK if differs else HTTPStatus.NO_CONTENT)
    if (content := own_files().get(path)) is not None:
        return Answer(HTTPStatus.OK, content, _type(path))
    preview = board.preview
    shown = preview.shown(path)
    if shown.exists:
        return Answer(HTTPStatus.OK, shown.content, _type(shown.name))
    if preview.name(f"{path}/") is not None:
        where = ("Location", f"{path}/")
        return refusal(HTTPStatus.PERMANENT_REDIRECT, "The address ends with a slash.", where)
    return Answer(HTTPStatus.NOT_FOUND, shown.content, _type(shown.name))


def _refused(request: Request, port: int) -> Answer | None:
    """Why a request is none of a browser on this machine that shows our own pages."""
    names = ("localhost", "127.0.0.1", "[::1]")
    hosts = [f"{name}:{port}" for name in names]
    hosts += names if port == 80 else ()
    asked = [host.strip().lower() for host in request.headers.get_all("Host", [])]
    if len(asked) != 1 or asked[0] not in hosts:
        return refusal(
            HTTPStatus.MISDIRECTED_REQUEST, f"Open http://127.0.0.1:{port}/ on this machine."
        )
    origins = request.headers.get_all("Origin", [])
    sites = request.headers.get_all("Sec-Fetch-Site", [])
    if any(one != f"http://{asked[0]}" for one in origins) or any(
        one not in ("same-origin", "none") for one in sites
    ):
        return refusal(
            HTTPStatus.FORBIDDEN,
            "Another site asks for this. Type the address to see it.",
        )
    if request.method not in ("GET", "HEAD"):
        return refusal(HTTPStatus.METHOD_NOT_ALLOWED, "This is only read.", ("Allow", "GET, HEAD"))
    if not _PATH.fullmatch(request.target):
        return refusal(HTTPStatus.BAD_REQUEST, "This is no address of a page.")
    return None


def _type(name: str) -> str:
    return _TYPES[PurePosixPath(name).suffix]
