"""Files reach the disk: all of them or none, and none that has not changed."""

import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath


def stale(files: Mapping[PurePosixPath, bytes], directory: Path) -> list[PurePosixPath]:
    """The paths under `directory` whose content is not that of `files`."""
    return [path for path, content in files.items() if _content(directory / path) != content]


def write(files: Mapping[PurePosixPath, bytes], directory: Path) -> list[PurePosixPath]:
    """Write under `directory` what has changed, and say which paths that was.

    Every file is written in full beside its place before the first is put there, so that a full
    disk or a refused permission leaves what was there. Raises `OSError`.
    """
    changed = stale(files, directory)
    ready: list[tuple[Path, Path]] = []
    try:
        for path in changed:
            place = directory / path
            _refuse_links(directory, path)
            place.parent.mkdir(parents=True, exist_ok=True)
            ready.append((_beside(place, files[path]), place))
        for written, place in ready:
            written.replace(place)
    finally:
        for written, _ in ready:
            written.unlink(missing_ok=True)
    return changed


def _refuse_links(directory: Path, path: PurePosixPath) -> None:
    """Raise `OSError` if a directory below the one that was named leads to somewhere else."""
    for above in path.parents:
        if (directory / above).is_symlink() and above.parts:
            raise NotADirectoryError(
                errno.ENOTDIR, "is a symbolic link, which is not followed", str(directory / above)
            )


def _content(path: Path) -> bytes | None:
    try:
        return None if path.is_symlink() else path.read_bytes()
    except FileNotFoundError:
        return None


def _beside(place: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{place.name}.", dir=place.parent)
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        written.chmod(place.stat().st_mode & 0o777 if place.exists() else 0o644)
    except OSError as error:
        written.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(place)) from None
    return written
