"""YAML text becomes plain data and the position of everything in it."""

import codecs
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple, Self, TypeAlias, cast

import yaml
from yaml import events

from policyc.invalid import Invalid, Position, Problem, Route

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
"""What a file holds. Every scalar is text until the model says what it is: `NO` is Norway."""

_LOOK: Final = (
    "look at the indentation, and quote a value that holds `: `, ` #` or begins with one of "
    "`@%&*!|>[]{}`"
)
_OPEN: Final = (
    "the bracket here is not closed, or a comma is missing behind it",
    "close it, part its entries by commas, and quote a text that holds `: ` or `, `",
)
_NO_COLON: Final = "could not find expected ':'"
_IN_BRACKETS: Final = ("while parsing a flow sequence", "while parsing a flow mapping")
_NOT_YAML: Final = {
    _NO_COLON: (
        "a key has no colon with a space behind it",
        "write `key: value`; a text of several lines stands after `key: |`",
    ),
    "did not find expected '-' indicator": (
        "the line is neither an entry of the list above it nor a part of one",
        "indent it as the lines beside it, or begin it with `- `",
    ),
    "did not find expected key": (
        "the line does not fit those above it",
        "indent it as the keys beside which it belongs, and look for a bracket too many",
    ),
    "mapping values are not allowed in this context": (
        "a colon stands where there can be no key",
        "quote a text that holds `: `, or indent the line as those beside it",
    ),
    "found character that cannot start any token": (
        "a value cannot begin with this character",
        "put the value in quotation marks",
    ),
    "did not find expected comment or line break": (
        "a text stands beside `|` or `>`",
        "write it on the next line, indented",
    ),
    "did not find expected ',' or ']'": _OPEN,
    "did not find expected ',' or '}'": _OPEN,
}
"""What libyaml finds wrong, in words for an author, and how to mend it."""

MAX_BYTES = 2_000_000
MAX_DEPTH = 32
MAX_VALUES = 160_000
MAX_VALUES_OF_STRANGERS = 30_000
"""With `--untrusted`; what is read in a second, and ten times our longest example."""
MAX_SCALAR = 50_000
MAX_KEY = 256
MAX_TEXT_LINES = 200

_REFUSED = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls; U+0085 among them ends a line for YAML
    "\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f"  # bidirectional, invisible
    "\ue000-\uf8ff\U000f0000-\U0010ffff"  # of private meaning
    "\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
    "|\r(?!\n)"
)
_NOT_IN_A_NAME = re.compile(f"{_REFUSED.pattern}|[\t\n]")
_NULL = frozenset(("", "~", "null", "Null", "NULL"))


class Place(NamedTuple):
    """Where a value begins, where its key begins, and the places of what is in it."""

    file: str
    line: int
    column: int
    key: tuple[int, int]
    within: "dict[str, Place] | list[Place] | None"


@dataclass(frozen=True)
class Source:
    """A file that was read: its text as bytes, its data, and where each part of it stands.

    Where it extends other files, the data is of all of them, and each part has its place in its
    own file.
    """

    file: str
    content: bytes
    data: dict[str, Data]
    root: Place
    bases: "tuple[Source, ...]" = ()
    """Every file that it extends, each once."""

    def locate(self, route: Route, *, key: bool = False) -> Position:
        """Where the value at `route` begins, or the nearest value that it is missing from.

        With `key`, where its key begins. Parts of the route that the file does not have are
        passed over, so that a validator's own additions do no harm.
        """
        place = self.root
        for part in route:
            match place.within:
                case dict() as entries if part in entries:
                    place = entries[part]
                case list() as elements if isinstance(part, int) and part < len(elements):
                    place = elements[part]
                case _:
                    pass
        line, column = place.key if key else (place.line, place.column)
        return Position(place.file, line, column)

    def has(self, route: Route) -> bool:
        """Whether a value stands at `route`, or a short way of writing what does."""
        place = self.root
        for part in route:
            match place.within:
                case dict() as entries if part in entries:
                    place = entries[part]
                case list() as elements if isinstance(part, int) and part < len(elements):
                    place = elements[part]
                case dict() | list() if isinstance(part, str):
                    return False
                case _:
                    pass
        return bool(route)

    def find(self, words: str, position: Position) -> Position | None:
        """Where `words` stand first after `position`, in the file that it is in, within a text."""
        for file in (self, *self.bases):
            if file.file == position.file:
                lines = file.lines[position.line - 1 : position.line - 1 + MAX_TEXT_LINES]
                lines[0] = " " * (position.column - 1) + lines[0][position.column - 1 :]
                for number, line in enumerate(lines):
                    if (at := line.find(words)) >= 0:
                        return Position(position.file, position.line + number, at + 1)
        return None

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file's text, as positions count them."""
        return self.content.decode("utf-8-sig").split("\n")

    @classmethod
    def read(cls, path: Path, *, name: str | None = None, values: int = MAX_VALUES) -> Self:
        """The file at `path`; `name` is what positions call it. Raises `Invalid`, `OSError`."""
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
        return cls.parse(content, name or str(path), values)

    @classmethod
    def parse(cls, content: bytes, file: str, values: int = MAX_VALUES) -> Self:
        """The source whose bytes are `content`, with so many `values` at most. Raises `Invalid`."""
        if hidden := _NOT_IN_A_NAME.search(file):
            raise _refuse(
                Position(file, 1, 1),
                f"the name of the file holds the character {_name(hidden[0])}",
                "give it a name that can be read",
            )
        text = _decode(content, file)
        data, root = _Composer(text, file, values).compose()
        if not isinstance(data, dict):
            raise _refuse(
                Position(file, root.line, root.column),
                "the file is not a mapping",
                "begin it with keys, for example `policy: my-service`",
            )
        return cls(file, content, data, root)


