"""Promise 1: no input has a file read that lies outside its root, or a connection opened.

`python -m tests.hostile.reach DIRECTORY PDFS` acts on all of it in DIRECTORY and tells, as JSON,
what this process opened; `strace` tells it of every process, where there is one.
"""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout, suppress
from datetime import date
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.hostile.figures import Figures

import policyc
from policyc.clean import faults
from policyc.cli import run
from policyc.printing import Sheet, printed

SECRET: Final = "a-secret-of-ours"  # noqa: S105 # of nobody
PORT: Final = "PORT"
POLICY: Final = """\
policy: a
languages: [ko]
effective: 2026-11-01
company: {name: 가나상점, sites: [www.a.kr]}
purposes: {p: {title: {ko: 회원 관리}}}
processing: [{purpose: p, items: email, keep: service_period}]
"""
TARGETS: Final = (
    *("file://SECRET", "FILE://SECRET", "file:SECRET", "file://localhostSECRET", "SECRET"),
    *("../secret.yaml", "../../etc/passwd", "/proc/self/environ", "/dev/zero", "..%2fsecret.yaml"),
    *("http://127.0.0.1:PORT/", "http://127.1:PORT/", "http://[::1]:PORT/", "//127.0.0.1:PORT/"),
    *("https://127.0.0.1:PORT/", "http://2130706433:PORT/", "http://0x7f000001:PORT/"),
    *("ftp://127.0.0.1:PORT/", "unix:/run/x.sock", "gopher://127.0.0.1:PORT/"),
    *("data:text/html,<img src=http://127.0.0.1:PORT/>", "http://user:pw@127.0.0.1:PORT/"),
    *("javascript:fetch('http://127.0.0.1:PORT/')", "jar:file://SECRET!/", "\\\\127.0.0.1\\x"),
)
FIELDS: Final = {
    "full text": "full_text: {}\n",
    "contact": "contacts: {{c: {{url: {}}}}}\n",
    "extends": "extends: {}\n",
    "e-mail": "contacts: {{c: {{email: {}}}}}\n",
}
PROSE: Final = (
    *("[a](<{}>)", "![a](<{}>)", '<img src="{}">', "<{}>", "[a]: {}\\n\\n[a]", "<script src='{}'>"),
    *("<iframe src='{}'>", "<link rel=attachment href='{}'>", "<style>@import '{}';</style>"),
)
_SVG: Final = '<svg xmlns="http://www.w3.org/2000/svg">'
MARKUP: Final = (
    *('<img src="{}" alt="a">', '<embed src="{}">', '<object data="{}">a</object>'),
    *('<link rel="stylesheet" href="{}">', '<style>@import "{}";</style>'),
    *('<link rel="attachment" href="{}">', '<a rel="attachment" href="{}">a</a>'),
    *('<p style="background: url({})">a', '<ul style="list-style-image: url({})"><li>a</ul>'),
    "<style>@font-face {{ font-family: x; src: url({}) }} p {{ font-family: x }}</style><p>a",
    *('<p style="content: url({})">a', "<style>p::before {{ content: url({}) }}</style><p>a"),
    *(f'{_SVG}<image href="{{}}"/></svg>', f'{_SVG}<use href="{{}}#a"/></svg>'),
    f'{_SVG}<style>@import "{{}}";</style></svg>',
    *('<base href="{}"><img src="a.png" alt="a">', "<style>@page {{ content: url({}) }}</style>"),
    *('<img srcset="{} 2x" src="data:," alt="a">', '<p style="border-image: url({}) 1">a'),
)
ALLOWED: Final = tuple(
    os.path.realpath(path)
    for path in (
        *(sys.prefix, sys.base_prefix, Path(policyc.__file__).parent, Path(__file__).parents[2]),
        *("/usr", "/lib", "/lib64", "/dev/null", "/dev/urandom", "/etc/ld.so.cache", "/sys"),
        *("/etc/mime.types", "/etc/localtime", "/etc/fonts", "/proc/sys", "/proc/self", "/bin"),
        *("/proc/meminfo", "/proc/stat", "/proc/cpuinfo", "/etc/gitconfig", "/etc/locale.alias"),
        *("/etc/ld.so.preload", "/etc/httpd/mime.types", "/etc/httpd/conf/mime.types"),
        *("/etc/apache/mime.types", "/etc/apache2/mime.types", "/etc/nginx/mime.types"),
        *("/etc/httpd", "/opt", "/proc/filesystems", "/etc/ssl"),
    )
)
"""Where programs lie, and what they ask of the machine; all else is a stranger's to ask for."""


