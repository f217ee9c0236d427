"""Mechanical mends: words of one text replaced in the file, everything else left as it stands."""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Final, NamedTuple

from policyc.finding import Finding
from policyc.invalid import Invalid, Position, Route
from policyc.rules.rule import Fix
from policyc.source import Data, Source

_TRIES: Final = 8
"""How often the words are looked for: layout may look like the beginning of a text's words."""
_NO_NEWLINE: Final = "\\ No newline at end of file\n"


class Mended(NamedTuple):
    """Files whose texts were mended, and which findings that took away."""

    files: Mapping[str, tuple[bytes, bytes]]
    """The old and the new content of each file, by its name."""
    findings: tuple[Finding, ...]


class _Edit(NamedTuple):
    start: int
    end: int
    new: str

    def touches(self, other: "_Edit") -> bool:
        """Whether both change the same characters of the file, or stand next to each other."""
        return self.start <= other.end and other.start <= self.end


class _File(NamedTuple):
    """A file as it was read, without what it extends."""

    source: Source
    text: str
    edits: list[_Edit]


def mended(found: Iterable[tuple[Source, Iterable[Finding]]]) -> Mended:
    """What the fixes of findings make of files, each found in a source or one that it extends.

    A fix is left out where its words do not stand in the file as they are, or where anything but
    them would change.
    """
    files: dict[str, _File] = {}
    done: list[Finding] = []
    asked: set[tuple[Position, str, str]] = set()
    for source, findings in found:
        for each in (source, *source.bases):
            files.setdefault(each.file, _read(each))
        for finding in findings:
            if (fix := finding.fix) is None:
                continue
            at = source.locate(fix.route)
            if (at, fix.old, fix.new) in asked:
                continue  # several policies that share a file tell of the same words
            asked.add((at, fix.old, fix.new))
            file = files[at.file]
            if (edit := _edit(file, at, fix)) is not None:
                file.edits.append(edit)
                done.append(finding)
    contents = {
        name: (file.source.content, _applied(file, file.edits)) for name, file in files.items()
    }
    return Mended(
        {name: pair for name, pair in contents.items() if pair[0] != pair[1]}, tuple(done)
    )


def _read(source: Source) -> _File:
    """A file by itself: the data of a source that extends others is of all of them."""
    alone = Source.parse(source.content, source.file)
    return _File(alone, source.content.decode("utf-8-sig"), [])


def _edit(file: _File, at: Position, fix: Fix) -> _Edit | None:
    """The change of the text that begins at `at`; None where another changes the same words."""
    lines = file.source.lines[: at.line - 1]
    begin = sum(len(line) + 1 for line in lines) + at.column - 1
    before = _shared(fix.old, fix.new)
    old, new = fix.old[before:], fix.new[before:]
    after = _shared(old[::-1], new[::-1])
    for _ in range(_TRIES):
        if (begin := file.text.find(fix.old, begin)) < 0:
            return None
        end = begin + len(fix.old) - after
        edit = _Edit(begin + before, end, new[: len(new) - after])
        if _changes_only(file, edit, at, fix):
            return None if any(map(edit.touches, file.edits)) else edit
        begin += 1
    return None


def _shared(some: str, others: str) -> int:
    """How many characters both begin with."""
    return sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(some, others, strict=False))
    )


def _changes_only(file: _File, edit: _Edit, at: Position, fix: Fix) -> bool:
    """Whether the edited file is the same but for the words of `fix` in the text at `at`."""
    try:
        after = Source.parse(_applied(file, [edit]), file.source.file)
    except Invalid:
        return False
    different = list(_differences(file.source.data, after.data, ()))
    if len(different) != 1:
        return False
    ((route, old, new),) = different
    return file.source.locate(route) == at and new == old.replace(fix.old, fix.new, 1)


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


def _applied(file: _File, edits: Sequence[_Edit]) -> bytes:
    text, content = file.text, file.source.content
    bom = content[: len(content) - len(text.encode())]
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return bom + text.encode()


def difference(name: str, old: bytes, new: bytes) -> str:
    """The change of a file as a unified diff."""
    lines = [content.decode("utf-8-sig").splitlines(keepends=True) for content in (old, new)]
    return "".join(
        line if line.endswith("\n") else f"{line}\n{_NO_NEWLINE}"
        for line in difflib.unified_diff(*lines, fromfile=name, tofile=name)
    )
