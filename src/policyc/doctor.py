"""What this machine can do, and what it lacks: each point with how to mend it."""

import os
import platform
import shutil
import subprocess
import sys
from array import array
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from policyc import __version__
from policyc.colours import coloured
from policyc.invalid import Misconfigured
from policyc.plain_json import as_json as printed
from policyc.terminal import safe, width

_VERSION: Final = 1
_FONTS: Final = ("NotoSansKR-Regular.ttf", "NotoSansKR-Bold.ttf")
_WHOLE: Final = 0xB1B0AFBA
"""What the words of an OpenType font add up to, as its makers see to."""
_SECONDS: Final = 10
_STATUTES: Final = {
    "pipa": "the Act as amended by {}",
    "pipa_decree": "its Decree by {}",
    "drafting_guideline": "the guideline {}",
}
_AGAIN: Final = "install policyc again"


class State(StrEnum):
    """How a point stands."""

    ok = "ok"
    without = "without"
    """Not there, and not needed for most."""
    missing = "missing"
    """Not there, or not right, and needed."""


class Point(NamedTuple):
    """One thing that was looked at."""

    name: str
    state: State
    said: str
    mend: str | None = None


def examined(configuration: Path | None) -> Sequence[Point]:
    """Every point. `configuration` is the file that is named, where it is not to be looked for."""
    looks: tuple[Callable[[], Point], ...] = (
        lambda: Point("policyc", State.ok, __version__),
        _python,
        _yaml,
        _templates,
        _fonts,
        _pdf,
        _law,
        _git,
        lambda: _configuration(configuration),
        _terminal,
    )
    return [look() for look in looks]


def _python() -> Point:
    said = f"{platform.python_implementation()} {platform.python_version()}"
    return Point("Python", State.ok, said)


def _yaml() -> Point:
    import yaml

    if not yaml.__with_libyaml__:
        mend = "install PyYAML from a wheel, or build it where libyaml is"
        return Point("YAML", State.missing, f"PyYAML {yaml.__version__} without libyaml", mend)
    return Point("YAML", State.ok, f"PyYAML {yaml.__version__} with libyaml")


def _templates() -> Point:
    from policyc.model.node import Lang
    from policyc.resources import templates

    counted = {lang: len(list((templates() / lang).glob("*.md"))) for lang in Lang}
    said = ", ".join(f"{count} clauses in {lang}" for lang, count in counted.items())
    if not all(counted.values()):
        return Point("templates", State.missing, said, _AGAIN)
    return Point("templates", State.ok, said)


def _fonts() -> Point:
    directory = Path(__file__).parent / "fonts"
    broken = [name for name in _FONTS if not _is_whole(directory / name)]
    if broken:
        return Point("fonts", State.missing, f"not intact: {', '.join(broken)}", _AGAIN)
    return Point("fonts", State.ok, "Noto Sans KR, regular and bold, intact")


def _is_whole(font: Path) -> bool:
    """Whether the font is there as it was made."""
    try:
        content = font.read_bytes()
    except OSError:
        return False
    words = array("I", content + bytes(-len(content) % 4))
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) % 2**32 == _WHOLE


def _pdf() -> Point:
    from policyc.printing import Missing, engine

    try:
        return Point("PDF engine", State.ok, engine())
    except Missing as missing:
        said, _, mend = str(missing).partition("; ")
        return Point("PDF engine", State.missing, said, mend or _AGAIN)


def _law() -> Point:
    from policyc.law.editions import in_force
    from policyc.law.provisions import sources

    read = max(source.read for source in sources().values())
    editions = in_force(read)
    named = ", ".join(text.format(editions[of].name.en) for of, text in _STATUTES.items())
    return Point("law", State.ok, f"read on {read}: {named}; see `policyc law`")


def _git() -> Point:
    mend = "install git; `policyc diff` reads `git:REF:PATH` with it"
    program = shutil.which("git")
    if program is None:
        return Point("git", State.without, "there is none", mend)
    try:
        told = subprocess.run(  # noqa: S603 # no shell, and nothing that a stranger wrote
            [program, "--version"], capture_output=True, text=True, timeout=_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return Point("git", State.without, "it does not run", mend)
    return Point("git", State.ok, told.stdout.strip().removeprefix("git version "))


def _configuration(named: Path | None) -> Point:
    from policyc.configuration import read
    from policyc.configured import found

    try:
        path = named or found(Path.cwd())
        if path is None:
            return Point("configuration", State.ok, "none here; every default holds")
        read(path)
    except Misconfigured as refused:
        position, message, mend = refused.problems[0]
        return Point("configuration", State.missing, f"{position}: {message}", mend)
    except OSError as error:
        said = f"{error.filename}: {(error.strerror or str(error)).lower()}"
        return Point("configuration", State.missing, said, "check the path")
    return Point("configuration", State.ok, os.path.relpath(path))


def _terminal() -> Point:
    encoding = (sys.stdout.encoding or "").lower()
    colours = "colours" if coloured() else "no colours"
    if encoding.replace("-", "") != "utf8":
        said = f"{colours}; it takes {encoding or 'an unknown encoding'}, which has no Korean"
        return Point("terminal", State.without, said, "set PYTHONUTF8=1")
    return Point("terminal", State.ok, f"{colours}, UTF-8")


def as_text(points: Sequence[Point]) -> str:
    """The points for people, a line each, and below it how to mend it."""
    return "".join(f"{safe(line)}\n" for line in _lines(points))


def _lines(points: Sequence[Point]) -> Iterator[str]:
    names = max(width(point.name) for point in points)
    states = max(map(len, State))
    for name, state, said, mend in points:
        yield f"{state:<{states}}  {name:<{names}}  {said}"
        if mend is not None:
            yield " " * (states + names + 4) + f"mend: {mend}"


def as_json(points: Sequence[Point]) -> str:
    """The points for programs."""
    listed = [point._asdict() for point in points]
    return printed({"version": _VERSION, "points": listed})
