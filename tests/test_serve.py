"""The preview: who gets what, what is made anew when a file is saved, and what never leaves it."""

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from itertools import product
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread, active_count
from time import monotonic, sleep
from typing import Final, NamedTuple

import pytest

from policyc.checking import Asked, chosen
from policyc.cli import run
from policyc.model.node import Lang
from policyc.serve import answers, server
from policyc.serve.making import Maker
from policyc.serve.preview import Board
from policyc.serve.reading import Reader
from policyc.serve.session import Told, session

POLICY: Final = """\
policy: {key}
languages: [ko]
effective: {day}
company: {{name: 가나상점}}
purposes:
  account: {{title: {{ko: {title}}}}}
processing:
  - {{purpose: account, items: email, keep: until withdrawal}}
"""
OTHER: Final = "a word that stands in no policy"
PATIENT: Final = 60
"""Seconds that a slow machine may take; nothing waits that long elsewhere."""


def policy(key: str = "shop", day: str = "2026-11-01", title: str = "회원 관리") -> str:
    return POLICY.format(key=key, day=day, title=title)


def save(file: Path, text: str) -> None:
    """Saves in one step, as a good editor does."""
    beside = file.with_name(f".{file.name}")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)


class Got(NamedTuple):
    status: int
    headers: Mapping[str, str]
    body: str


class Preview:
    """A preview that runs, as a browser and a terminal see it."""

    def __init__(self, port: int, told: "Queue[Told]") -> None:
        self.port = port
        self._told = told

    def raw(self, sent: bytes) -> Got:
        """What comes back for these very bytes; the status is 0 where that is nothing."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENT) as client:
            client.sendall(sent)
            received = b""
            while part := client.recv(65_536):
                received += part
        if not received:
            return Got(0, {}, "")
        head, _, body = received.partition(b"\r\n\r\n")
        first, *lines = head.decode("ascii").split("\r\n")
        headers = dict(line.split(": ", 1) for line in lines)
        return Got(int(first.split(" ")[1]), headers, body.decode())

    def get(self, target: str, method: str = "GET", **headers: str) -> Got:
        """What a browser gets; `headers` are more of them, or others."""
        every = {"Host": f"127.0.0.1:{self.port}"} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        lines = [f"{name}: {value}\r\n" for name, value in every.items()]
        return self.raw(f"{method} {target} HTTP/1.1\r\n{''.join(lines)}\r\n".encode("latin-1"))

    def next(self) -> Told:
        """The preview that is made next."""
        return self._told.get(timeout=PATIENT)

    def until(self, holds: Callable[[Told], bool]) -> Told:
        """The first preview of which something holds; an editor may save in several steps."""
        while not holds(told := self.next()):
            pass
        return told

    def is_quiet(self) -> bool:
        """Whether nothing is made anew for a while."""
        try:
            self._told.get(timeout=0.7)
        except Empty:
            return True
        return False


@contextmanager
def preview(*paths: Path, lang: Lang = Lang.en) -> Generator[Preview]:
    """A preview of the policies at `paths`, and the end of all its threads."""
    told: Queue[Told] = Queue()
    ports: Queue[int] = Queue()
    stop = Event()
    threads = active_count()
    maker = Maker(Reader(paths), Asked(chosen(None, None), lang))
    thread = Thread(target=session, args=(maker, 0, ports.put, told.put, stop))
    thread.start()
    try:
        yield Preview(ports.get(timeout=PATIENT), told)
    finally:
        stop.set()
        thread.join(PATIENT)
        assert not thread.is_alive()
        assert active_count() <= threads  # others may have ended meanwhile


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of two versions of a policy, with what is none of it beside them."""
    here = tmp_path_factory.mktemp("site")
    (here / "shop.yaml").write_text(policy(), encoding="utf-8")
    (here / "later.yaml").write_text(policy(day="2026-12-01", title="회원 명부"), encoding="utf-8")
    (here / ".env").write_text(OTHER, encoding="utf-8")
    (here / "notes.txt").write_text(OTHER, encoding="utf-8")
    (here.parent / "outside.txt").write_text(OTHER, encoding="utf-8")
    (here / "link").symlink_to(here.parent / "outside.txt")
    with preview(here) as running:
        running.next()
        yield running


