"""A site takes the place of the one before as a whole or not at all."""

import ctypes
import errno
import json
import os
import shutil
import sys
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple, cast

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

    files: Mapping[str, str]
    """The hash of each file by its path."""
    made: Mapping[str, str]
    """The hash of what a file was made from, by its path, where that takes long."""


class Replacement:
    """A site that is put together beside the one that it is to replace."""

    def __init__(self, place: Path, staging: Path, was: Manifest) -> None:
        self._place = place
        self._staging = staging
        self._was = was
        self._files: dict[str, str] = {}
        self._made: dict[str, str] = {}
        self._kept: list[str] = []

    @property
    def paths(self) -> frozenset[str]:
        """What the site holds so far."""
        return frozenset(self._files)

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

    def put(self, path: PurePosixPath, content: bytes, made_from: str | None = None) -> None:
        """Add a file, which is written only if the site before has no such one."""
        name, digest = str(path), sha256(content).hexdigest()
        self._take(name, digest, made_from)
        if self._stands(name, digest):
            self._kept.append(name)
            return
        place = self._staging / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)

    def publish(self) -> Sequence[str]:
        """Put the site in its place, and say which files were written or went.

        Where the site before is the same, nothing at all is touched. Raises `OSError`.
        """
        manifest = Manifest(self._files, self._made)
        changed = sorted(
            {*self._files.keys() - set(self._kept), *self._was.files.keys() - self._files.keys()}
        )
        if manifest == self._was and not changed:
            return []
        for name in self._kept:
            _take_over(self._place / name, self._staging / name)
        self._staging.mkdir(exist_ok=True)
        (self._staging / MARKER).write_bytes(_written(manifest))
        self._verify()
        _flush(self._staging)
        _exchange(self._staging, self._place)
        _flush(self._place.parent)
        return changed

    def _take(self, name: str, digest: str, made_from: str | None) -> None:
        if name in self._files:
            raise RuntimeError(f"two files would be written to {name}")
        self._files[name] = digest
        if made_from is not None:
            self._made[name] = made_from

    def _stands(self, name: str, digest: str) -> bool:
        """Whether the site before has that very file, whatever was done to it meanwhile."""
        return self._was.files.get(name) == digest == _digest(self._place / name)

    def _verify(self) -> None:
        """Raise `OSError` if the disk does not hold what was written to it."""
        for name, digest in self._files.items():
            if _digest(self._staging / name) != digest:
                raise OSError(
                    errno.EIO, "the file is not as it was written", str(self._place / name)
                )


@contextmanager
def replacing(directory: Path) -> Generator[Replacement]:
    """A site to be put together and published in place of `directory`.

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
        return Manifest({}, {})
    if not place.is_dir():
        raise Refused(f"{place} is no directory; choose another place")
    if not any(place.iterdir()):
        return Manifest({}, {})
    try:
        read = json.loads((place / MARKER).read_bytes())
    except FileNotFoundError:
        raise Refused(
            f"{place} holds files and is no site of policyc, so it is not replaced; "
            "choose a new directory"
        ) from None
    except ValueError:
        read = None
    if not isinstance(read, dict) or cast("dict[str, object]", read).get("site") != _FORM:
        raise Refused(f"{place / MARKER} is damaged; remove the directory, or choose another")
    known = cast("dict[str, dict[str, str]]", read)
    return Manifest(known["files"], known["made"])


def _strangers(place: Path, manifest: Manifest) -> Iterator[Path]:
    """What stands in the site and was not put there by us."""
    ours = {place / name for name in (*manifest.files, MARKER)}
    ours |= {parent for path in ours for parent in path.parents}
    yield from (path for path in sorted(place.rglob("*")) if path not in ours or path.is_symlink())


def _written(manifest: Manifest) -> bytes:
    told = {"site": _FORM, "files": dict(manifest.files), "made": dict(manifest.made)}
    return json.dumps(told, ensure_ascii=False, indent=0, sort_keys=True).encode() + b"\n"


def _digest(path: Path) -> str | None:
    try:
        return sha256(path.read_bytes()).hexdigest()
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
    if not hasattr(os, "sync"):
        return
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
