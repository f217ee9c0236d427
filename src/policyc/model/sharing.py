"""What a file shares with others: the files that it extends, and where it departs from them."""

import re
from enum import StrEnum
from typing import Annotated, Final, TypeAlias

from pydantic import BeforeValidator, WithJsonSchema, model_validator

from policyc.model.node import Flag, Node, OneOrMore, Words, refused

_MAX_LENGTH: Final = 256
_EXAMPLE: Final = "write it from the directory of this file, for example `../group.yaml`"


def _path(value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"[^\0-\x1f]{1,256}", value):
        raise refused("this is not the path of a file", _EXAMPLE)
    if "\\" in value:
        raise refused("the path has a `\\` in it", "write it with `/`")
    if re.match(r"[/~]|\w+:", value):
        raise refused(f"“{value[:40]}” does not begin at this file", _EXAMPLE)
    return value


FilePath: TypeAlias = Annotated[str, BeforeValidator(_path), WithJsonSchema({"type": "string"})]
"""A file, by its path from the directory of the file that names it."""


def _place(value: object) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= _MAX_LENGTH:
        raise refused("this is not a place in a policy", "write its keys, `officer.contact`")
    return value


Place: TypeAlias = Annotated[str, BeforeValidator(_place), WithJsonSchema({"type": "string"})]
"""A place in a policy, by the keys that lead there from the top."""


class Change(StrEnum):
    """What a file does with a value of the files that it extends."""

    replaces = "replaces"
    adds_to = "adds_to"
    removes = "removes"


class Departure(Node):
    """One change that a file makes to what it extends, with its reason."""

    replaces: Place | None = None
    """The place of a value that this file states itself instead, for example `officer.contact`."""
    adds_to: Place | None = None
    """The place of a list to which the elements that this file has there are added."""
    removes: Place | None = None
    """The place of a value that is left out."""
    because: Words
    """The reason, for those who maintain the policy. It is not published."""

    @model_validator(mode="after")
    def _is_one_change(self) -> "Departure":
        if len([change for change in Change if getattr(self, change) is not None]) != 1:
            raise refused("this is not one change", "write `{replaces: PLACE, because: REASON}`")
        return self

    @property
    def change(self) -> Change:
        """What is done with the value at `place`."""
        return next(change for change in Change if getattr(self, change) is not None)

    @property
    def place(self) -> str:
        """The keys that lead to the value, joined by full stops."""
        return str(getattr(self, self.change))


class Sharing(Node):
    """What stands at the top of a file that shares facts with others."""

    part: Flag = False
    """Whether the file is a part for policies to extend, and no policy itself."""
    extends: Annotated[tuple[FilePath, ...], OneOrMore()] = ()
    """Policies or parts that this file completes, in order, by their paths from its directory.
    Mappings join key by key; a value that stands in two files is refused unless `differs` says
    what becomes of it. `policy` is never taken over."""
    differs: Annotated[tuple[Departure, ...], OneOrMore()] = ()
    """Where this file departs from what it extends, and why."""
