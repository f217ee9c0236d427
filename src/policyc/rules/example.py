"""The example of a rule: a policy that it finds at fault, and the same mended."""

import re
from collections.abc import Collection
from functools import cache
from importlib import resources
from typing import Final

from policyc.law.shape import Law
from policyc.model.node import Day
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Rule
from policyc.source import Source

MARK: Final = "# finding"
"""What stands at the end of a line of a failing example that has a finding."""

_BLOCK: Final = Pattern(r"^([a-z_]+):", re.MULTILINE)


class Example(Law):
    """Parts of a policy, laid over the whole one of `example.yaml`."""

    failing: str
    mended: str
    without: tuple[str, ...] = ()
    """Keys of the whole policy that the parts do without."""
    as_of: Day | None = None
    """The day whose law is asked, where it is not that of the policy's effect."""
    published: bool = False
    """Whether the mended policy is published: a lock records what it declares."""
    note: str | None = None
    """What a reader of the rule's page should know of the example."""

    @property
    def marked(self) -> list[int]:
        """The lines of the failing part that have a finding, counted from 1."""
        lines = enumerate(self.failing.splitlines(), start=1)
        return [number for number, line in lines if line.endswith(MARK)]

    def whole(self, part: str) -> bytes:
        """A whole policy with `part` before what it leaves of `example.yaml`."""
        return whole(part, self.without)


def example(rule: Rule) -> Example:
    """The example that stands beside a rule's file."""
    name = f"{rule.module.__name__.rpartition('.')[2]}.yaml"
    content = resources.files(rule.module.__package__ or "").joinpath(name).read_bytes()
    return Example.model_validate(Source.parse(content, name).data)


def whole(part: str, without: Collection[str] = ()) -> bytes:
    """`part` of a policy, then the keys of `example.yaml` that it neither has nor does without."""
    gone = {*_BLOCK.findall(part), *without}
    kept = [text for key, text in _base() if key not in gone]
    return "".join([part, *kept]).encode()


@cache
def _base() -> tuple[tuple[str, str], ...]:
    """The keys of `example.yaml`, each with its lines."""
    text = resources.files("policyc.rules").joinpath("example.yaml").read_text(encoding="utf-8")
    begins = list(_BLOCK.finditer(text))
    ends = [*(block.start() for block in begins[1:]), len(text)]
    return tuple(
        (block[1], text[block.start() : end]) for block, end in zip(begins, ends, strict=True)
    )