def test_pages(site: Preview) -> None:
    found = {
        path: site.get(path)
        for path in ("/", "/shop/", "/shop/ko/", "/shop/ko/2026-11-01/", "/shop/ko/history/")
    }
    assert {path: got.status for path, got in found.items()} == dict.fromkeys(found, 200)
    assert "회원 명부" in found["/shop/ko/"].body
    assert "회원 관리" in found["/shop/ko/2026-11-01/"].body
    headers = found["/"].headers
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert not [name for name in headers if name.startswith("Access-Control")]


def test_other_files(site: Preview) -> None:
    assert site.get("/shop/ko/2026-11-01/policy.md").headers["Content-Type"].startswith("text/mark")
    assert '"policy": "shop"' in site.get("/shop/ko/2026-11-01/policy.json").body
    assert site.get("/shop/ko/2026-11-01/policy.pdf").status == 404
    assert site.get("/.policyc/reload.js").headers["Content-Type"].startswith("text/javascript")
    assert site.get("/.policyc/panel.html").status == 404


def test_an_address_without_its_slash_leads_on(site: Preview) -> None:
    got = site.get("/shop/ko?query")
    assert (got.status, got.headers["Location"]) == (308, "/shop/ko/")


def test_a_page_that_is_not_there_leads_to_those_that_are(site: Preview) -> None:
    got = site.get("/nothing/there")
    assert got.status == 404
    assert 'href="/"' in got.body
    assert "/.policyc/reload.js" in got.body


def test_a_head_without_its_page(site: Preview) -> None:
    got = site.get("/shop/ko/", "HEAD")
    assert (got.status, got.body) == (200, "")
    assert int(got.headers["Content-Length"]) > 1000


HOSTS: Final = {
    "127.0.0.1:{port}": 200,
    "localhost:{port}": 200,
    "LOCALHOST:{port}": 200,
    "[::1]:{port}": 200,
    "127.0.0.1": 421,
    "localhost": 421,
    "localhost:1": 421,
    "evil.example": 421,
    "evil.example:{port}": 421,
    "localhost.evil.example:{port}": 421,
    "127.0.0.1:{port}.evil.example": 421,
    "127.0.0.1:{port}@evil.example": 421,
    "127.0.0.2:{port}": 421,
    "0.0.0.0:{port}": 421,
    "": 421,
}


@pytest.mark.parametrize(("host", "status"), HOSTS.items(), ids=[*HOSTS])
def test_only_names_of_this_machine(site: Preview, host: str, status: int) -> None:
    assert site.get("/", Host=host.format(port=site.port)).status == status


def test_one_host(site: Preview) -> None:
    here = f"Host: 127.0.0.1:{site.port}\r\n"
    assert site.raw(b"GET / HTTP/1.1\r\n\r\n").status == 421
    assert site.raw(f"GET / HTTP/1.1\r\n{here}Host: evil.example\r\n\r\n".encode()).status == 421


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "http://127.0.0.1:{port}"}, 200),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://127.0.0.1:{port}.evil.example"}, 403),
        ({"Origin": "http://localhost:{port}"}, 403),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Accept": "text/event-stream"}, 403),
    ],
)
def test_other_sites_get_nothing(site: Preview, headers: dict[str, str], status: int) -> None:
    filled = {name: value.format(port=site.port) for name, value in headers.items()}
    for target in ("/", "/.policyc/changed/?none"):
        got = site.get(target, **filled)
        assert got.status == status
        assert "Access-Control-Allow-Origin" not in got.headers
        assert status == 200 or "가나상점" not in got.body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "TRACE", "OPTIONS", "CONNECT", "XYZ"])
def test_nothing_but_reading(site: Preview, method: str) -> None:
    got = site.get("/", method, Content_Length="0")
    assert (got.status, got.headers["Allow"]) == (405, "GET, HEAD")


STEPS: Final = (
    "..", ".", "%2e%2e", "..%2f", "%2e%2e%2f", "..%5c", "..\\", "%00", "..;", "....//",
    "%c0%ae%c0%ae", "%252e%252e",
)  # fmt: skip
AIMS: Final = (
    "outside.txt", "notes.txt", ".env", "link", "shop.yaml", "etc/passwd", "%00", "CON", "C:/x",
    ".policyc-site.json", "index.html%00.txt", "policies.lock",
)  # fmt: skip
ODD: Final = (
    "//evil.example/%2f..", "//evil.example", "/\\evil.example", "http://evil.example/",
    "file:///etc/passwd", "*", "/?/../../etc/passwd", "/#/../x", "/%", "/%zz", "/~root",
    "/shop/ko/../..", "/index.html/", "/404.html/x", "/.policyc/", "/.policyc/../notes.txt",
    "/.policyc/changed", "/.policyc/changed/../notes.txt?x", "/" + "a" * 70_000, "/" + "a/" * 900,
    "/\x7f", "/\xff", "/\x01",
)  # fmt: skip


