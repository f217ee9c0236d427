"""PDFs are made by processes that may do little, and what goes wrong in one is said in a line."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from time import monotonic
from typing import Final

import pytest

from policyc import press as module
from policyc.clean import faults
from policyc.cli import run
from policyc.press import Press, Stopped
from policyc.printing import Missing, Sheet, Unprinted, printed

DAY: Final = date(2026, 9, 1)
POLICY: Final = "policy: shop\nlanguages: [ko]\neffective: 2026-11-01\ncompany: {name: 가나상점}\n"


def sheet(body: str, sources: int = 1) -> Sheet:
    """A page that says `body`."""
    page = f'<html lang="en"><head><title>t</title></head><body>{body}</body></html>'
    return Sheet(page, DAY, {f"{number}.yaml": b"a: b\n" for number in range(sources)}, 482.0)


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    """One process, got ready once."""
    with Press(ready=True) as press:
        yield press


def test_a_process_makes_what_this_one_would(press: Press) -> None:
    [made] = press.printed([("a.pdf", sheet("<p>words</p>"))])
    assert made == printed(sheet("<p>words</p>"))


def test_many_come_in_order(press: Press) -> None:
    pages = [("a.pdf", sheet(f'<p lang="x{number}">word</p>')) for number in range(5)]
    made = list(press.printed(pages))
    assert all(isinstance(one, bytes) for one in made)
    assert made == [printed(page) for _, page in pages]


FETCHES: Final = {
    "picture": '<img src="file:///etc/hostname" alt="a">',
    "style": '<style>@import "file:///etc/hostname";</style>',
    "background": '<p style="background: url(http://127.0.0.1/a.png)">a</p>',
    "attachment": '<a rel="attachment" href="file:///etc/hostname">a</a>',
    "in a drawing": '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/hostname"/></svg>',
    "other data": '<img src="data:text/plain,a" alt="a">',
}


@pytest.mark.parametrize("body", FETCHES.values(), ids=FETCHES)
def test_nothing_is_fetched(press: Press, body: str) -> None:
    """And that something asked for it is an error, whether WeasyPrint tells of it or not."""
    with pytest.raises(RuntimeError, match=r"a\.pdf: RuntimeError: "):
        list(press.printed([("a.pdf", sheet(body))]))


def test_what_the_fonts_lack_is_named(press: Press) -> None:
    with pytest.raises(Missing, match=r"no glyph for “𠮷” U\+20BB7"):
        list(press.printed([("a.pdf", sheet("<p>𠮷</p>"))]))


def test_what_weasyprint_complains_of_is_a_fault(press: Press) -> None:
    """It passes over what it does not know; we do not."""
    with pytest.raises(RuntimeError, match=r"^a\.pdf: RuntimeError: Ignored `sharp: on`"):
        list(press.printed([("a.pdf", sheet('<p style="sharp: on">a</p>'))]))


def test_in_a_comparison_it_has_its_place_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.yaml").write_text(POLICY, encoding="utf-8")
    new = POLICY.replace("가나", "가😀").replace("11-01", "12-01")
    Path("new.yaml").write_text(new, encoding="utf-8")
    assert run(["diff", "old.yaml", "new.yaml", "-o", "out.pdf"]) == 3
    said = "new.yaml:4:18: error: the fonts of the PDF have no glyph for “😀” U+1F600"
    assert capsys.readouterr().err.startswith(said)
    assert not Path("out.pdf").exists()


def test_words_that_are_not_on_paper_are_told(press: Press) -> None:
    [outcome] = press.printed([("a.pdf", sheet('<p>a</p><p style="display: none">b</p>'))])
    assert isinstance(outcome, Unprinted)
    assert str(outcome) == "b"


@pytest.fixture
def doing(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes the processes do something else than to print."""

    def do(code: str) -> None:
        begin = f"import os, signal, sys, time\nsys.path[:] = PATH\n{code}"
        escaped = begin.replace("{", "{{").replace("}", "}}").replace("PATH", "{}")
        monkeypatch.setattr(module, "_BEGIN", escaped)

    return do


