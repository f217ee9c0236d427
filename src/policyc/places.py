"""Every part of a policy with the route to it."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, cast

from policyc.invalid import Route
from policyc.model.node import Node


def walk(value: Any, route: Route = ()) -> Iterator[tuple[Route, Any]]:
    """`value` and all that is in it, each with its route, parents first.

    What a scalar of the file was parsed into, such as the events of a period, has the route of
    that scalar.
    """
    yield route, value
    if isinstance(value, dict):
        for name, inner in cast("dict[str, Any]", value).items():
            yield from walk(inner, (*route, name))
    elif isinstance(value, tuple):
        for index, inner in enumerate(cast("tuple[Any, ...]", value)):
            yield from walk(inner, (*route, index))
    else:
        kind = cast("type[object]", type(value))
        for name in _fields(kind):
            yield from walk(getattr(value, name), (*route, name))
        for name in _parsed(kind):
            yield from walk_parsed(getattr(value, name), route)


@cache
def _fields(kind: type[object]) -> tuple[str, ...]:
    return tuple(kind.model_fields) if issubclass(kind, Node) else ()


@cache
def _parsed(kind: type[object]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def walk_parsed(value: Any, route: Route) -> Iterator[tuple[Route, Any]]:
    """What is in a parsed scalar, each part at the scalar's own route; its bare text is none."""
    for _, inner in walk(value):
        if type(inner) is not str:
            yield route, inner
