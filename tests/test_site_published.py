"""A published site is whole, old or new, whatever happens to the build; nothing else is touched."""

import ctypes
import errno
import fcntl
import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable, Generator, Sequence
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Final

import pytest

from policyc.cli import run
from policyc.site import publish
from policyc.site.publish import MARKER, replacing

SITE: Final = Path("site")
CALL: Final = ["site", "policies", "--to", "html,json", "--jobs", "2", "-q"]
POLICY: Final = """policy: shop
languages: [ko]
effective: {day}
company: {{name: {name}}}
"""
MOMENTS: Final = 18
TOUCHES: Final = frozenset(
    (
        *("os.mkdir", "os.rename", "os.link", "os.chmod", "os.remove", "os.rmdir"),
        *("shutil.rmtree", "open"),
    )
)
"""What a process does to files, as Python tells of it just before it does it."""


@pytest.fixture(autouse=True)
def policies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two versions of a policy in the working directory."""
    monkeypatch.chdir(tmp_path)
    Path("policies").mkdir()
    declare("가나")


def declare(name: str, others: int = 0) -> None:
    """Write the versions anew, and as many other policies."""
    for day in ("2026-01-31", "2026-02-28"):
        policy = POLICY.format(day=day, name=name)
        Path(f"policies/{day}.yaml").write_text(policy, encoding="utf-8")
    for number in range(others):
        other = POLICY.format(day="2026-03-31", name=name).replace("shop", f"shop{number}")
        Path(f"policies/{number}.yaml").write_text(other, encoding="utf-8")


def sums() -> dict[str, str]:
    """The hash of every file of the site by its path; empty where there is none."""
    return {
        path.relative_to(SITE).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(SITE.rglob("*"))
        if path.is_file()
    }


def beside() -> list[str]:
    """What stands in the working directory."""
    return sorted(path.name for path in Path().iterdir())


# A build that is killed.


def killed(moment: int) -> bool:
    """Whether a build of its own process came to touch files that many times, and was killed."""
    child = os.fork()
    if child == 0:
        _build_until(moment)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def touches() -> int:
    """How many times a build touches files."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _build_until(sys.maxsize, writer)
    os.waitpid(child, 0)
    os.close(writer)
    with os.fdopen(reader) as told:
        return int(told.read())


def _build_until(moment: int, told: int | None = None) -> None:
    """Build in this process, which ends at that moment or with the build."""
    done = 0
    here = str(Path.cwd())

    def count(event: str, arguments: Sequence[object]) -> None:
        nonlocal done
        if event in TOUCHES and (event != "open" or here in str(arguments[0])):
            done += 1
            if done == moment:
                os.kill(os.getpid(), signal.SIGKILL)

    try:
        sys.addaudithook(count)
        run(CALL)
        if told is not None:
            os.write(told, str(done).encode())
    finally:
        os._exit(0)


def test_a_build_that_is_killed_leaves_the_old_or_the_new_site() -> None:
    """Whenever that is; and the next build sweeps what it has left."""
    declare("다라")
    assert run(CALL) == 0
    new = sums()
    declare("가나")
    assert run(CALL) == 0
    old = sums()
    declare("다라")
    count = touches()  # and the site is the new one
    seed = random.SystemRandom().randrange(1_000_000)
    print(f"seed {seed}, {count} moments")  # noqa: T201 - to find again what failed
    chosen = random.Random(seed).sample(range(2, count), MOMENTS)  # noqa: S311 - no secret
    for moment in (1, *sorted(chosen), count):
        declare("가나")
        assert run(CALL) == 0
        assert sums() == old
        assert beside() == ["policies", "site"]
        declare("다라")
        assert killed(moment), moment
        assert sums() in (old, new), moment
        assert moment != 1 or sums() == old
    assert sums() == new  # which was in its place before the last touch


def test_the_first_build_that_is_killed_leaves_nothing_or_the_site() -> None:
    assert run(CALL) == 0
    whole = sums()
    shutil.rmtree(SITE)
    for moment in (1, 5, 10, 20, 30, 40):
        assert killed(moment), moment
        assert sums() in ({}, whole), moment
        shutil.rmtree(SITE, ignore_errors=True)
    assert run(CALL) == 0
    assert (sums(), beside()) == (whole, ["policies", "site"])


