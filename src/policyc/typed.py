"""Data becomes a node of the model, or says everything that is wrong with it and where."""

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from functools import partial
from operator import itemgetter
from typing import Any, Final, TypeVar, get_args

from pydantic import Tag, ValidationError
from pydantic_core import ErrorDetails

from policyc.invalid import Invalid, Position, Problem, Route
from policyc.model.node import LongText, Node, Text
from policyc.source import Data, Source

MAX_PROBLEMS: Final = 100
MAX_LISTED: Final = 12

N = TypeVar("N", bound=Node)


def typed(model: type[N], data: dict[str, Data], source: Source) -> N:
    """The `model` that `data` of `source` makes. Raises `Invalid`."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        found = ((_at(one, source), partial(_problem, one, model, source)) for one in details)
        raise Invalid(first_said(found)) from None


def first(problems: Iterable[Problem]) -> list[Problem]:
    """The first of `problems`, each once, in the order of the file, and how many more there are."""
    return first_said((problem.position, partial(_itself, problem)) for problem in problems)


def first_said(found: Iterable[tuple[Position, Callable[[], Problem]]]) -> list[Problem]:
    """The same of problems that stand at a place and are put into words only if they are shown."""
    every = sorted(found, key=itemgetter(0))
    shown: dict[Problem, None] = {}
    for number, (_, said) in enumerate(every):
        if len(shown) == MAX_PROBLEMS:
            rest = len(every) - number
            last = list(shown)[-1].position
            return [*shown, Problem(last, f"and {rest:,} more", "mend these first")]
        shown[said()] = None
    return list(shown)


def _itself(problem: Problem) -> Problem:
    return problem


def _at(detail: ErrorDetails, source: Source) -> Position:
    """Where what pydantic found stands, or what it is missing from."""
    route = detail["loc"]
    match detail["type"]:
        case "missing":
            return source.locate(route[:-1], key=True)
        case "extra_forbidden":
            return source.locate(route, key=True)
        case _:
            return source.locate(route, key=_is_of_a_key(route))


def _is_of_a_key(route: Route) -> bool:
    """Whether what is wrong is a key that the author chose."""
    return route[-1:] == ("[key]",)


def _problem(detail: ErrorDetails, model: type[Node], source: Source) -> Problem:
    """What pydantic found, in our words, at the line where it stands or is missing from."""
    route = detail["loc"]
    of_key = _is_of_a_key(route)
    last = str(route[-2 if of_key else -1]) if route else "policy"
    name = next((part for part in reversed(route) if _written(part)), "policy")
    context = detail.get("ctx", {})
    at = _at(detail, source)
    match detail["type"]:
        case "refused":
            return Problem(at, str(context.get("message") or detail["msg"]), str(context["mend"]))
        case "missing":
            within = [part for part in route[:-1] if _written(part)]
            return Problem(
                at,
                f"`{name}` is missing" + (f" from `{within[-1]}`" if within else ""),
                "add it",
            )
        case "extra_forbidden":
            known = [
                field.alias or key
                for node in _nodes(model, route[:-1])
                for key, field in node.model_fields.items()
            ]
            close = get_close_matches(last, known, n=1)
            mend = f"did you mean `{close[0]}`?" if close else f"it knows {_listed(known)}"
            return Problem(at, f"the key `{last}` is unknown", mend)
        case "enum" | "literal_error":
            value = last if of_key else _value(source.data, route)
            known = re.findall(r"'([^']*)'", str(context["expected"]))
            listed = ", ".join(f"`{word}`" for word in known)
            return Problem(at, f"“{value}” is not known here", f"write one of {listed}")
        case "model_type" | "dict_type" if _is_text(_nodes(model, route)):
            return Problem(at, f"`{name}` is said in each language", "write `{ko: …, en: …}`")
        case "model_type" | "dict_type":
            return Problem(at, f"`{name}` holds keys of its own", "write them below it")
        case _:  # no field of the model is of such a type now
            return Problem(at, detail["msg"].lower(), "see `policyc schema`")


def _written(part: str | int) -> bool:
    """Whether a part of a route is a key of the file, not an index or a validator's addition."""
    return isinstance(part, str) and part[:1] not in "<["


def _value(data: Data, route: Route) -> str:
    """The scalar at `route`, shortened, as the author wrote it."""
    for part in route:
        match data:
            case dict() if part in data:
                data = data[part]
            case list() if isinstance(part, int) and part < len(data):
                data = data[part]
            case _:
                pass
    return data[:40] if isinstance(data, str) else "this"


def _listed(names: list[str]) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:MAX_LISTED])
    return shown + (f" and {len(names) - MAX_LISTED} more" if len(names) > MAX_LISTED else "")


def _is_text(nodes: list[type[Node]]) -> bool:
    return bool(nodes) and all(issubclass(node, Text | LongText) for node in nodes)


def _nodes(model: type[Node], route: Route) -> list[type[Node]]:
    """The kinds of nodes that may stand at `route` in a `model`."""
    here: list[Any] = [model]
    for part in route:
        within = [inner for annotation in here for inner in _parts(annotation)]
        fields = [
            field.annotation
            for node in within
            if isinstance(node, type) and issubclass(node, Node)
            for name, field in node.model_fields.items()
            if name == part
        ]
        branches = [inner for inner in within if part in _tags(inner)]
        here = fields or branches or here
    found = [inner for annotation in here for inner in _parts(annotation)]
    nodes = [inner for inner in found if isinstance(inner, type) and issubclass(inner, Node)]
    return list(dict.fromkeys(nodes))


def _parts(annotation: Any) -> Iterator[Any]:
    """An annotation and what it is made of, nodes whole."""
    yield annotation
    if not isinstance(annotation, type):
        for inner in get_args(annotation):
            yield from _parts(inner)


def _tags(annotation: Any) -> list[str]:
    """The tags by which a branch of a union is known."""
    return [
        inner.tag for inner in getattr(annotation, "__metadata__", ()) if isinstance(inner, Tag)
    ]
