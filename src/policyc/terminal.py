"""What is printed: any text made safe for a terminal and a log."""

import re
import unicodedata

_UNSAFE = re.compile(
    "[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)


_COMMAND = re.compile(r"##\[|^\s*:(?=:)", re.MULTILINE)
"""What GitHub's runner takes for a command: `##[` anywhere in a line, `::` where one begins."""


def safe(text: str) -> str:
    """`text` with every character that could steer a terminal or a build's log spelled out."""
    said = _UNSAFE.sub(lambda found: _spelled(found[0]), text)
    if "::" not in said and "##[" not in said:
        return said
    return _COMMAND.sub(lambda found: f"{found[0][:-1]}{_spelled(found[0][-1])}", said)


def _spelled(character: str) -> str:
    return f"\\u{{{ord(character):x}}}"


def width(text: str) -> int:
    """How many columns of a terminal a line takes: two for a Hangul syllable."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)
