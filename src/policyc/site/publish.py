"""A site takes the place of the one before as a whole or not at all."""

import ctypes
import errno
import json
import os
import shutil
import sys
from collections.abc import Generator, Iterator, KeysView, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple, TextIO, cast

MARKER: Final = ".policyc-site.json"
"""The file that says that a directory is a site of ours, and what it holds."""

_FORM: Final = 1
_HERE: Final = -100  # AT_FDCWD
_EXCHANGE: Final = 2  # RENAME_EXCHANGE
_CANNOT: Final = (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP)


class Refused(Exception):
    """Why a directory may not be replaced, and what to do about it."""


class Manifest(NamedTuple):
    """What a site holds."""

    files: Mapping[str, str] = {}
    """The hash of each file by its path."""
    made: Mapping[str, str] = {}
    """The hash of what a file was made from, by its path, where that takes long."""
    records: Mapping[str, object] = {}
    """What the next build is to know, as plain JSON; nothing where that was damaged."""


class Portion:
    """A part of a new site, and what the site before has in its place.

    It may be put together in another process.
    """

    def __init__(self, place: Path, staging: Path, was: Manifest) -> None:
        self._place = str(place)
        self._staging = str(staging)
        self._was = was
        self._files: dict[str, str] = {}
        self._made: dict[str, str] = {}
        self._kept: list[str] = []

    @property
    def paths(self) -> KeysView[str]:
        """What it holds so far."""
        return self._files.keys()

    def keep(self, path: PurePosixPath, made_from: str) -> bool:
        """Whether the site before has this file, made from the same; then it is taken over."""
        name = str(path)
        digest = self._was.files.get(name)
        if digest is None or self._was.made.get(name) != made_from:
            return False
        if not self._stands(name, digest):
            return False
        self._take(name, digest, made_from)
        self._kept.append(name)
        return True

    @property
    def sum(self) -> str:
        """A hash of all that it holds so far."""
        return _sum(self._files)

    def keep_all(self, expected: str) -> bool:
        """Whether the site before still has here what makes this `sum`; then it is taken over."""
        was = dict(self._was.files)
        if _sum(was) != expected or not all(self._stands(*one) for one in was.items()):
            return False
        for name, digest in was.items():
            self._take(name, digest, self._was.made.get(name))
            self._kept.append(name)
        return True

    def put(self, path: PurePosixPath, content: bytes, made_from: str | None = None) -> None:
        """Add a file, which is written only if the site before has no such one."""
        name, digest = str(path), sha256(content).hexdigest()
        self._take(name, digest, made_from)
        if self._stands(name, digest):
            self._kept.append(name)
            return
        place = Path(self._staging, name)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)

    def read(self, path: str) -> bytes:
        """The content of a file that it holds. Raises `OSError`."""
        new = Path(self._staging, path)
        return (new if new.exists() else Path(self._place, path)).read_bytes()

    def add(self, portion: "Portion") -> None:
        """Take in a part that was put together by itself."""
        for name, digest in portion._files.items():
            self._take(name, digest, portion._made.get(name))
        self._kept += portion._kept

    def _take(self, name: str, digest: str, made_from: str | None) -> None:
        if name in self._files:
            raise RuntimeError(f"two files would be written to {name}")
        self._files[name] = digest
        if made_from is not None:
            self._made[name] = made_from

    def _stands(self, name: str, digest: str) -> bool:
        """Whether the site before has that very file, whatever was done to it meanwhile."""
        return self._was.files.get(name) == digest == _digest(f"{self._place}/{name}")