def test_nothing_but_the_site(site: Preview, capfd: pytest.CaptureFixture[str]) -> None:
    """300 ways to ask for something else: no byte of it, no status of a failure, no traceback."""
    deep = [f"/{step}/{aim}" for step, aim in product(STEPS, AIMS)]
    deeper = [f"/shop/ko/{step}/{step}/{aim}" for step, aim in product(STEPS, AIMS)]
    targets = [*deep, *deeper, *ODD]
    assert len(targets) > 300
    for target in targets:
        got = site.get(target)
        is_page = target == "/?/../../etc/passwd" or target.startswith("/.policyc/changed/")
        assert got.status in ((200,) if is_page else (400, 404, 414)), target
        assert OTHER not in got.body, target
        assert "root:" not in got.body, target
    assert "".join(capfd.readouterr()) == ""


@pytest.mark.parametrize(
    "sent",
    [
        b"\r\n\r\n",
        b"GET /\r\n\r\n",
        b"GET / HTTP/2.0\r\n\r\n",
        b"GET  / HTTP/1.1\r\n\r\n",
        b"get / HTTP/1.1\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 200 + b"\r\n",
        b"GET / HTTP/1.1\r\nA: " + b"b" * 70_000 + b"\r\n\r\n",
        b"GET /\x00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
    ],
)
def test_what_is_no_request(site: Preview, sent: bytes) -> None:
    got = site.raw(sent)
    assert got.status in (400, 431)
    assert "가나상점" not in got.body


def test_loopback_only(site: Preview) -> None:
    """The addresses by which others reach this machine are not listened at."""
    listening = Path("/proc/net/tcp").read_text(encoding="ascii")
    port = f"{site.port:04X}"
    rows = [line.split() for line in listening.splitlines()[1:]]
    found = {row[1] for row in rows if row[1].endswith(f":{port}") and row[3] == "0A"}
    assert found == {f"0100007F:{port}"}
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.2", site.port), timeout=5)