def reach(*, pdfs: int, traced: bool) -> Figures:
    """All inputs, `pdfs` of the pages made by WeasyPrint; under `strace` where it is there."""
    figures = Figures("1: no file outside the root is read, no connection opened")
    with TemporaryDirectory() as directory, socket.create_server(("127.0.0.1", 0)) as door:
        door.settimeout(0)
        port = str(door.getsockname()[1])
        outside = Path(directory, "secret.yaml")
        outside.write_text(POLICY.replace("가나상점", SECRET), encoding="utf-8")
        command = [sys.executable, "-m", "tests.hostile.reach", directory, str(pdfs), port]
        trace = Path(directory, "trace")
        if traced and (strace := shutil.which("strace")):
            command = [strace, "-f", "-qq", "-o", str(trace), "-e", _CALLS, *command]
        done = subprocess.run(command, capture_output=True, check=False, timeout=_PATIENCE)
        if done.returncode:
            figures.failures.append(done.stderr.decode()[-2000:])
            return figures
        told = json.loads(done.stdout)
        figures.tried |= told["tried"]
        figures.failures += told["failures"]
        if trace.exists():
            figures.failures += _traced(trace, directory)
            figures.count("system calls looked at", _lines(trace))
        with suppress(BlockingIOError):
            figures.failures.append(f"a connection from {door.accept()[1]}")
        figures.failures += (
            f"{path} holds the secret"
            for path in Path(directory, "root").rglob("*")
            if path.is_file() and not path.is_symlink() and SECRET.encode() in path.read_bytes()
        )
    return figures


_PATIENCE: Final = 3_000
_CALLS: Final = "trace=open,openat,openat2,socket,connect,bind,sendto"
_OPENED: Final = re.compile(r'^\d+ +open(?:at2?)?\((?:\w+, )?"((?:[^"\\]|\\.)*)"')
_SOCKET: Final = re.compile(r"^\d+ +(?:socket|connect|bind|sendto)\(.*")
_DIRECTORIES: Final = "O_DIRECTORY"


def _traced(trace: Path, directory: str) -> Iterator[str]:
    """What any of the processes opened that it may not."""
    for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
        if (opened := _OPENED.match(line)) and not _may_open(opened[1], directory):
            if _DIRECTORIES not in line and "ENOENT" not in line:
                yield line
        elif _SOCKET.match(line) and "AF_UNIX" not in line:
            yield line


def _lines(path: Path) -> int:
    with path.open("rb") as file:
        return sum(1 for _ in file)


def _may_open(name: str, directory: str) -> bool:
    """Whether what is called so lies where a stranger's files or our programs do."""
    root, made = (os.path.join(directory, one) for one in ("root", "tmp"))  # noqa: PTH118
    real = os.path.realpath(os.path.join(root, name))  # noqa: PTH118 # as it was asked for
    return any(real == one or real.startswith(f"{one}{os.sep}") for one in (*ALLOWED, root, made))


class Watched:
    """What this process opens, told by the interpreter."""

    def __init__(self, directory: str) -> None:
        self.failures: list[str] = []
        self.input = ""
        self._directory = directory
        sys.addaudithook(self._heard)

    def _heard(self, event: str, given: tuple[object, ...]) -> None:
        what = given[0] if given else None
        if event == "open" and isinstance(what, str | bytes | os.PathLike):
            name = os.fsdecode(os.fspath(what))
            if not _may_open(name, self._directory):
                self.failures.append(f"{self.input!r} opened {name}")
        elif event.startswith(("socket.", "urllib.", "ftplib.", "http.", "os.system", "os.exec")):
            self.failures.append(f"{self.input!r}: {event} {given}")
        elif event == "subprocess.Popen" and os.path.basename(str(what)) not in _OURS:  # noqa: PTH119
            self.failures.append(f"{self.input!r} ran {given}")