def _refuse(position: Position, message: str, mend: str) -> Invalid:
    return Invalid([Problem(position, message, mend)])


def _decode(content: bytes, file: str) -> str:
    if len(content) > MAX_BYTES:
        raise _refuse(
            Position(file, 1, 1),
            f"the file is larger than {MAX_BYTES:,} bytes",
            "split it: a policy of this size has another document in it",
        )
    try:
        text = content.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        raise _refuse(
            _position(file, before, len(before)),
            f"the file is not UTF-8{_guess(content)}",
            "save it as UTF-8 in your editor",
        ) from None
    if refused := _REFUSED.search(text):
        raise _refuse(
            _position(file, text, refused.start()),
            f"the character {_name(refused[0])} is not allowed",
            "delete it; it cannot be seen, or it changes what the reader sees",
        )
    return text


def _guess(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return " (it looks like UTF-16)"
    try:
        korean = content.decode("cp949")
    except UnicodeDecodeError:
        return ""
    return " (it looks like CP949)" if re.search("[가-힣]", korean) else ""


def _name(character: str) -> str:
    name = unicodedata.name(character[0], "")
    return f"U+{ord(character[0]):04X}" + (f" ({name})" if name else "")


def _position(file: str, text: str, offset: int) -> Position:
    line = text.count("\n", 0, offset) + 1
    return Position(file, line, offset - text.rfind("\n", 0, offset))


def _events(text: str) -> Iterator[yaml.Event]:
    parse = cast("Callable[..., Iterator[yaml.Event]]", yaml.parse)  # the stubs leave it untyped
    return parse(text, Loader=yaml.CSafeLoader)


class _Composer:
    """One pass over libyaml's events, without recursion, within fixed limits.

    PyYAML's own composer recurses in C and dies of deep nesting, takes the last of two equal
    keys, follows aliases and types scalars by YAML 1.1; none of that may reach a policy.
    """

    def __init__(self, text: str, file: str, most: int) -> None:
        self.text = text
        self.file = file
        self.most = most
        self.values = 0

    def refuse(self, mark: yaml.Mark | None, message: str, mend: str) -> Invalid:
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if (last := self.text.count("\n") + 1) < line:  # libyaml ends the last line itself
            line, column = last, len(self.text) - self.text.rfind("\n")
        return _refuse(Position(self.file, line, column), message, mend)

    def compose(self) -> tuple[Data, Place]:
        try:
            return self._compose()
        except yaml.MarkedYAMLError as error:
            raise self._not_yaml(error) from None

    def _not_yaml(self, error: yaml.MarkedYAMLError) -> Invalid:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or ""
        what, mend = _NOT_YAML.get(problem, (problem or "it cannot be read", _LOOK))
        if mark is not None and self.text.startswith("\t", mark.index):
            what, mend = "a tab stands where a line is indented", "indent with spaces"
        elif error.context == "while scanning a quoted scalar":
            mark = error.context_mark
            what, mend = "a quotation mark is not closed", "close it on its line"
        elif problem == _NO_COLON:
            mark = error.context_mark
        elif error.context in _IN_BRACKETS and mark is not None:
            what = f"{what} (read as far as line {mark.line + 1}, column {mark.column + 1})"
            mark = error.context_mark
        return self.refuse(mark, f"this is not YAML: {what}", mend)

    def _compose(self) -> tuple[Data, Place]:
        result: tuple[Data, Place] | None = None
        stack: list[_Open] = []
        for event in _events(self.text):
            match event:
                case events.ScalarEvent():
                    if stack and stack[-1].wants_key:
                        stack[-1].begin(self._key(event, stack[-1]), event.start_mark)
                        continue
                    ended = self._value(event, stack), event.start_mark, None
                case events.MappingStartEvent() | events.SequenceStartEvent():
                    self._collection(event, stack)
                    stack.append(_Open(event, self.file))
                    continue
                case events.MappingEndEvent() | events.SequenceEndEvent():
                    ended = stack[-1].data, stack[-1].mark, stack.pop().places
                case events.AliasEvent():
                    raise self._alias(event.start_mark)
                case events.DocumentStartEvent() if result is not None:
                    raise self.refuse(
                        event.start_mark,
                        "the file holds a second YAML document",
                        "keep one policy in one file",
                    )
                case _:
                    continue
            data, mark, within = ended
            here = mark.line + 1, mark.column + 1
            if stack:
                stack[-1].add(data, here, within)
            else:
                result = data, Place(self.file, *here, here, within)
        if result is None:
            raise self.refuse(None, "the file is empty", "run `policyc schema` to see its keys")
        return result

    def _scalar(self, event: events.ScalarEvent) -> str:
        self._node(event)
        value = event.value
        if len(value) > MAX_SCALAR:
            raise self.refuse(
                event.start_mark, f"the text is longer than {MAX_SCALAR:,} characters", "shorten it"
            )
        if event.style == '"' and (refused := _REFUSED.search(value)):
            raise self.refuse(
                event.start_mark,
                f"the character {_name(refused[0])} is not allowed",
                "delete the escape that makes it",
            )
        return unicodedata.normalize("NFC", value)

    def _node(self, event: events.NodeEvent) -> None:
        self.values += 1
        if self.values > self.most:
            raise self.refuse(
                event.start_mark, f"the file holds more than {self.most:,} values", "split it"
            )
        if event.anchor is not None:
            raise self._alias(event.start_mark)
        tag = cast("str | None", getattr(event, "tag", None))
        if tag is not None:
            written = tag.replace("tag:yaml.org,2002:", "!!")
            raise self.refuse(event.start_mark, f"the tag `{written}` is not allowed", "delete it")

    def _collection(self, event: events.NodeEvent, stack: "list[_Open]") -> None:
        self._node(event)
        if len(stack) >= MAX_DEPTH:
            raise self.refuse(
                event.start_mark,
                f"the nesting is deeper than {MAX_DEPTH} levels",
                "no policy needs that; look for a bracket that is not closed",
            )
        if stack and stack[-1].wants_key:
            raise self.refuse(
                event.start_mark, "a key must be plain text", "put the key in quotation marks"
            )

    def _value(self, event: events.ScalarEvent, stack: "list[_Open]") -> str:
        value = self._scalar(event)
        if event.implicit[0] and value in _NULL:
            raise self._no_value(event, stack)
        return value

    def _key(self, event: events.ScalarEvent, mapping: "_Open") -> str:
        value = self._scalar(event)
        if value == "<<" and event.implicit[0]:
            raise self.refuse(
                event.start_mark,
                "merge keys are not allowed",
                "write the keys out; `defaults:` spares repetition where a section has it",
            )
        if not value or len(value) > MAX_KEY:
            raise self.refuse(
                event.start_mark,
                f"a key has 1 to {MAX_KEY} characters",
                "give it a short name",
            )
        if first := mapping.keys.get(value):
            raise self.refuse(
                event.start_mark,
                f"the key `{value}` is given twice, first at line {first[0]}, column {first[1]}",
                "keep one of the two",
            )
        return value

    def _alias(self, mark: yaml.Mark | None) -> Invalid:
        return self.refuse(
            mark,
            "anchors and aliases (`&name`, `*name`) are not allowed",
            "write the value out, or quote it if it is text",
        )

    def _no_value(self, event: events.ScalarEvent, stack: "list[_Open]") -> Invalid:
        if stack and stack[-1].key is not None:
            name, line, column = stack[-1].key
            return _refuse(
                Position(self.file, line, column),
                f"the key `{name}` has no value",
                "give it one, or delete the key; what is not there is not said",
            )
        if not stack:
            return self.refuse(None, "the file is empty", "run `policyc schema` to see its keys")
        return self.refuse(event.start_mark, "this entry is empty", "fill it in, or delete it")


class _Open:
    """A mapping or sequence that is still being read."""

    def __init__(
        self, event: events.MappingStartEvent | events.SequenceStartEvent, file: str
    ) -> None:
        self.file = file
        self.mark = event.start_mark
        self.data: dict[str, Data] | list[Data]
        self.places: dict[str, Place] | list[Place]
        self.data, self.places = (
            ({}, {}) if isinstance(event, events.MappingStartEvent) else ([], [])
        )
        self.keys: dict[str, tuple[int, int]] = {}
        self.key: tuple[str, int, int] | None = None
        self.wants_key = isinstance(event, events.MappingStartEvent)

    def begin(self, key: str, mark: yaml.Mark) -> None:
        self.wants_key = False
        self.key = key, mark.line + 1, mark.column + 1
        self.keys[key] = self.key[1:]

    def add(
        self, data: Data, here: tuple[int, int], within: dict[str, Place] | list[Place] | None
    ) -> None:
        if self.key is None:
            cast("list[Data]", self.data).append(data)
            cast("list[Place]", self.places).append(Place(self.file, *here, here, within))
            return
        name, *key = self.key
        cast("dict[str, Data]", self.data)[name] = data
        place = Place(self.file, *here, (key[0], key[1]), within)
        cast("dict[str, Place]", self.places)[name] = place
        self.key = None
        self.wants_key = True
