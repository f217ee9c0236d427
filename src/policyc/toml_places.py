"""Where everything stands in a TOML text that `tomllib`, which does not say it, has read."""

import re
import tomllib
from bisect import bisect_right
from typing import Final, cast

from policyc.source import Place

_SPACE: Final = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_KEY: Final = re.compile(r"""[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'""")
_DOT: Final = re.compile(r"[ \t]*\.[ \t]*")
_EQUALS: Final = re.compile(r"[ \t]*=[ \t]*")
_SCALAR: Final = re.compile(
    r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5}'
    r"|'''(?:[^']|'{1,2}(?!'))*'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
    r"|[^\s,\]}#]+(?: [0-9]{2}:[^\s,\]}#]*)?",
    re.DOTALL,
)


def places(text: str, file: str) -> Place:
    """The places of the tables, lists and values of `text`, which `tomllib` accepts.

    Lines end with a line feed alone, as `tomllib` has them.
    """
    return _Scan(text, file).read()


class _Scan:
    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.at = 0
        self.starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def read(self) -> Place:
        root = table = self.place(0, 0, {})
        self.skip()
        while self.at < len(self.text):
            if self.text.startswith("[", self.at):
                table = self.header(root)
            else:
                self.pair(table)
            self.skip()
        return root

    def place(self, begin: int, key: int, within: "dict[str, Place] | list[Place] | None") -> Place:
        """A place by the offsets of the value and of its key."""
        return Place(self.file, *self.position(begin), self.position(key), within)

    def position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def skip(self) -> None:
        self.take(_SPACE)

    def take(self, pattern: re.Pattern[str]) -> str:
        """What `pattern` matches here, which is passed over; nothing where it does not match."""
        found = pattern.match(self.text, self.at)
        if found is None:
            return ""
        self.at = found.end()
        return found[0]

    def keys(self) -> list[tuple[str, int]]:
        """A key of one or more parts, each with the offset at which it begins."""
        found: list[tuple[str, int]] = []
        while not found or self.take(_DOT):
            begin = self.at
            raw = self.take(_KEY)
            name = str(tomllib.loads(f"key = {raw}")["key"]) if raw[0] in "\"'" else raw
            found.append((name, begin))
        return found

    def header(self, root: Place) -> Place:
        """The table that `[a.b]` or `[[a.b]]` opens."""
        begin = self.at
        many = self.text.startswith("[[", begin)
        self.at += 2 if many else 1
        self.skip()
        *outer, (name, at) = self.keys()
        self.skip()
        self.at += 2 if many else 1
        entries = _entries(self.inner(root, outer))
        if not many:
            return entries.setdefault(name, self.place(begin, at, {}))
        elements = entries.setdefault(name, self.place(begin, at, [])).within
        element = self.place(begin, at, {})
        cast("list[Place]", elements).append(element)
        return element

    def pair(self, table: Place) -> None:
        """The value after a key and `=`."""
        *outer, (name, at) = self.keys()
        self.take(_EQUALS)
        _entries(self.inner(table, outer))[name] = self.value(at)

    def inner(self, table: Place, names: list[tuple[str, int]]) -> Place:
        """The table that names lead to from another, of a list of tables the last."""
        for name, at in names:
            table = _entries(table).setdefault(name, self.place(at, at, {}))
            if isinstance(table.within, list):
                table = table.within[-1]
        return table

    def value(self, key: int | None = None) -> Place:
        begin = self.at
        key = begin if key is None else key
        opening = self.text[begin]
        if opening not in "[{":
            self.take(_SCALAR)
            return self.place(begin, key, None)
        self.at += 1
        elements: list[Place] = []
        table = self.place(begin, key, {})
        while self.goes_on("]" if opening == "[" else "}"):
            if opening == "[":
                elements.append(self.value())
            else:
                self.pair(table)
        return self.place(begin, key, elements) if opening == "[" else table

    def goes_on(self, end: str) -> bool:
        """Whether something follows the comma, or is the first; `end` is passed over."""
        self.skip()
        if self.text[self.at] == ",":
            self.at += 1
            self.skip()
        if self.text[self.at] == end:
            self.at += 1
            return False
        return True


def _entries(table: Place) -> "dict[str, Place]":
    return cast("dict[str, Place]", table.within)