DEATHS: Final = {
    "a fault of a library": (
        "os.kill(os.getpid(), signal.SIGSEGV)",
        "the process that makes it ended (SIGSEGV); the machine may lack memory",
    ),
    "the system, short of memory": (
        "os.kill(os.getpid(), signal.SIGKILL)",
        "the process that makes it ended (SIGKILL); the machine may lack memory",
    ),
    "a long time": (
        "signal.raise_signal(signal.SIGXCPU)",
        "it takes more than 60 seconds of a processor",
    ),
    "an end": (
        "sys.exit(3)",
        "the process that makes it ended (with 3); the machine may lack memory",
    ),
    "silence": (
        "os.close(1)\ntime.sleep(99)",
        "the process that makes it ended (SIGKILL); the machine may lack memory",
    ),
    "nonsense": (
        "print('pdf 999999999999')",
        "the process that makes it ended (with 0); the machine may lack memory",
    ),
}


@pytest.mark.parametrize(("code", "said"), DEATHS.values(), ids=DEATHS)
def test_a_process_that_dies_is_one_line_and_nothing_is_written(
    code: str,
    said: str,
    doing: Callable[[str], None],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    doing(code)
    file = tmp_path / "shop.yaml"
    file.write_text(POLICY, encoding="utf-8")
    assert run(["build", str(file), "-o", str(tmp_path / "out")]) == 4
    out, err = capsys.readouterr()
    assert (out, err) == ("", f"policyc: error: shop/2026-11-01/ko.pdf: {said}\n")
    assert list(tmp_path.iterdir()) == [file]


def test_a_process_that_does_not_answer_is_not_waited_for(
    doing: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    doing("time.sleep(99)")
    monkeypatch.setattr(module, "_PATIENCE", 0.2)
    with Press() as press, pytest.raises(Stopped, match=r"^a\.pdf: it takes more than 0\.2 s"):
        list(press.printed([("a.pdf", sheet(""))]))


ONE_FAILS: Final = """
read = sys.stdin.buffer.read
order = read(int.from_bytes(read(8)))
if b"rare" not in order:
    time.sleep(99)
print("missing 8\\nno glyph", end="", flush=True)
"""


def test_where_one_fails_nobody_waits_for_the_others(
    doing: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    doing(ONE_FAILS)
    begin = monotonic()
    with Press() as press, pytest.raises(Missing, match=r"^no glyph$"):
        list(press.printed([("a.pdf", sheet("rare")), ("b.pdf", sheet("b"))]))
    assert monotonic() - begin < 60


def test_a_process_ends_with_the_tool() -> None:
    """It prints until nobody can order anything."""
    code = "from policyc.printer import main; main()"
    call = [sys.executable, "-c", code]
    ended = subprocess.run(call, input=b"", capture_output=True, env=os.environ, timeout=60)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")


def test_what_is_nested_too_deeply_is_said(press: Press) -> None:
    with pytest.raises(Stopped, match=r"^a\.pdf: it is nested too deeply$"):
        list(press.printed([("a.pdf", sheet("<div>" * 900))]))


NUMBER: Final = """
read = sys.stdin.buffer.read
while read(int.from_bytes(read(8))):
    number = str(os.getpid())
    print(f"unprinted {len(number)}\\n{number}", end="", flush=True)
"""
LITTLE: Final = """
import resource
from policyc import printer
printer._confine()
printer._spend(60)
names = ("AS", "FSIZE", "NOFILE", "CORE", "CPU")
limits = [resource.getrlimit(getattr(resource, "RLIMIT_" + name)) for name in names]
no_more = "NoNewPrivs:\\t1" in open("/proc/self/status").read()
text = repr((limits, sorted(os.environ), os.listdir(), no_more))
print(f"unprinted {len(text)}\\n{text}", end="")
"""


def test_a_process_is_not_kept_for_ever(
    doing: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says its number instead of a PDF."""
    monkeypatch.setattr(module, "SHEETS", 3)
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    doing(NUMBER)
    with Press() as press:
        numbers = [str(one) for one in press.printed([("a.pdf", sheet(""))] * 7)]
    assert [numbers.count(number) for number in dict.fromkeys(numbers)] == [3, 3, 1]


@pytest.mark.skipif(sys.platform != "linux", reason="asks the system as Linux does")
def test_a_process_has_little(
    doing: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No variable of ours, an empty directory, few files, no file of ours, no more privileges."""
    monkeypatch.setenv("GITHUB_TOKEN", "secret")
    doing(LITTLE)
    with Press() as press:
        [outcome] = press.printed([("a.pdf", sheet(""))])
    limits, own, files, no_more = eval(str(outcome))  # noqa: S307 # what was written above
    memory, size, opened, core, time = limits
    assert (memory, size, opened, core) == (
        (1_500_000_000,) * 2,
        (64_000_000,) * 2,
        (64,) * 2,
        (0, 0),
    )
    assert 60 <= time[0] <= 63
    assert set(own) <= {
        *("HOME", "TMPDIR", "TEMP", "LC_ALL", "LD_LIBRARY_PATH", "LC_CTYPE"),
        *("FONTCONFIG_FILE", "XDG_CACHE_HOME"),
    }
    assert (files, no_more) == ([], True)


@pytest.mark.skipif(sys.platform != "linux", reason="limits memory as Linux does")
def test_what_takes_too_much_memory_is_stopped(doing: Callable[[str], None]) -> None:
    doing("from policyc import printer\nprinter.MEMORY = 400_000_000\nprinter.main()")
    bomb = '<p style="background: repeating-linear-gradient(#000, #fff 1e-9px)">a</p>'
    with Press() as press:
        with pytest.raises(Stopped, match=r"^a\.pdf: it takes more than 400 MB of memory$"):
            list(press.printed([("a.pdf", sheet(bomb))]))
        assert list(press.printed([("b.pdf", sheet("<p>b</p>"))]))  # another process does


@pytest.mark.skipif(not hasattr(signal, "SIGXCPU"), reason="asks the system as POSIX does")
def test_processor_time_ends(doing: Callable[[str], None]) -> None:
    """The limit itself, not only what is said of it."""
    doing("from policyc import printer\nprinter._spend(0)\nwhile True: pass")
    with Press() as press, pytest.raises(Stopped, match="more than 60 seconds of a processor"):
        list(press.printed([("a.pdf", sheet(""))]))


DIRTY: Final = {
    "script": (b"<</S /JavaScript /JS (app.alert)>>", "it holds `/JavaScript`"),
    "a name in codes": (b"<</#4a#53 (x)>>", "it holds `/#4a#53`"),
    "an action": (b"<</OpenAction 1 0 R>>", "it holds `/OpenAction`"),
    "a file of the machine": (
        b"<</URI (file:///etc/passwd)>>",
        "a link leads to file:///etc/passwd",
    ),
    "a script as a link": (b"<</URI <6A6176613A>>>", "a link leads to java:"),
    "a path": (b"<</URI (page.html)>>", "a link leads to page.html"),
    "a link in UTF-16": (b"<</URI <FEFF006A0073003A>>>", "a link leads to js:"),
    "objects that are not packed": (
        b"<</Type /ObjStm /Length 22>>\nstream\n<</OpenAction 1 0 R>>>\nendstream",
        "it holds `/OpenAction`",
    ),
    "a stream without end": (b"<</Length 9>>\nstream\nx\nendstream", "it holds `/JS`"),
}
CLEAN: Final = {
    "a text of names": b"<</Title (/JS \\(/URI file:\\) /AA)>>",
    "a longer name": b"<</JSON 1 /AAA 2>>",
    "links": b"<</URI (https://a.kr/\\(b\\))>> <</URI (mailto:a@b.kr)>> <</URI <74656C3A313138>>>",
    "a stream of anything": b"<</Length 3>>\nstream\n/JS\nendstream",
}


@pytest.mark.parametrize(("part", "said"), DIRTY.values(), ids=DIRTY)
def test_what_a_pdf_may_not_hold(part: bytes, said: str) -> None:
    assert said in list(faults(b"%PDF-1.7\n1 0 obj\n" + part + b"\nendobj\n%%EOF", 0))


@pytest.mark.parametrize("part", CLEAN.values(), ids=CLEAN)
def test_what_a_pdf_may_hold(part: bytes) -> None:
    assert list(faults(b"%PDF-1.7\n1 0 obj\n" + part + b"\nendobj\n%%EOF", 0)) == []


def test_what_is_packed_is_looked_into() -> None:
    made = printed(sheet('<p><a href="javascript:alert(1)">a</a></p>', sources=2))
    assert re.search(rb"javascript", made) is None
    assert list(faults(made, 2)) == ["a link leads to javascript:alert(1)"]
    assert "2 files are inside, not 1" in list(faults(made, 1))


def test_a_pdf_that_is_not_clean_is_not_given(press: Press) -> None:
    dirty = sheet('<p><a href="file:///etc/passwd">a</a></p>')
    with pytest.raises(RuntimeError, match=r"a\.pdf is not clean: a link leads to file:///etc"):
        list(press.printed([("a.pdf", dirty)]))
