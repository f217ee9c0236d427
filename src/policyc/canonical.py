"""A value of the model in one spelling, whatever its author called things and in which order."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, Final, cast

from policyc.model.keep import Duration, Period
from policyc.model.node import Key, LongText, Node, Text
from policyc.model.notice import Changes
from policyc.model.sharing import Sharing

IN_ORDER: Final = frozenset(("languages", "layout", "procedure"))
"""Lists whose order says something: the authoritative edition, the sections, the steps."""

NOT_SAID: Final[Mapping[type[Node], frozenset[str]]] = {
    Sharing: frozenset(Sharing.model_fields),
    Changes: frozenset(("weight", "reason")),
}
"""Fields that say nothing of the processing: what a file shares, how a change is judged."""

_BY_KEY: Final = frozenset(("titles",))
"""Mappings whose keys say something. All others have names of the author's own for keys."""


class Canonical:
    """Spells values, with every key as `named` says it.

    Left out are values that are the default, so that a field that the model gains changes nothing,
    and `NOT_SAID`. With `in_order`, the order of everything counts.
    """

    def __init__(self, named: Callable[[Key], str], *, in_order: bool = False) -> None:
        self._named = named
        self._in_order = in_order
        self._told: dict[tuple[int, str], tuple[object, str]] = {}

    def of(self, value: object, field: str = "") -> str:
        """The spelling of `value`, which is that of a field called `field`."""
        match value:
            case Key():
                return self._named(value)
            case date():
                return json.dumps(value.isoformat())
            case None | bool() | int() | str():
                return json.dumps(value, ensure_ascii=False)
            case Duration():
                return json.dumps(str(value))
            case _:
                pass
        place = (id(value), field if field in IN_ORDER | _BY_KEY else "")
        known = self._told.get(place)
        if known is None:  # the value is held too, or another could get its id
            known = self._told[place] = (value, self._compound(value, field))
        return known[1]

    def fields(self, node: Node) -> dict[str, str]:
        """The spelling of each field of `node` that says something, by its name."""
        said = {
            name: self.of(inner, name)
            for name, usual in _usual(type(node)).items()
            if (inner := getattr(node, name)) != usual
        }
        if said.get("changes") == "{}":  # a judgment alone
            del said["changes"]
        return said

    def _compound(self, value: object, field: str) -> str:
        match value:
            case Text() | LongText() if type(value) in (Text, LongText) and value.ko == value.en:
                return self.of(value.ko)
            case Node():
                said = self.fields(value)
                return "{" + ",".join(f"{json.dumps(name)}:{said[name]}" for name in said) + "}"
            case dict():
                entries = cast("dict[str, Any]", value)
                keys = {
                    name: f"{json.dumps(name)}:" if field in _BY_KEY else "" for name in entries
                }
                return self._many([keys[name] + self.of(entries[name]) for name in entries], field)
            case tuple():
                return self._many([self.of(one) for one in cast("tuple[Any, ...]", value)], field)
            case Period():
                return self.of(value.terms)
            case _ if is_dataclass(value):
                names = [one.name for one in fields(value)]
                parts = [self.of(getattr(value, name)) for name in names]
                return json.dumps(type(value).__name__) + "(" + ",".join(parts) + ")"
            case _:
                raise TypeError(f"{type(value).__name__} is no part of a policy")

    def _many(self, spelled: list[str], field: str) -> str:
        ordered = spelled if self._in_order or field in IN_ORDER else sorted(spelled)
        return "[" + ",".join(ordered) + "]"


@cache
def _usual(node: type[Node]) -> dict[str, Any]:
    """What each field of a node is where its author says nothing."""
    return {
        name: field.get_default(call_default_factory=True, validated_data={})
        for name, field in node.model_fields.items()
        if not any(name in names for kind, names in NOT_SAID.items() if issubclass(node, kind))
    }
