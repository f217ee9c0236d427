"""Files as a commit of the working directory's repository has them, read without network."""

import hashlib
import os
import posixpath
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from policyc.extend import Files
from policyc.load import whole
from policyc.model.policy import Policy
from policyc.source import MAX_BYTES, Source

_SECONDS: Final = 30
_SHA1: Final = 40
"""How long the names are in a repository of the usual kind."""
_ROOT: Final = Path("/repository")
"""Stands for the root of the tree, so that a path that leads out of it is seen to."""

_REF: Final = re.compile(r"[^\s\0-\x1f\x7f:-][^\0-\x1f\x7f:]{0,249}")
_ALONE: Final = {
    "GIT_ALLOW_PROTOCOL": "none",  # what a partial clone lacks is not fetched
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "LC_ALL": "C",
}


class NotThere(Exception):
    """That git has no such commit or file, in words that end a message."""


def policy(ref: str, path: str) -> tuple[Policy, Source]:
    """The policy in the file at `path` of the commit `ref`, with what it extends there.

    The path begins at the root of the repository, or with `./` at the working directory. Raises
    `NotThere`, `policyc.invalid.Invalid`, and `OSError` where there is no git.
    """
    commit = _commit(ref)
    place = _place(path)
    files = _Tree(commit, ref)
    source = files.read(_ROOT / place, files.named(place))
    if isinstance(source, str):
        raise NotThere(f"“{place}” {source} in {ref}")
    return whole(source, _ROOT / place, files)


def root() -> Path:
    """The directory at the top of the repository. Raises `NotThere`, `OSError`."""
    said = _git("rev-parse", "--show-toplevel")
    if said is None:
        raise NotThere("the working directory is in no git repository")
    return Path(os.fsdecode(said.removesuffix(b"\n")))


def contents(ref: str) -> Mapping[str, str]:
    """The files of the commit `ref`: what git calls their contents, by their paths from the root.

    Raises `NotThere`, `OSError`.
    """
    listed = _git("ls-tree", "-r", "-z", "--full-tree", _commit(ref)) or b""
    files = re.findall(rb"100[0-7]{3} blob ([0-9a-f]+)\t([^\0]+)\0", listed)
    return {os.fsdecode(path): name.decode() for name, path in files}


def name_of(content: bytes, like: str) -> str:
    """What git calls `content`, in a repository where another is called `like`."""
    known = hashlib.sha1 if len(like) == _SHA1 else hashlib.sha256
    return known(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


class _Tree(Files):
    """The files of a commit."""

    def __init__(self, commit: str, ref: str) -> None:
        self.commit, self.ref = commit, ref
        self.is_marked = True
        self.root = _ROOT

    def named(self, place: str) -> str:
        """What messages call the file at `place`."""
        return f"git:{self.ref}:{place}"

    def real(self, path: Path) -> Path:
        return Path(os.path.normpath(path))

    def shown(self, real: Path, written: str, file: str) -> str:
        del written, file
        return self.named(real.relative_to(_ROOT).as_posix())

    def read(self, real: Path, shown: str) -> Source | str:
        place = real.relative_to(_ROOT).as_posix()
        listed = _git("ls-tree", "-z", "--full-tree", self.commit, "--", place)
        found = re.fullmatch(rb"([0-7]{6}) (\w+) ([0-9a-f]+)\t([^\0]*)\0", listed or b"")
        if found is None or found[4].decode("utf-8", "replace") != place:
            return "does not exist"
        if found[1] == b"120000":
            return "is a symbolic link"
        if found[2] != b"blob":
            return "is not a file"
        blob = found[3].decode()
        size = _git("cat-file", "-s", blob)
        if size is None:
            return "is not in this clone"
        if int(size) > MAX_BYTES:
            return f"is larger than {MAX_BYTES:,} bytes"
        content = _git("cat-file", "blob", blob)
        return Source.parse(content, shown) if content is not None else "is not in this clone"


def _commit(ref: str) -> str:
    """The name of the commit that `ref` means, which no option can be mistaken for."""
    if _git("rev-parse", "--git-dir") is None:
        raise NotThere("the working directory is in no git repository")
    said = None
    if _REF.fullmatch(ref):
        said = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    commit = (said or b"").decode("ascii", "replace").strip()
    if not re.fullmatch("[0-9a-f]{40,64}", commit):
        raise NotThere(f"there is no commit “{ref}”")
    return commit


def _place(path: str) -> str:
    """The path from the root of the repository."""
    here = b""
    if path.startswith(("./", "../")):
        here = _git("rev-parse", "--show-prefix") or b""
    place = posixpath.normpath(posixpath.join(here.decode().strip("\n"), path))
    if not path or "\0" in path or posixpath.isabs(path) or place.split("/")[0] in ("..", "."):
        raise NotThere(f"“{path}” is no file of the repository; write its path from the root")
    return place


def _git(*arguments: str) -> bytes | None:
    """What git says; None where it refuses. Raises `OSError` where there is no git."""
    command: Sequence[str] = ("git", "--no-pager", "--literal-pathspecs", *arguments)
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and nothing of the user's before `--`
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            env={**os.environ, **_ALONE},
        )
    except subprocess.TimeoutExpired:
        raise TimeoutError(None, f"git did not answer within {_SECONDS} seconds") from None
    return done.stdout if done.returncode == 0 else None
