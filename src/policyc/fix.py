"""Mechanical mends: words of one text replaced in the file, everything else left as it stands."""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from policyc.finding import Finding
from policyc.invalid import Invalid, Position, Route
from policyc.lint import place
from policyc.rules.rule import Fix
from policyc.source import Data, Source


class Mended(NamedTuple):
    """Files whose texts were mended, and which findings that took away."""

    files: Mapping[str, tuple[bytes, bytes]]
    """The old and the new content of each file, by its name."""
    findings: tuple[Finding, ...]


class _Edit(NamedTuple):
    start: int
    end: int
    new: str


def mended(source: Source, findings: Iterable[Finding]) -> Mended:
    """What the fixes of `findings` make of a file and of those that it extends.

    A fix is left out where its words do not stand in the file as they are, or where anything but
    them would change.
    """
    files = {file.file: file for file in (source, *source.bases)}
    edits: dict[str, list[_Edit]] = {}
    done: list[Finding] = []
    for finding in findings:
        if finding.fix is None:
            continue
        at = place(source, finding.fix.route)
        file = files[at.file]
        edit = _edit(file, at, finding.fix)
        others = edits.setdefault(at.file, [])
        if edit is None or any(edit.start < one.end and one.start < edit.end for one in others):
            continue
        if _changes_only(file, edit, finding.fix):
            others.append(edit)
            done.append(finding)
    contents = {
        name: (files[name].content, _applied(files[name], each)) for name, each in edits.items()
    }
    return Mended(
        {name: pair for name, pair in contents.items() if pair[0] != pair[1]}, tuple(done)
    )


def _text(file: Source) -> str:
    return file.content.decode("utf-8-sig")


def _edit(file: Source, at: Position, fix: Fix) -> _Edit | None:
    """Where the words of `fix` stand in the text that begins at `at`."""
    text = _text(file)
    begin = sum(len(line) + 1 for line in file.lines[: at.line - 1]) + at.column - 1
    found = text.find(fix.old, begin)
    if found < 0:
        return None
    return _Edit(found, found + len(fix.old), fix.new)


def _changes_only(file: Source, edit: _Edit, fix: Fix) -> bool:
    """Whether the edited file is the same but for the one text that `fix` is of."""
    try:
        after = Source.parse(_applied(file, [edit]), file.file)
    except Invalid:
        return False
    different = list(_differences(file.data, after.data, ()))
    if len(different) != 1:
        return False
    ((route, old, new),) = different
    return old.replace(fix.old, fix.new, 1) == new and route[-1:] == fix.route[-1:]


def _differences(old: Data, new: Data, route: Route) -> Iterator[tuple[Route, str, str]]:
    match old, new:
        case dict(), dict() if old.keys() == new.keys():
            for key in old:
                yield from _differences(old[key], new[key], (*route, key))
        case list(), list() if len(old) == len(new):
            for index, (one, other) in enumerate(zip(old, new, strict=True)):
                yield from _differences(one, other, (*route, index))
        case str(), str() if old == new:
            pass
        case _:
            yield route, str(old), str(new)


def _applied(file: Source, edits: Sequence[_Edit]) -> bytes:
    text = _text(file)
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    bom = file.content[: len(file.content) - len(_text(file).encode())]
    return bom + text.encode()


def difference(name: str, old: bytes, new: bytes) -> str:
    """The change of a file as a unified diff."""
    lines = [content.decode("utf-8-sig").splitlines(keepends=True) for content in (old, new)]
    return "".join(difflib.unified_diff(*lines, fromfile=name, tofile=name))
