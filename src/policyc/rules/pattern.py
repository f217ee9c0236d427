"""Regular expressions of the rules, of which a policy that has nothing of their kind needs none."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, Final

_RANGE: Final = "[가-힣]"
_LETTER: Final = r"(?-i:[^\W\d_a-zA-Z])"
"""A letter that is not Latin. Python 3.11 takes more than a millisecond for a range of Hangul."""


def has_hangul(text: str) -> bool:
    """Whether a syllable or a letter of Hangul stands in `text`."""
    return any("가" <= letter <= "힣" or "ㄱ" <= letter <= "ㅎ" for letter in text)


class Pattern:
    """A regular expression that is compiled when it is first used: to compile is what is slow.

    `[가-힣]` in it is read as any letter that is not Latin, which in Korean text is the same.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression, ready for use."""
        return re.compile(self.pattern.replace(_RANGE, _LETTER), self.flags)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first match in `text` from `start` on."""
        return self.compiled.search(text, start)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match at `start` of `text`."""
        return self.compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the whole of `text`."""
        return self.compiled.fullmatch(text)

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """The matches in `text` from `start` on, one after the other."""
        return self.compiled.finditer(text, start)

    def findall(self, text: str) -> list[Any]:
        """The words of the matches in `text`, or of their groups."""
        return self.compiled.findall(text)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """`text` with `new` in the place of each match."""
        return self.compiled.sub(new, text)

    def split(self, text: str) -> list[str | Any]:
        """What of `text` stands between the matches."""
        return self.compiled.split(text)
