"""A file in the one layout: two spaces for each level, and comments where they belong."""

from typing import Final

from policyc.fmt.written import Block, Comment, Entry, Flow, Lines, Scalar, Value, Written

_STEP: Final = 2
_APART: Final = 2
"""Spaces before the comment beside a value, unless it stands further off, in a column."""


def printed(file: Written) -> str:
    """The text of a file, its entries in the order in which they are."""
    printer = _Printer()
    for line in file.start:
        printer.whole(line)
    printer.above(file.header, 0)
    if isinstance(file.root.value, Block):
        printer.block(file.root.value, 0)
    else:
        printer.start(0)
        printer.value(file.root.value, 0, 0)
        printer.beside(file.root.after)
    printer.above(file.root.foot, 0)
    return printer.text()


class _Printer:
    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: str | None = None
        self._kept = False
        """Whether an empty line would be one of the text above."""

    def text(self) -> str:
        self._end()
        while not self._kept and self._lines[-1] == "":
            del self._lines[-1]
        return "\n".join(self._lines) + "\n"

    def whole(self, line: str) -> None:
        """A line as it is."""
        self._end()
        self._lines.append(line)
        self._kept = False

    def empty(self) -> None:
        """An empty line, where there is none and one changes nothing."""
        self._end()
        if self._lines and self._lines[-1] and not self._kept:
            self._lines.append("")

    def start(self, indent: int) -> None:
        """Begin a line."""
        self._end()
        self._line = " " * indent

    def _end(self) -> None:
        if self._line is not None:
            self._lines.append(self._line)
            self._line, self._kept = None, False

    def _write(self, text: str) -> None:
        self._line = (self._line or "") + text

    @property
    def _column(self) -> int:
        return len(self._line or "")

    def beside(self, comment: Comment | None) -> None:
        """A comment at the end of the line."""
        if comment is not None:
            apart = comment.column - self._column if comment.gap > _APART else 0
            self._write(" " * max(apart, _APART) + comment.text)
            self._end()

    def above(self, lines: Lines, indent: int) -> None:
        """Comments and empty lines on lines of their own."""
        for line in lines:
            if line is None:
                self.empty()
            else:
                self.whole(" " * indent + line.text)

    def block(self, block: Block, indent: int, *, begun: bool = False) -> None:
        """A collection of lines; the first where the line has `begun`, without what is above it."""
        before: Entry | None = None
        for entry in block.entries:
            if before is not None or not begun:
                head = [*entry.head, *(_first_head(entry) if block.is_list else ())]
                if before is None:
                    head = _begun(head)
                elif before.foot or (None in head and head[0] is not None):
                    self.empty()  # or it would seem to be of the entry before
                self.above(head, indent)
                self.start(indent)
            self._write("-" if block.is_list else f"{entry.key}:")
            self._entry(entry, indent, is_element=block.is_list)
            self.above(entry.foot, indent)
            before = entry
        if before is not None and before.foot and block.foot:
            self.empty()
        self.above(block.foot, indent)

    def _entry(self, entry: Entry, indent: int, *, is_element: bool) -> None:
        """What follows a dash or a colon."""
        value = entry.value
        self.beside(entry.opened)
        if isinstance(value, Block):
            if is_element and entry.opened is None:
                self._write(" ")
                self.block(value, indent + _STEP, begun=True)
            else:
                self.block(value, indent + _STEP)
            return
        moved = (
            entry.below and not is_element and not (isinstance(value, Scalar) and value.is_block)
        )
        below = bool(moved or entry.opened or entry.lead)
        if below:
            self.above(entry.lead, indent + _STEP)
            self.start(indent + _STEP)
        else:
            self._write(" ")
        self.value(value, indent, indent + _STEP if below or is_element else indent)
        self.beside(entry.after)

    def value(self, value: Value, indent: int, base: int) -> None:
        """A scalar or a collection in brackets, in what is indented by `indent`.

        `base` is where that which begins here would end on a line of its own.
        """
        match value:
            case Flow():
                self._flow(value, base)
            case Scalar(is_block=True):
                self._text(value, indent)
            case Scalar():
                self._scalar(value, indent + _STEP)
            case Block():
                self.block(value, indent)

    def _scalar(self, scalar: Scalar, indent: int) -> None:
        """A scalar, whose lines but the first begin where YAML does not mind."""
        first, *more = scalar.lines
        self._write(_without_end(first) if more else first)
        for number, line in enumerate(more, start=1):
            words = line.lstrip(" \t")
            if number < len(more):
                words = _without_end(words)
            self.start(indent if words else 0)
            self._write(words)

    def _text(self, scalar: Scalar, indent: int) -> None:
        """A block, each line as it is but for its indentation."""
        self._write(scalar.lines[0])
        deep = " " * (indent + (scalar.declared or _STEP))
        for line in scalar.lines[1:]:
            self._end()
            self._lines.append(deep + line[scalar.indent :] if scalar.holds(line) else "")
        self._end()
        self._kept = scalar.keeps

    def _flow(self, flow: Flow, base: int) -> None:
        """A collection in brackets, on as many lines as it was."""
        self._write(flow.brackets[0])
        hangs = flow.opened is not None or any(entry.below for entry in flow.entries[:1])
        indent = base + _STEP if hangs else self._column
        self.beside(flow.opened)
        for number, entry in enumerate(flow.entries):
            head: Lines = [line for line in entry.head if line]
            if entry.below or head or self._line is None:
                self.above(head, indent)
                self.start(indent)
            elif number:
                self._write(" ")
            self._pair(entry, indent)
            if number + 1 < len(flow.entries) or (hangs and flow.ends_with_comma):
                self._write(",")
            self.beside(entry.after)
        foot: Lines = [line for line in flow.foot if line]
        if flow.closes_below or foot or self._line is None:
            self.above(foot, indent)
            self.start(base if hangs else indent - 1)
        self._write(flow.brackets[1])

    def _pair(self, entry: Entry, indent: int) -> None:
        """An entry in brackets."""
        if entry.key is not None:
            self._write(f"{entry.key}:")
            self.beside(entry.opened)
            lead: Lines = [line for line in entry.lead if line]
            self.above(lead, indent + _STEP)
            if self._line is None or lead:
                self.start(indent + _STEP)
            else:
                self._write(" ")
        self.value(entry.value, indent, indent)


def _begun(lines: Lines) -> Lines:
    """Lines without the empty one that they begin with."""
    return lines[1:] if lines[:1] == [None] else lines


def _first_head(entry: Entry) -> Lines:
    """The comments above what begins on the line of a dash, which stand above the dash."""
    lines: Lines = []
    while isinstance(entry.value, Block) and entry.opened is None:
        is_list = entry.value.is_list
        entry = entry.value.entries[0]
        lines += [line for line in entry.head if line]
        if not is_list:
            break
    return lines


def _without_end(line: str) -> str:
    """A line of several without the spaces at its end, but for one that a backslash keeps."""
    words = line.rstrip(" \t")
    escapes = len(words) - len(words.rstrip("\\"))
    return words + line[len(words) : len(words) + 1] if escapes % 2 else words