def test_few_connections_and_none_for_long(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(server, "CONNECTIONS", 2)
    monkeypatch.setattr(server, "LIFE", 0.5)
    (tmp_path / "shop.yaml").write_text(policy(), encoding="utf-8")
    with preview(tmp_path) as running, ExitStack() as stack:
        where = ("127.0.0.1", running.port)
        idle = [stack.enter_context(socket.create_connection(where, PATIENT)) for _ in range(3)]
        assert [one.recv(10) for one in idle] == [b"", b"", b""]  # each is ended by the server
        holds(lambda: running.get("/").status == 200)


def holds(condition: Callable[[], bool]) -> None:
    """Waits until it does."""
    end = monotonic() + PATIENT
    while not condition():
        assert monotonic() < end
        sleep(0.02)


def seen(page: str) -> str:
    """What the script of a page says that it has seen."""
    return page.partition('data-seen="')[2].partition('"')[0]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "shop.yaml"
    path.write_text(policy(), encoding="utf-8")
    return path


def test_a_page_hears_of_the_next_one(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is saved is shown, and who waits for it is told; who has seen it waits on."""
    monkeypatch.setattr(answers, "PATIENCE", 0.2)
    with preview(file) as running:
        assert running.next().made.pages > 3
        old = seen(running.get("/shop/ko/").body)
        changed = f"/.policyc/changed/shop/ko/?{old}"
        assert running.get(changed).status == 204
        monkeypatch.setattr(answers, "PATIENCE", PATIENT)
        heard: list[int] = []
        waits = Thread(target=lambda: heard.append(running.get(changed).status))
        waits.start()
        save(file, policy(title="회원 명부"))
        told = running.next()
        waits.join(PATIENT)
        assert heard == [200]
        assert told.made.pages == 2  # those of the version: in front, and by its day
        page = running.get("/shop/ko/").body
        assert "회원 명부" in page
        assert "회원 관리" not in page
        assert seen(page) != old


def test_a_broken_file_keeps_the_last_good_page(file: Path) -> None:
    """The error stands above the page, escaped, until the file is mended."""
    with preview(file) as running:
        running.next()
        good = running.get("/shop/ko/").body
        broken = policy(key='"<script>alert(1)</script>"')
        save(file, broken)
        (problem, *_) = running.until(
            lambda told: bool(told.made.preview.problems)
        ).made.preview.problems
        page = running.get("/shop/ko/").body
        assert str(problem.position) == f"{file}:1:9"
        assert f"<code>{file}:1:9</code>" in page
        assert "does not build" in page
        assert problem.mend in page
        assert "<script>alert" not in page
        assert "회원 관리" in page
        assert seen(page) != seen(good)
        for address in ("/", "/not/there"):
            assert f"{file}:1:9" in running.get(address).body
        file.write_text(policy(), encoding="utf-8")
        running.until(lambda told: not told.made.preview.problems)
        assert running.get("/shop/ko/").body == good


def test_what_was_never_good_is_told_too(file: Path) -> None:
    file.write_text("policy: [", encoding="utf-8")
    with preview(file) as running:
        running.next()
        page = running.get("/")
        assert page.status == 200
        assert f"{file}:1:10" in page.body
        file.write_text(policy(), encoding="utf-8")
        running.until(lambda told: told.made.pages > 3)
        assert running.get("/shop/ko/").status == 200


def test_findings_stand_in_the_page_of_their_version(tmp_path: Path) -> None:
    for name, day in (("a", "2026-11-01"), ("b", "2026-12-01")):
        (tmp_path / f"{name}.yaml").write_text(policy(day=day), encoding="utf-8")
    with preview(tmp_path, lang=Lang.ko) as running:
        report = running.next().made.report
        assert report is not None
        first = next(one for one in report.findings if one.position.file.endswith("a.yaml"))
        page = running.get("/shop/ko/2026-11-01/").body
        assert f"<code>{first.position}</code> {first.said.ko}" in page
        assert f"<code>{first.rule.id}</code>" in page
        assert "b.yaml" not in page
        assert "a.yaml" not in running.get("/shop/ko/").body
        assert "<details>" not in running.get("/").body


def test_directories_come_and_go(tmp_path: Path) -> None:
    """New directories are heard of, those behind links are not, nor are files of editors."""
    here, outside = tmp_path / "policies", tmp_path / "outside"
    (here / "shop").mkdir(parents=True)
    outside.mkdir()
    (here / "shop/2026-11-01.yaml").write_text(policy(), encoding="utf-8")
    (here / "loop").symlink_to(here)
    (here / "out").symlink_to(outside)
    with preview(here) as running:
        running.next()
        assert running.is_quiet()
        (outside / "other.yaml").write_text(policy("other"), encoding="utf-8")
        for name in ("shop/.2026-11-01.yaml.swp", "shop/2026-11-01.yaml~", "shop/#a.yaml#"):
            (here / name).write_text(policy("editor"), encoding="utf-8")
        (here / "shop/.#a.yaml").symlink_to("somebody@machine.1")
        assert running.is_quiet()
        (here / "deep/deeper").mkdir(parents=True)
        (here / "deep/deeper/clinic.yaml").write_text(policy("clinic"), encoding="utf-8")
        running.until(lambda _: running.get("/clinic/ko/").status == 200)
        (here / "deep/deeper/clinic.yaml").write_text(
            policy("clinic", title="진료"), encoding="utf-8"
        )
        running.until(lambda _: "진료" in running.get("/clinic/ko/").body)
        shutil.rmtree(here / "deep")
        running.until(lambda _: running.get("/clinic/ko/").status == 404)
        assert running.get("/shop/ko/").status == 200


def test_what_is_extended_is_watched(tmp_path: Path) -> None:
    """It stands elsewhere; here it is broken at first."""
    (tmp_path / "policyc.toml").write_text("", encoding="utf-8")
    (tmp_path / "parts").mkdir()
    part = tmp_path / "parts/company.yaml"
    part.write_text("part: true\ncompany: [\n", encoding="utf-8")
    (tmp_path / "shop").mkdir()
    text = policy().replace("company: {name: 가나상점}\n", "extends: ../parts/company.yaml\n")
    (tmp_path / "shop/shop.yaml").write_text(text, encoding="utf-8")
    with preview(tmp_path / "shop") as running:
        assert running.next().made.preview.problems
        part.write_text("part: true\ncompany: {name: 가나상점}\n", encoding="utf-8")
        running.until(lambda told: not told.made.preview.problems)
        part.write_text("part: true\ncompany: {name: 다라상점}\n", encoding="utf-8")
        running.until(lambda _: "다라상점" in running.get("/shop/ko/").body)


def test_two_files_for_one_version(tmp_path: Path) -> None:
    """A copy whose day is still to be changed does not take the page away."""
    (tmp_path / "a.yaml").write_text(policy(), encoding="utf-8")
    with preview(tmp_path) as running:
        running.next()
        (tmp_path / "b.yaml").write_text(policy(title="진료"), encoding="utf-8")
        running.until(lambda told: bool(told.made.preview.problems))
        page = running.get("/shop/ko/").body
        assert "stands already at" in page
        assert "회원 관리" in page
        (tmp_path / "b.yaml").write_text(policy(day="2026-12-01", title="진료"), encoding="utf-8")
        running.until(lambda told: not told.made.preview.problems)
        assert "진료" in running.get("/shop/ko/").body


def test_only_what_has_changed_is_made(tmp_path: Path) -> None:
    for key in ("shop", "clinic"):
        (tmp_path / f"{key}.yaml").write_text(policy(key), encoding="utf-8")
    with preview(tmp_path) as running:
        running.next()
        save(tmp_path / "clinic.yaml", policy("clinic", title="진료"))
        told = running.next()
        assert told.made.checked == {str(tmp_path / "clinic.yaml")}
        assert told.made.pages == 2


def test_the_built_site_has_none_of_it(file: Path, tmp_path: Path) -> None:
    """What is published has no script, and guards itself against all of them."""
    assert run(["site", str(file), "-o", str(tmp_path / "site"), "--to", "html", "--quiet"]) == 0
    pages = list((tmp_path / "site").rglob("*.html"))
    assert len(pages) > 3
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert "policyc/" not in text.replace('content="policyc"', "")
        assert "<script" not in text
        assert 'http-equiv="content-security-policy" content="default-src \'none\'' in text


def test_a_port_that_is_taken(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]
        assert run(["serve", str(file), "--port", str(taken)]) == 4
    assert f"port {taken} cannot be used: address already in use" in capsys.readouterr().err


def test_nothing_to_show(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", str(tmp_path)]) == 2
    assert "there is no policy in" in capsys.readouterr().err


def test_a_configuration_that_cannot_be_meant(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(file.parent)
    (file.parent / "policyc.toml").write_text('[check]\nselect = ["nobody"]\n', encoding="utf-8")
    assert run(["serve", str(file)]) == 2
    assert "policyc.toml:2:11: error: “nobody” is neither a rule" in capsys.readouterr().err


def as_at_a_terminal() -> None:
    """Hears Ctrl-C, to which what is started in the background is deaf, and all that it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c(file: Path) -> None:
    """The command tells what was found, asked as the configuration asks, then what was made and
    where; Ctrl-C ends it with 130.
    """
    settings = 'paths = ["shop.yaml"]\n[check]\nlang = "ko"\nselect = ["destruction-missing"]\n'
    (file.parent / "policyc.toml").write_text(settings, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "policyc", "serve", "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=file.parent,
        env=os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"},
        preexec_fn=as_at_a_terminal,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        lines: list[str] = []
        while not lines or "Ctrl-C ends it" not in lines[-1]:
            lines.append(running.stdout.readline())
            assert lines[-1], running.stderr.read()
        running.send_signal(signal.SIGINT)
        assert running.wait(PATIENT) == 130
        assert running.stderr.read() == ""
    found, summary, made, where = lines
    assert found.startswith("shop.yaml:1:1: 오류 destruction-missing ")
    assert summary.startswith("# 파일 1개: 오류 1건")
    assert made.startswith("rebuilt 6 pages in ")
    assert where.startswith("http://127.0.0.1:")


def test_a_board_that_is_closed_lets_everybody_go(file: Path) -> None:
    board = Board(Maker(Reader([file]), Asked((), Lang.en)).make().preview)
    page = board.preview.shown("/").seen
    began = monotonic()
    waiting = Thread(target=board.differs, args=("/", page, PATIENT))
    waiting.start()
    holds(waiting.is_alive)
    board.close()
    waiting.join(PATIENT)
    assert monotonic() - began < PATIENT / 2