def killed_after(seconds: float) -> bool:
    """Whether a build of its own process was still at work after so long, and was killed."""
    child = os.fork()
    if child == 0:
        _build_until(sys.maxsize)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


@pytest.fixture
def in_memory(policies: None, monkeypatch: pytest.MonkeyPatch) -> Generator[None]:
    """Work where nobody else writes, so that a build need not wait for a disk at its end."""
    del policies
    memory = "/dev/shm"  # noqa: S108 - only to put a directory of our own there
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        shutil.copytree("policies", Path(folder, "policies"))
        monkeypatch.chdir(folder)
        yield


@pytest.mark.usefixtures("in_memory")
@pytest.mark.parametrize(("others", "moments"), [(0, 50), (20, 6)])
def test_a_build_that_is_killed_at_any_time_leaves_the_old_or_the_new_site(
    others: int, moments: int
) -> None:
    """Whatever the builds before have left; also where processes share the work."""
    names = ["가나", "다라"]
    declare(names[0], others)
    assert run(CALL) == 0  # here, so that no build after it has to read what is read once
    sites = [sums()]
    took: list[float] = []
    for name in reversed(names):
        declare(name, others)
        began = time.perf_counter()
        assert not killed(sys.maxsize)
        took.append(time.perf_counter() - began)
        sites.append(sums())
    assert sites[0] == sites[2] != sites[1]
    seed = random.SystemRandom().randrange(1_000_000)
    print(f"seed {seed}, builds of {took} seconds")  # noqa: T201 - to find again what failed
    chance = random.Random(seed)  # noqa: S311 - no secret
    stands = done = 0
    for moment in range(moments):
        declare(names[1 - stands], others)
        done += killed_after((moment + chance.random()) / moments * min(took))
        found = sums()
        assert found in sites, f"killed at moment {moment} of {moments}"
        stands = sites.index(found)
    assert done > moments / 5
    declare(names[1 - stands], others)
    assert run(CALL) == 0
    assert (sums(), beside()) == (sites[1 - stands], ["policies", "site"])


def no_exchange(*_: Path) -> bool:
    """What a system says that cannot let two directories change places."""
    return False


