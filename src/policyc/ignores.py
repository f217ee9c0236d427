"""Comments in a policy by which its author says why a finding is none."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, cast

import yaml

from policyc.invalid import Position
from policyc.source import Source

_COMMENT: Final = re.compile(r"#\s*policyc:\s*ignore\b(?:\[([^\]]*)\])?\s*(.*)$")
_ALONE: Final = re.compile(r"\s*#")


@dataclass(frozen=True)
class Ignore:
    """A comment `# policyc: ignore[rule-id] reason`."""

    position: Position
    line: int
    """The line that it speaks of: its own, or the next where it stands alone on its own."""
    ids: tuple[str, ...]
    """The rules that it silences, as they are written."""
    reason: str
    used: frozenset[str] = frozenset()
    """Those of `ids` that would have found something there."""
    idle: frozenset[str] = frozenset()
    """Those of `ids` that were asked and found nothing there."""

    @property
    def holds(self) -> bool:
        """Whether it silences anything: it says what, and why."""
        return bool(self.ids and self.reason)


def ignores(source: Source) -> Iterator[Ignore]:
    """The comments of a file and of those that it extends."""
    for file in (source, *source.bases):
        if b"policyc:" in file.content:
            yield from _of(file)


def _of(file: Source) -> Iterator[Ignore]:
    texts = _scalars(file)
    for number, line in enumerate(file.lines, start=1):
        found = _COMMENT.search(line)
        if found is None or _within(texts, number, found.start()):
            continue
        alone = _ALONE.match(line) is not None
        yield Ignore(
            Position(file.file, number, found.start() + 1),
            _next(file.lines, number) if alone else number,
            tuple(filter(None, (part.strip() for part in (found[1] or "").split(",")))),
            re.split(r"(?:^|\s)#\s", found[2])[0].strip(),
        )


def _next(lines: Sequence[str], number: int) -> int:
    """The first line after `number` that is no comment and not empty."""
    for later in range(number, len(lines)):
        if lines[later].strip() and _ALONE.match(lines[later]) is None:
            return later + 1
    return number


def _scalars(file: Source) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where each text of the file begins and ends: a `#` within is no comment."""
    scan = cast("Callable[..., Iterator[yaml.Token]]", yaml.scan)  # the stubs leave it untyped
    return [
        (
            (token.start_mark.line + 1, token.start_mark.column),
            (token.end_mark.line + 1, token.end_mark.column),
        )
        for token in scan("\n".join(file.lines), Loader=yaml.CSafeLoader)
        if isinstance(token, yaml.ScalarToken)
    ]


def _within(
    texts: Sequence[tuple[tuple[int, int], tuple[int, int]]], line: int, column: int
) -> bool:
    return any(begin <= (line, column) < end for begin, end in texts)
