"""What an attack came to, as a line of the table in docs/security.md."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

SEED: Final = 20261125
"""What the attacks start from, where no other is named."""


@dataclass
class Figures:
    """What was tried, and what went wrong: nothing, it is hoped."""

    promise: str
    tried: dict[str, int] = field(default_factory=dict[str, int])
    """How many of each kind."""
    worst: dict[str, str] = field(default_factory=dict[str, str])
    """The worst that was measured, with its unit."""
    failures: list[str] = field(default_factory=list[str])

    def count(self, kind: str, number: int = 1) -> None:
        """Count that so many of a kind were tried."""
        self.tried[kind] = self.tried.get(kind, 0) + number

    def row(self) -> str:
        """The line of the table."""
        return f"| {self.promise} | {_told(self.tried)} | {self._found()} | {_worst(self.worst)} |"

    def _found(self) -> str:
        return f"**{len(self.failures)} failures**" if self.failures else "0 failures"


def _told(tried: Mapping[str, int]) -> str:
    return ", ".join(f"{number:,} {kind}" for kind, number in tried.items())


def _worst(worst: Mapping[str, str]) -> str:
    return ", ".join(f"{name} {figure}" for name, figure in worst.items()) or "-"