class Replacement(Portion):
    """A site that is put together beside the one that it is to replace."""

    @property
    def records(self) -> Mapping[str, object]:
        """What the build before left for this one."""
        return self._was.records

    def portion(self, directory: str) -> Portion:
        """A part of it: what stands below a directory of the site."""
        return Portion(Path(self._place), Path(self._staging), self._below(directory))

    def publish(self, records: Mapping[str, object]) -> Sequence[str]:
        """Put the site in its place, and say which files were written or went.

        `records` are for the next build. Where the site before is the same, nothing at all is
        touched. Raises `OSError`.
        """
        place, staging = Path(self._place), Path(self._staging)
        manifest = Manifest(self._files, self._made, records)
        changed = sorted(
            {*self._files.keys() - set(self._kept), *self._was.files.keys() - self._files.keys()}
        )
        if manifest == self._was and not changed:
            return []
        for name in self._kept:
            _take_over(place / name, staging / name)
        staging.mkdir(exist_ok=True)
        with (staging / MARKER).open("w", encoding="utf-8") as file:
            _write(manifest, file)
        self._verify()
        _flush(staging)
        _exchange(staging, place)
        _flush(place.parent)
        return changed

    def _below(self, directory: str) -> Manifest:
        names = self._directories.get(directory, ())
        files = {name: self._was.files[name] for name in names}
        made = {name: self._was.made[name] for name in names if name in self._was.made}
        return Manifest(files, made)

    @cached_property
    def _directories(self) -> Mapping[str, Sequence[str]]:
        """The files of the site before, by the directory in the site that they are in."""
        found: dict[str, list[str]] = {}
        for name in self._was.files:
            found.setdefault(name.partition("/")[0], []).append(name)
        return found

    def _verify(self) -> None:
        """Raise `OSError` if the disk does not hold what was written to it."""
        for name, digest in self._files.items():
            if _digest(f"{self._staging}/{name}") != digest:
                raise OSError(
                    errno.EIO, "the file is not as it was written", f"{self._place}/{name}"
                )


@contextmanager
def replacing(directory: Path, *, trusted: bool = True) -> Generator[Replacement]:
    """A site to be put together and published in place of `directory`.

    Unless that is `trusted`, nothing in it stays because of what it says of itself.
    What a build that was killed has left is swept first. Raises `Refused` where the directory is
    none of ours, and `OSError` where another build is at work on it.
    """
    place = directory.resolve()
    _manifest(place)  # before anything is written beside it
    place.parent.mkdir(parents=True, exist_ok=True)
    with _locked(place):
        staging = _beside(place, "new")
        _recover(place, staging)
        was = _manifest(place)
        for stranger in _strangers(place, was):
            raise Refused(
                f"{stranger} is not of the site, and would be lost with it; move it elsewhere"
            )
        if not trusted:
            was = was._replace(made={}, records={})
        staging.mkdir()
        try:
            if place.exists():
                staging.chmod(place.stat().st_mode & 0o777)
            yield Replacement(place, staging, was)
        finally:
            shutil.rmtree(staging, ignore_errors=True)  # the site before, once there is a new one


def _beside(place: Path, what: str) -> Path:
    return place.with_name(f".{place.name}.policyc-{what}")


def _manifest(place: Path) -> Manifest:
    """What the site at `place` holds; nothing where there is none. Raises `Refused`."""
    if not place.name:
        raise Refused(f"{place} cannot be replaced; choose another directory")
    if not place.exists():
        return Manifest()
    if not place.is_dir():
        raise Refused(f"{place} is no directory; choose another place")
    if not any(place.iterdir()):
        return Manifest()
    try:
        read = json.loads((place / MARKER).read_bytes())
    except FileNotFoundError:
        raise Refused(
            f"{place} holds files and is no site of policyc, so it is not replaced; "
            "choose a new directory"
        ) from None
    except ValueError:
        read = None
    if (manifest := _read(read)) is None:
        raise Refused(f"{place / MARKER} is damaged; remove the directory, or choose another")
    return manifest


def _read(told: object) -> Manifest | None:
    """The manifest that was written so; None where it was not written by us."""
    if not isinstance(told, dict):
        return None
    known = cast("dict[str, object]", told)
    files, made = (_hashes(known.get(name)) for name in ("files", "made"))
    if known.get("site") != _FORM or files is None or made is None:
        return None
    records = known.get("records")
    if not isinstance(records, dict) or known.get("sum") != _sum(cast("object", records)):
        records = {}
    return Manifest(files, made, cast("dict[str, object]", records))


def _hashes(told: object) -> Mapping[str, str] | None:
    """Hashes by the paths of files within the site; None where that is not what they are."""
    if not isinstance(told, dict):
        return None
    for path, digest in cast("dict[str, object]", told).items():
        if not isinstance(digest, str) or path.startswith("/") or ".." in path.split("/"):
            return None
    return cast("dict[str, str]", told)


