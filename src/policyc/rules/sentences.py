"""The sentences of a text."""

import re
from collections.abc import Iterator
from typing import Final

from policyc.rules.pattern import Pattern
from policyc.rules.wording import Wording

_BLOCKS: Final = Pattern(r"\n\s*\n|\n(?=\s*(?:[-*+|#>]|[0-9]+[.)])\s?)")
_ENDS: Final = Pattern(
    r"(?:(?<=[.!?])|(?<=。))(?<![0-9]\.)(?<!Co\.)(?<!Ltd\.)(?<!Inc\.)(?<!No\.)(?<!Art\.)(?<!e\.g\.)(?<!i\.e\.)[)”\"']?\s+"
)
_TABLE: Final = Pattern(r"^\s*\|")


def sentences(wording: Wording) -> Iterator[str]:
    """The whole sentences of a text, each on one line, without marks of lists and tables."""
    for block in _BLOCKS.split(wording.words):
        if _TABLE.match(block):
            continue
        bare = re.sub(r"^\s*(?:[-*+#>]+|[0-9]+[.)])\s+", "", block)
        for sentence in _ENDS.split(" ".join(bare.split())):
            if sentence.endswith((".", "!", "?", "。", ".)", ".”")):
                yield sentence