def test_without_an_exchange_the_next_build_completes_what_was_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where two renames are needed, there is a moment without a site, and no loss of one."""
    monkeypatch.setattr(publish, "_swapped", no_exchange)
    assert run(CALL) == 0
    old = sums()
    rename, renamed = Path.rename, list[Path]()

    def first_only(path: Path, target: Path) -> Path:
        if renamed:
            raise KeyboardInterrupt
        renamed.append(path)
        return rename(path, target)

    declare("다라")
    with monkeypatch.context() as between:
        between.setattr(Path, "rename", first_only)
        assert run(CALL) == 130
    assert beside() == [".site.policyc-old", "policies"]
    declare("가나")
    assert run(CALL) == 0
    assert (sums(), beside()) == (old, ["policies", "site"])
    declare("다라")
    assert run(CALL) == 0
    assert sums() != old
    assert beside() == ["policies", "site"]


def test_a_file_system_without_links_has_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: Path) -> None:
        raise PermissionError

    assert run(CALL) == 0
    declare("다라")
    with monkeypatch.context() as without:
        without.setattr(Path, "hardlink_to", no_links)
        assert run(CALL) == 0
    copied = sums()
    shutil.rmtree(SITE)
    assert run(CALL) == 0
    assert sums() == copied


@pytest.mark.parametrize("name", ["syncfs", "rename", "digest"])
def test_what_the_disk_refuses_leaves_the_old_site(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(CALL) == 0
    old = sums()
    declare("다라")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "site")

    def other(path: Path) -> str | None:
        return None if "policyc-new" in str(path) else "0"

    at = {"syncfs": ("_flush", full), "rename": ("_exchange", full), "digest": ("_digest", other)}
    with monkeypatch.context() as broken:
        broken.setattr(publish, *at[name])
        assert run(CALL) == 4
    said = "the file is not as it was written" if name == "digest" else "No space left on device"
    assert said in capsys.readouterr().err
    assert (sums(), beside()) == (old, ["policies", "site"])


# What a system lacks or refuses.


def failing(code: int) -> Callable[..., int]:
    """A function of the C library that ends with that error."""

    def fails(*_: object) -> int:
        ctypes.set_errno(code)
        return -1

    return fails


def working(*_: object) -> int:
    """One that does not."""
    return 0


LIBRARIES: Final = {
    "not Linux": None,
    "an old Linux": SimpleNamespace(),
    "a file system without exchange": SimpleNamespace(
        renameat2=failing(errno.EINVAL), syncfs=working
    ),
}


@pytest.mark.parametrize("library", LIBRARIES.values(), ids=LIBRARIES)
def test_a_system_that_knows_less_has_the_same_site(
    library: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(CALL) == 0
    declare("다라")
    with monkeypatch.context() as lacking:
        lacking.setattr(publish, "_libc", lambda: library)
        assert run(CALL) == 0
    made = sums()
    shutil.rmtree(SITE)
    assert run(CALL) == 0
    assert (made, beside()) == (sums(), ["policies", "site"])


REFUSALS: Final = {
    "exchange": (failing(errno.EACCES), working, "Permission denied"),
    "flush": (working, failing(errno.EIO), "Input/output error"),
}


@pytest.mark.parametrize(("exchange", "flush", "said"), REFUSALS.values(), ids=REFUSALS)
def test_what_the_system_refuses_leaves_the_old_site(
    exchange: Callable[..., int],
    flush: Callable[..., int],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(CALL) == 0
    old = sums()
    declare("다라")
    library = SimpleNamespace(renameat2=exchange, syncfs=flush)
    monkeypatch.setattr(publish, "_libc", lambda: library)
    assert run(CALL) == 4
    assert said in capsys.readouterr().err
    assert (sums(), beside()) == (old, ["policies", "site"])


def test_a_system_without_locks_builds_no_site(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    assert run(CALL) == 4
    assert "this system cannot lock a directory" in capsys.readouterr().err
    assert beside() == ["policies"]


def test_a_disk_without_locks_builds_no_site(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def none(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "lockf", none)
    assert run(CALL) == 4
    assert "No locks available" in capsys.readouterr().err
    assert sums() == {}


# Two builds at once.


def test_a_lock_that_goes_meanwhile_is_taken_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """The build that held it ends right before it is taken: what was taken locks nobody out."""
    lock, lockf, taken = Path(".site.policyc-lock"), fcntl.lockf, list[bool]()

    def late(file: int, how: int) -> None:
        if not taken:
            lock.unlink()
        lockf(file, how)
        taken.append(lock.exists())

    monkeypatch.setattr(fcntl, "lockf", late)
    assert run(CALL) == 0
    assert taken == [False, True]
    assert beside() == ["policies", "site"]


def hold(lock: str, ready: Callable[[object], None], go: Callable[[], object]) -> None:
    """Hold the lock of a site until told to go."""
    with Path(lock).open("a+", encoding="ascii") as file:
        fcntl.lockf(file, fcntl.LOCK_EX)
        file.write("4242\n")
        file.flush()
        ready("ready")
        go()


def test_a_second_build_waits_for_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    """It says who is at work, and touches nothing."""
    assert run(CALL) == 0
    old = sums()
    declare("다라")
    ours, theirs = get_context("fork").Pipe()
    other = get_context("fork").Process(
        target=hold, args=(".site.policyc-lock", theirs.send, theirs.recv)
    )
    other.start()
    assert ours.recv() == "ready"
    assert run(CALL) == 4
    assert "another build is at work on it, process 4242" in capsys.readouterr().err
    assert sums() == old
    ours.send("go")
    other.join()
    assert run(CALL) == 0
    assert sums() != old
    assert beside() == ["policies", "site"]


# What is not ours.


def test_a_directory_with_files_is_not_replaced(capsys: pytest.CaptureFixture[str]) -> None:
    SITE.mkdir()
    (SITE / "thesis.txt").write_text("years of work", encoding="utf-8")
    assert run(CALL) == 2
    assert "holds files and is no site of policyc" in capsys.readouterr().err
    assert [path.name for path in SITE.iterdir()] == ["thesis.txt"]
    assert beside() == ["policies", "site"]


@pytest.mark.parametrize("name", ["CNAME", "shop/ko/notes.txt", ".git/HEAD"])
def test_a_file_that_came_into_the_site_is_not_lost(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(CALL) == 0
    (SITE / name).parent.mkdir(exist_ok=True)
    (SITE / name).write_text("ours", encoding="utf-8")
    declare("다라")
    assert run(CALL) == 2
    assert "is not of the site, and would be lost with it" in capsys.readouterr().err
    assert (SITE / name).read_text(encoding="utf-8") == "ours"


@pytest.mark.parametrize("where", ["policies", ".", "/"])
def test_neither_the_sources_nor_the_whole_disk_are_replaced(where: str) -> None:
    assert run([*CALL, "-o", where]) == 2
    assert beside() == ["policies"]


def test_a_file_is_not_replaced(capsys: pytest.CaptureFixture[str]) -> None:
    SITE.write_text("years of work", encoding="utf-8")
    assert run(CALL) == 2
    assert "is no directory" in capsys.readouterr().err
    assert SITE.read_text(encoding="utf-8") == "years of work"


MARKERS: Final = (
    "",
    "[]",
    "{}",
    '{"site": 2, "files": {}, "made": {}}',
    '{"site": 1, "files": {}, "made": []}',
    '{"site": 1, "files": {"a": 1}, "made": {}}',
    '{"site": 1, "files": {"../policies/2026-01-31.yaml": "0"}, "made": {}}',
    '{"site": 1, "files": {"/etc/passwd": "0"}, "made": {}}',
)


@pytest.mark.parametrize("marker", MARKERS)
def test_a_damaged_marker(marker: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(CALL) == 0
    (SITE / MARKER).write_text(marker, encoding="utf-8")
    assert run(CALL) == 2
    assert "is damaged" in capsys.readouterr().err


def test_records_that_were_changed_are_not_believed() -> None:
    """What a build leaves for the next, and its hash, in a marker that is whole otherwise."""
    assert run(CALL) == 0
    whole = sums()
    marker = json.loads((SITE / MARKER).read_bytes())
    assert marker["records"] != {}
    (SITE / MARKER).write_text(json.dumps(marker | {"records": {"form": 0}}), encoding="utf-8")
    assert run(CALL) == 0
    assert sums() == whole


def test_what_was_made_before_is_kept_while_it_is_the_same() -> None:
    """A file that was changed on the disk meanwhile is none that need not be made again."""
    path = PurePosixPath("a/b.pdf")
    with replacing(SITE) as into:
        assert not into.keep(path, "its sources")
        into.put(path, b"first", made_from="its sources")
        assert into.publish({}) == [str(path)]
    with replacing(SITE) as into:
        assert not into.keep(path, "others")
        assert into.keep(path, "its sources")
        assert into.read(str(path)) == b"first"
    (SITE / path).write_bytes(b"other")
    with replacing(SITE) as into:
        assert not into.keep(path, "its sources")
        into.put(path, b"second", made_from="its sources")
        assert into.read(str(path)) == b"second"
        assert into.publish({}) == [str(path)]
    assert (SITE / path).read_bytes() == b"second"


def test_one_file_does_not_take_the_place_of_another() -> None:
    with replacing(SITE) as into:
        into.put(PurePosixPath("a.html"), b"first")
        with pytest.raises(RuntimeError, match=r"^two files would be written to a\.html$"):
            into.put(PurePosixPath("a.html"), b"second")
    assert beside() == ["policies"]


def test_a_place_below_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    Path("file").write_text("", encoding="utf-8")
    assert run([*CALL, "-o", "file/site"]) == 4
    assert "file" in capsys.readouterr().err


def test_an_empty_directory_and_a_link_are_filled() -> None:
    """The link stays one."""
    Path("real").mkdir()
    SITE.symlink_to("real")
    assert run(CALL) == 0
    assert SITE.is_symlink()
    assert (Path("real") / "index.html").is_file()
    manifest = json.loads((SITE / MARKER).read_bytes())
    assert set(manifest["files"]) == set(sums()) - {MARKER}


def test_rights_are_those_of_the_directory_before() -> None:
    SITE.mkdir(mode=0o750)
    assert run(CALL) == 0
    assert SITE.stat().st_mode & 0o777 == 0o750
