"""What is printed: any text made safe for a terminal and a log."""

import re
import unicodedata
from functools import cache

_UNSAFE = re.compile(
    "[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)


_COMMAND = re.compile(r"##(?:vso)?\[|^\s*:(?=:)", re.MULTILINE)
"""What runners take for a command: `##[` (GitHub) and `##vso[` (Azure) anywhere in a line, `::`
(GitHub) where one begins."""
_IN_A_PAGE = re.compile(
    rf"{_UNSAFE.pattern}|##(?:vso)?\[|^\s*:(?=:[^\n]*?::)",  # a style sheet has other `::`
    re.MULTILINE,
)


def safe(text: str) -> str:
    """`text` with every character that could steer a terminal or a build's log spelled out."""
    said = _UNSAFE.sub(lambda found: _spelled(found[0]), text)
    if "::" not in said and "##" not in said:
        return said
    return _COMMAND.sub(lambda found: f"{found[0][:-1]}{_spelled(found[0][-1])}", said)


def safe_page(page: str) -> str:
    """A page of HTML that is printed: the same page, what could steer spelled as HTML does."""
    return _IN_A_PAGE.sub(lambda found: f"{found[0][:-1]}&#{ord(found[0][-1])};", page)


def _spelled(character: str) -> str:
    return f"\\u{{{ord(character):x}}}"


def width(text: str) -> int:
    """How many columns of a terminal a line takes: two for a Hangul syllable."""
    return len(text) if text.isascii() else sum(map(_columns, text))


@cache
def _columns(letter: str) -> int:
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