_OURS: Final = ("git", os.path.basename(sys.executable))  # noqa: PTH119


def act(directory: str, pdfs: int, port: str) -> Mapping[str, object]:
    """Everything, in `directory`, whose `root` is a stranger's."""
    root = Path(directory, "root")
    for path in (root, Path(directory, "tmp")):
        path.mkdir()
    os.environ |= {"TMPDIR": str(Path(directory, "tmp")), "HOME": str(root)}
    os.chdir(root)
    (root / ".git").mkdir()
    secret = str(Path(directory, "secret.yaml"))
    targets = [one.replace("SECRET", secret).replace(PORT, port) for one in TARGETS]
    _links(root, secret)
    warm(root)
    watched = Watched(directory)
    tried: dict[str, int] = {}
    for kind, text in (*_policies(targets), *_settings(targets)):
        watched.input = text
        name = "policyc.toml" if kind == "settings" else "a.yaml"
        (root / name).write_text(text, encoding="utf-8")
        _run("check", "a.yaml")
        _run("build", "a.yaml", "--to", "html,md", "-o", "out")
        tried[kind] = tried.get(kind, 0) + 1
    (root / "policyc.toml").unlink()
    for kind, path in (("links", one) for one in sorted(root.glob("l*.yaml"))):
        watched.input = path.name
        _run("check", path.name, "--untrusted")
        _run("diff", path.name, "a.yaml", "--untrusted")
        tried[kind] = tried.get(kind, 0) + 1
    for number, page in enumerate(_pages(targets)):
        if number * pdfs % TOTAL < pdfs:
            watched.input = page
            with suppress(Exception):
                made = printed(Sheet(page, date(2026, 1, 31), {}, 482.0))
                (root / f"{number}.pdf").write_bytes(made)  # where nothing was asked for
                watched.failures += (f"{page!r}: {what}" for what in faults(made, 0))
            tried["pages"] = tried.get("pages", 0) + 1
    return {"tried": tried, "failures": watched.failures}


TOTAL: Final = len(MARKUP) * len(TARGETS)


def warm(root: Path) -> None:
    """What a first run imports and keeps is nobody's doing."""
    (root / "a.yaml").write_text(POLICY, encoding="utf-8")
    _run("build", "a.yaml", "-o", "out")
    _run("check", "a.yaml")
    with suppress(Exception):
        printed(Sheet('<img src="x:y" alt="a">', date(2026, 1, 31), {}, 482.0))


def _policies(targets: list[str]) -> Iterator[tuple[str, str]]:
    for target in targets:
        for field, text in FIELDS.items():
            yield field, POLICY + text.format(json.dumps(target))
        yield "site", POLICY.replace("www.a.kr", json.dumps(target))
        for markup in PROSE:
            told = json.dumps(markup.format(target))
            yield "prose", f"{POLICY}sections: [{{title: {{ko: 가}}, text: {{ko: {told}}}}}]\n"


def _settings(targets: list[str]) -> Iterator[tuple[str, str]]:
    for target in targets:
        said = json.dumps(target)
        for key in ("paths = [{}]", "[build]\noutput = {}", "[check]\nbaseline = {}"):
            yield "settings", key.format(said) + "\n"


def _pages(targets: list[str]) -> Iterator[str]:
    for target in targets:
        for markup in MARKUP:
            body = markup.format(target)
            yield f'<html lang="ko"><head><title>a</title></head><body>{body}</body></html>'


def _links(root: Path, secret: str) -> None:
    """Files that are none, or lie elsewhere."""
    elsewhere = (secret, "../secret.yaml", "/etc/passwd", "/dev/zero", "l4.yaml", "fifo", "there")
    for number, there in enumerate(elsewhere):
        (root / f"l{number}.yaml").symlink_to(there)
    os.mkfifo(root / "fifo")
    (root / "there").symlink_to(Path(secret).parent)


def _run(*arguments: str) -> None:
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        run(arguments)


if __name__ == "__main__":
    json.dump(act(sys.argv[1], int(sys.argv[2]), sys.argv[3]), sys.stdout)
