"""A file as it is written: keys and values in their own spelling, with the comments around them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias, cast

import yaml

from policyc.invalid import Invalid, Position, Problem

_COMMENT: Final = re.compile(r"#.*?(?=\s*$)", re.MULTILINE)
_IGNORE: Final = re.compile(r"#\s*policyc:\s*ignore\b")


@dataclass(frozen=True)
class Comment:
    """A comment, and where it stands on its line."""

    text: str
    column: int
    """How many characters stand before it."""
    gap: int
    """How many of them are the spaces that part it from what it follows."""

    @property
    def ignores(self) -> bool:
        """Whether it silences findings of the next line, and so goes where that line goes."""
        return _IGNORE.match(self.text) is not None


Lines: TypeAlias = "list[Comment | None]"
"""Lines that hold a comment alone, and None for any number of empty lines."""


@dataclass
class Scalar:
    """A scalar, with its quotation marks or its `|`."""

    lines: list[str]
    is_block: bool = False
    """Whether the first line is that of a `|` or `>`, and the others its text."""
    indent: int = 0
    """How many spaces before each line of a block are no part of it."""
    declared: int = 0
    """How many of them the block itself demands, beside those of its surroundings."""

    def holds(self, line: str) -> bool:
        """Whether a line of a block is more than indentation."""
        return len(line) > self.indent or bool(line.strip(" "))

    @property
    def keeps(self) -> bool:
        """Whether the empty lines at the end of a block are part of it."""
        return self.is_block and "+" in _indicators(self.lines[0])


@dataclass
class Flow:
    """A collection in brackets."""

    brackets: str
    entries: "list[Entry]" = field(default_factory=list)
    foot: Lines = field(default_factory=list)
    opened: Comment | None = None
    """What is said on the line of the opening bracket."""
    closes_below: bool = False
    ends_with_comma: bool = False


@dataclass
class Block:
    """A collection of lines: a mapping, or a list with a dash before each entry."""

    is_list: bool
    entries: "list[Entry]" = field(default_factory=list)
    foot: Lines = field(default_factory=list)


Value: TypeAlias = Scalar | Flow | Block


@dataclass
class Entry:
    """An entry of a collection, with what is said of it."""

    head: Lines
    """What stands above it."""
    key: str | None
    value: Value
    opened: Comment | None = None
    """What follows its colon or dash, where its value begins on another line."""
    lead: Lines = field(default_factory=list)
    """What stands between its key and its value."""
    below: bool = False
    """Whether its value begins on a line of its own, or, in brackets, it does itself."""
    after: Comment | None = None
    """What follows it on its last line."""
    foot: Lines = field(default_factory=list)
    """What stands below it, apart from what comes then."""


@dataclass
class Written:
    """A file: what stands above its first key, whatever that is, and the rest."""

    start: list[str]
    """Directives, and the line that begins the document."""
    header: Lines
    root: Entry


def _is_block(token: yaml.Token) -> bool:
    return isinstance(token, yaml.ScalarToken) and token.style in ("|", ">")


def _stands(token: yaml.Token) -> bool:
    """Whether a token has characters of its own."""
    return token.start_mark.index < token.end_mark.index


def _indicators(line: str) -> str:
    return line.partition("#")[0]


def written(text: str, file: str) -> Written:
    """What `text` holds, which was read as a source before and ends its lines with `\\n`.

    Raises `Invalid` where a key does not stand on one line.
    """
    return _Reader(text, file).file()


def comments(text: str) -> Iterator[str]:
    """Every comment of a text, those beside a `|` among them."""
    end = 0
    for token in _tokens(text):
        if _is_block(token):
            yield from _COMMENT.findall(text[end : text.find("\n", token.start_mark.index)])
        elif isinstance(token, yaml.ScalarToken | yaml.StreamEndToken):
            yield from _COMMENT.findall(text[end : token.start_mark.index])
        else:
            continue
        end = token.end_mark.index


def _tokens(text: str) -> Iterator[yaml.Token]:
    scan = cast("Callable[..., Iterator[yaml.Token]]", yaml.scan)  # the stubs leave it untyped
    return scan(text, Loader=yaml.CSafeLoader)


_NOTHING: Final = Scalar([])
_OPENS: Final = (yaml.FlowMappingStartToken, yaml.FlowSequenceStartToken)
_CLOSES: Final = (yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)


class _Reader:
    """Reads the tokens of a file that is known to be good YAML, and what stands between them."""

    def __init__(self, text: str, file: str) -> None:
        self._text = text
        self._file = file
        self._tokens = list(_tokens(text))
        self._at = 0
        self._trail: Comment | None = None
        self._lines: Lines = []
        self._broken = False

    def file(self) -> Written:
        self._next(yaml.StreamStartToken)
        start = self._start()
        root = Entry([], None, _NOTHING)
        if not self._is(yaml.BlockMappingStartToken):
            root.head = self._taken()
        root.value = self._value(0)
        root.after = self._trailing()
        if self._is(yaml.DocumentEndToken):
            root.foot = self._taken()
            self._next(yaml.DocumentEndToken)
            root.foot += [one for one in (self._trailing(),) if one]
        root.foot += self._taken()
        if not isinstance(root.value, Block):
            return Written(start, root.head, root)
        first = root.value.entries[0]
        ignores = (at for at, line in enumerate(first.head) if line and line.ignores)
        split = next(ignores, len(first.head))
        header, first.head = first.head[:split], first.head[split:]
        return Written(start, header, root)

    def _start(self) -> list[str]:
        """Everything up to the end of the line that begins the document, where there is one."""
        marker = next(
            (one for one in self._tokens if isinstance(one, yaml.DocumentStartToken)), None
        )
        if marker is None:
            return []
        while not self._is(yaml.DocumentStartToken):
            self._next()
        self._next()
        lines = self._text[: marker.end_mark.index].split("\n")
        comment = self._trailing()
        return [*map(str.rstrip, lines[:-1]), lines[-1] + (f"  {comment.text}" if comment else "")]

    @property
    def _token(self) -> yaml.Token:
        return self._tokens[self._at]

    def _is(self, *kinds: type[yaml.Token]) -> bool:
        return isinstance(self._token, kinds)

    def _next(self, *kinds: type[yaml.Token]) -> yaml.Token:
        """The token, which must be of one of `kinds`; what stands behind it is read."""
        token = self._token
        if kinds and not isinstance(token, kinds):
            raise TypeError(f"{type(token).__name__} in line {token.start_mark.line + 1}")
        self._at += 1
        if _stands(token) or isinstance(token, yaml.StreamStartToken):
            self._gap(token.end_mark.index)
        return token

    def _gap(self, begin: int) -> None:
        """Read what stands between `begin` and the next token."""
        at = self._at
        while at < len(self._tokens) and not _stands(self._tokens[at]):
            at += 1
        end = self._tokens[at].start_mark.index if at < len(self._tokens) else len(self._text)
        first, *rest = self._text[begin:end].split("\n")
        line = self._text.rfind("\n", 0, begin) + 1
        self._broken = bool(rest)
        self._trail = None
        if begin == line:
            rest = [first, *rest]
        elif words := first.strip():
            spaces = len(first) - len(first.lstrip())
            self._trail = Comment(words, begin - line + spaces, spaces)
        self._lines = []
        for alone in rest[:-1]:  # what is left is the indentation of the next token
            if words := alone.strip():
                self._lines.append(Comment(words, alone.index("#"), 0))
            elif self._lines[-1:] != [None]:
                self._lines.append(None)

    def _trailing(self) -> Comment | None:
        trail, self._trail = self._trail, None
        return trail

    def _taken(self) -> Lines:
        lines, self._lines = self._lines, []
        return lines

    def _value(self, column: int) -> Value:
        """The value that begins here, within what begins in `column`."""
        if self._is(*_OPENS):
            return self._flow()
        if self._is(yaml.BlockMappingStartToken, yaml.BlockSequenceStartToken):
            start = self._next()
            block = self._block(start.start_mark.column, yaml.BlockEndToken)
            self._next(yaml.BlockEndToken)
            return block
        if self._is(yaml.BlockEntryToken):  # in the column of its key
            return self._block(column, yaml.KeyToken, yaml.BlockEndToken)
        return self._scalar(column)

    def _scalar(self, column: int) -> Scalar:
        token = self._token
        scalar = self._whole(token, column)
        self._next(yaml.ScalarToken)
        if scalar.is_block:  # its token reaches over the empty lines below
            self._gap(token.start_mark.index + sum(len(line) + 1 for line in scalar.lines))
        return scalar

    def _whole(self, token: yaml.Token, column: int) -> Scalar:
        """The scalar of a token, which stands in what begins in `column`."""
        lines = self._text[token.start_mark.index : token.end_mark.index].split("\n")
        if not _is_block(token):
            return Scalar(lines)
        if lines[-1] == "":  # the block ends its last line
            del lines[-1]
        first = next((line for line in lines[1:] if line.strip(" ")), None)
        declared = sum(int(one) for one in _indicators(lines[0]) if one.isdecimal())
        if declared:
            indent = column + declared
        elif first is not None:
            indent = len(first) - len(first.lstrip(" "))
        else:
            indent = max(map(len, lines[1:]), default=0)
        scalar = Scalar(lines, is_block=True, indent=indent, declared=declared)
        while len(lines) > 1 and not scalar.keeps and not scalar.holds(lines[-1]):
            del lines[-1]
        return scalar

    def _block(self, column: int, *ends: type[yaml.Token]) -> Block:
        block = Block(is_list=self._is(yaml.BlockEntryToken))
        beside = ends[0] is yaml.KeyToken
        while not self._is(*ends):
            entry = Entry(self._above(block.entries), None, _NOTHING)
            if block.is_list:
                self._next(yaml.BlockEntryToken)
            else:
                entry.key = self._key()
            self._read(entry, column)
            block.entries.append(entry)
        deepest = column + 1 if beside else column
        while self._lines:
            until = next((at for at, line in enumerate(self._lines) if line), len(self._lines))
            comment = self._lines[until] if until < len(self._lines) else None
            if comment is None or comment.column < deepest:
                break
            block.foot += self._lines[: until + 1]
            self._lines = self._lines[until + 1 :]
        return block

    def _above(self, before: list[Entry]) -> Lines:
        """What stands above the next entry, without what belongs to the one before it."""
        lines = self._taken()
        if not before or None not in lines or lines[0] is None:
            return lines
        split = lines.index(None)
        if any(line and line.ignores for line in lines[:split]):
            return lines
        before[-1].foot = lines[:split]
        return lines[split:]

    def _key(self) -> str:
        key = self._next(yaml.KeyToken)
        token = self._token
        lines = self._text[token.start_mark.index : token.end_mark.index].split("\n")
        if _stands(key) or len(lines) > 1:
            at = Position(self._file, key.start_mark.line + 1, key.start_mark.column + 1)
            raise Invalid([Problem(at, "the key does not stand on one line", "write `key: value`")])
        self._next(yaml.ScalarToken)
        self._next(yaml.ValueToken)
        return lines[0]

    def _read(self, entry: Entry, column: int) -> None:
        """What follows a colon or a dash."""
        entry.opened = self._trailing()
        block = (yaml.BlockMappingStartToken, yaml.BlockSequenceStartToken, yaml.BlockEntryToken)
        if not self._is(*block):  # or else what stands here is of its first entry
            entry.below = self._broken
            entry.lead = [line for line in self._taken() if line]
        entry.value = self._value(column)
        entry.after = self._trailing()

    def _flow(self) -> Flow:
        brackets = "{}" if isinstance(self._next(*_OPENS), yaml.FlowMappingStartToken) else "[]"
        flow = Flow(brackets, opened=self._trailing())
        while not self._is(*_CLOSES):
            below = self._broken
            entry = Entry(self._taken(), None, _NOTHING)
            if self._is(yaml.KeyToken):
                entry.key = self._key()
                entry.opened = self._trailing()
                entry.lead = self._taken()
            entry.value = self._value(0)
            entry.after = self._trailing()
            flow.ends_with_comma = self._is(yaml.FlowEntryToken)
            if flow.ends_with_comma:
                between = self._taken()
                self._next(yaml.FlowEntryToken)
                if entry.after is None:
                    entry.after = self._trailing()
                self._lines = [*between, *filter(None, [self._trailing()]), *self._lines]
            entry.below = below
            flow.entries.append(entry)
        flow.closes_below = self._broken
        flow.foot = self._taken()
        self._next(*_CLOSES)
        return flow