def _strangers(place: Path, manifest: Manifest) -> Iterator[Path]:
    """What stands in the site and was not put there by us."""
    ours = {MARKER, *manifest.files}
    for name in manifest.files:
        while (name := name.rpartition("/")[0]) and name not in ours:
            ours.add(name)
    below = [""] if place.exists() else []
    while below:
        directory = below.pop(0)
        with os.scandir(f"{place}/{directory}") as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                name = f"{directory}{entry.name}"
                if name not in ours or entry.is_symlink():
                    yield place / name
                elif entry.is_dir():
                    below.append(f"{name}/")


def _write(manifest: Manifest, file: TextIO) -> None:
    """Write the manifest piece by piece, a line for each file of the site."""
    told = {"site": _FORM, "files": dict(manifest.files), "made": dict(manifest.made)}
    records = dict(manifest.records)
    told = {**told, "records": records, "sum": _sum(records)}
    json.dump(told, file, ensure_ascii=False, indent=0, sort_keys=True)
    file.write("\n")


def _sum(records: object) -> str:
    """A hash by which records that were damaged are told."""
    return sha256(json.dumps(records, sort_keys=True).encode()).hexdigest()


def _digest(path: str) -> str | None:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 # for thousands of files
            return sha256(file.read()).hexdigest()
    except OSError:
        return None


def _take_over(old: Path, new: Path) -> None:
    """The same file at a second place; a copy where the file system knows no such thing."""
    new.parent.mkdir(parents=True, exist_ok=True)
    try:
        new.hardlink_to(old)
    except OSError:
        shutil.copy2(old, new)


def _recover(place: Path, staging: Path) -> None:
    """Undo what a build that was killed has left half done."""
    old = _beside(place, "old")
    if old.exists() and not place.exists():
        old.rename(place)
    for left in (old, staging):
        if left.exists():
            shutil.rmtree(left)


def _exchange(new: Path, place: Path) -> None:
    """Put `new` in its place; what was there is left at `new`, or is gone.

    Between two renames there is no site, so where Linux can, the two change places in one step.
    """
    if not place.exists():
        new.rename(place)
    elif not _swapped(new, place):
        old = _beside(place, "old")
        place.rename(old)
        new.rename(place)
        shutil.rmtree(old, ignore_errors=True)


def _swapped(one: Path, other: Path) -> bool:
    """Whether the two changed places. Raises `OSError`."""
    libc = _libc()
    if libc is None or not hasattr(libc, "renameat2"):
        return False
    paths = os.fsencode(one), os.fsencode(other)
    if libc.renameat2(_HERE, paths[0], _HERE, paths[1], ctypes.c_uint(_EXCHANGE)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _flush(directory: Path) -> None:
    """Have the disk hold what was written, also if the power fails now."""
    libc = _libc()
    if libc is None or not hasattr(libc, "syncfs"):
        os.sync()
        return
    handle = os.open(directory, os.O_RDONLY)
    try:
        if libc.syncfs(handle) != 0:
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code), str(directory))
    finally:
        os.close(handle)


def _libc() -> ctypes.CDLL | None:
    return ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def _stands_at(path: Path, handle: int) -> bool:
    """Whether the file that is open is still the one at `path`."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


@contextmanager
def _locked(place: Path) -> Generator[None]:
    """Holds off other builds of the same site. Raises `OSError` where one is at work.

    The lock goes with the process, however it ends, and is not passed on to those that it starts.
    """
    try:
        import fcntl
    except ImportError:
        raise OSError(errno.ENOSYS, "this system cannot lock a directory", str(place)) from None
    path = _beside(place, "lock")
    while True:
        file = path.open("a+", encoding="ascii")
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            held = _stands_at(path, file.fileno())
        except OSError as error:
            file.seek(0)
            who = file.read().strip()
            file.close()
            if error.errno not in (errno.EACCES, errno.EAGAIN):
                raise
            raise OSError(
                errno.EAGAIN, f"another build is at work on it, process {who}", str(place)
            ) from None
        if held:
            break
        file.close()  # the build before has just removed it
    try:
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield
    finally:
        path.unlink(missing_ok=True)
        file.close()
