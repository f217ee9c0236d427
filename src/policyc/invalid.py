"""What is wrong with an input, where it stands and how to mend it."""

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

Route: TypeAlias = tuple[str | int, ...]
"""Where a value stands in a policy: keys and indexes from the root."""


class Position(NamedTuple):
    """A place in a file. Lines and columns count characters from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Problem(NamedTuple):
    """One thing that is wrong, with the way to mend it."""

    position: Position
    message: str
    mend: str

    def __str__(self) -> str:
        return f"{self.position}: error: {self.message}; {self.mend}"


class Invalid(Exception):
    """An input that is refused, with every problem found in it, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.position))
        super().__init__("\n".join(map(str, self.problems)))


class Misconfigured(Invalid):
    """A configuration that is refused."""
