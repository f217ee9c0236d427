"""Readers walk a site in a browser: by links, by keyboard, without scripts, and on paper."""

import json
import re
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Final

from policyc.cli import run

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parents[1]
SOURCES: Final = ("policies", "tests/site", "examples/public-institution")
Said = Callable[..., str]

KINDS: Final = (
    "index.html",
    "404.html",
    "solip/index.html",
    "solip/ko/index.html",
    "solip/en/index.html",
    "solip/ko/2024-03-01/index.html",  # earlier
    "clunix/en/2021-04-26/index.html",
    "solip/ko/2027-03-01/index.html",  # upcoming
    "solip/en/2027-03-01/index.html",
    "solip/ko/history/index.html",
    "solip/en/history/index.html",
    "solip/ko/compare/2024-03-01..2026-01-01/index.html",
    "clunix/ko/compare/2021-04-26..2026-12-01/index.html",
    "clunix/en/compare/2021-04-26..2026-12-01/index.html",
    "gaon-library/ko/fixed_cameras/index.html",
    "gaon-library/en/fixed_cameras/index.html",
)
"""A page of each kind that a site has, in each language."""
FRONTS: Final = ("solip/ko/index.html", "clunix/en/index.html")
"""Policies with versions before and after the one in force."""
KEYS: Final = (
    "index.html",
    "solip/index.html",
    "gaon-library/ko/index.html",  # which has labels
    "solip/en/index.html",
    "solip/ko/2024-03-01/index.html",
    "solip/en/2027-03-01/index.html",
    "solip/ko/history/index.html",
    "clunix/en/history/index.html",
    "clunix/ko/compare/2021-04-26..2026-12-01/index.html",
    "gaon-library/en/fixed_cameras/index.html",
)
"""Those that are gone through link by link, on a desk and on a phone in turn."""


class Server(SimpleHTTPRequestHandler):
    """Serves a site below a path, and its own page where there is nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the page of the site for that; every error here is that one."""
        del message, explain
        page = (Path(self.directory) / "privacy/404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Generator[str]:
    """The address at which the folder is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Server, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_readers_find_their_way(browser: str, said: Said, tmp_path: Path) -> None:
    """By links, Tab and Enter, in both languages, at any address; axe finds no violation.

    What each part of the walk wants is said in walk.mjs.
    """
    site, printed = tmp_path / "privacy", tmp_path / "printed"
    printed.mkdir()
    with served(tmp_path) as address:
        options = ["--as-of", "2027-02-15", "--base-url", f"{address}privacy/", "-q"]
        call = ["site", *(str(ROOT / source) for source in SOURCES), "--to", "html,md,json"]
        assert run([*call, *options, "-o", str(site)]) == 0
        plan = {
            "served": f"{address}privacy/",
            "disk": f"{site.as_uri()}/",
            "pages": sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html")),
            "kinds": KINDS,
            "fronts": FRONTS,
            "keys": KEYS,
            "printed": str(printed),
        }
        (tmp_path / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
        told = said(
            "node", HERE / "walk.mjs", browser, tmp_path / "profile", tmp_path / "plan.json"
        )
    assert told.splitlines() == [
        "language 14",
        f"version {len(FRONTS)}",
        f"keyboard {len(KEYS)}",
        "missing 3",
        "phones 32",
        f"plain {len(KINDS)}",
        f"scripted {len(KINDS)}",
    ]
    assert [whole(printed / str(number), said) for number in range(len(KINDS))] == [[]] * len(KINDS)


def whole(file: Path, said: Said) -> list[str]:
    """The words that a page shows and its paper lacks, or shows less often or beyond its edges."""
    printed = said("pdftotext", "-enc", "UTF-8", "-raw", file.with_suffix(".pdf"), "-")
    paper = "".join(printed.split())  # as words are broken at the ends of lines
    shown = Counter(file.with_suffix(".txt").read_text(encoding="utf-8").split())
    boxes = said("pdftotext", "-bbox", file.with_suffix(".pdf"), "-")
    (width,) = {float(found) for found in re.findall(r'<page width="([\d.]+)"', boxes)}
    words = re.findall(r'<word xMin="(\S+)" .* xMax="(\S+)" .*>(.*)</word>', boxes)
    assert shown
    assert words
    beyond = [word for left, right, word in words if float(left) < 0 or float(right) > width]
    return [word for word, times in shown.items() if paper.count(word) < times] + beyond
