"""Every part of a policy with the route to it."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, cast

from policyc.invalid import Route
from policyc.model.node import Node


def walk(value: Any, route: Route = ()) -> Iterator[tuple[Route, Any]]:
    """`value` and all that is in it, each with its route, parents first.

    What a scalar of the file was parsed into, such as the events of a period, has the route of
    that scalar.
    """
    yield route, value
    match value:
        case Node():
            for name in type(value).model_fields:
                yield from walk(getattr(value, name), (*route, name))
        case dict():
            for name, inner in cast("dict[str, Any]", value).items():
                yield from walk(inner, (*route, name))
        case tuple():
            for index, inner in enumerate(cast("tuple[Any, ...]", value)):
                yield from walk(inner, (*route, index))
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from walk_parsed(getattr(value, field.name), route)
        case _:
            pass


def walk_parsed(value: Any, route: Route) -> Iterator[tuple[Route, Any]]:
    """What is in a parsed scalar, each part at the scalar's own route; its bare text is none."""
    for _, inner in walk(value):
        if type(inner) is not str:
            yield route, inner
