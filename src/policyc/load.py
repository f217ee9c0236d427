"""A file becomes a policy, or says everything that is wrong with it and where."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any, cast, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from policyc.invalid import Invalid, Problem, Route
from policyc.lookup import Lookup, called
from policyc.model.node import Key, Lang, LongText, Node, Text
from policyc.model.notice import Section
from policyc.model.policy import Policy
from policyc.places import walk
from policyc.source import Data, Source

MAX_PROBLEMS = 100
MAX_LISTED = 12


def load(path: Path) -> tuple[Policy, Source]:
    """The policy in the file at `path`, and its source. Raises `Invalid`, `OSError`."""
    source = Source.read(path)
    return read(source), source


def read(source: Source) -> Policy:
    """The policy that `source` holds. Raises `Invalid`."""
    try:
        policy = Policy.model_validate(source.data)
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        raise Invalid(_shown([_problem(detail, source) for detail in details])) from None
    problems = [*_unknown_keys(policy, source), *_unsaid(policy, source), *_prose(policy, source)]
    if problems:
        raise Invalid(_shown(problems))
    return policy


def _shown(problems: list[Problem]) -> list[Problem]:
    problems.sort(key=lambda problem: problem.position)
    if len(problems) <= MAX_PROBLEMS:
        return problems
    first, rest = problems[:MAX_PROBLEMS], len(problems) - MAX_PROBLEMS
    last = first[-1]
    return [*first, Problem(last.position, f"and {rest:,} more", "mend these first")]


def _problem(detail: ErrorDetails, source: Source) -> Problem:
    """What pydantic found, in our words, at the line where it stands or is missing from."""
    route = detail["loc"]
    name = next((str(part) for part in reversed(route) if _written(part)), "policy")
    context = detail.get("ctx", {})
    match detail["type"]:
        case "refused":
            message = str(context.get("message") or detail["msg"])
            return Problem(source.locate(route), message, str(context["mend"]))
        case "missing":
            at = source.locate(route[:-1], key=True)
            parents = [part for part in route[:-1] if _written(part) and isinstance(part, str)]
            within = f" from `{parents[-1]}`" if parents else ""
            return Problem(at, f"`{name}` is missing{within}", "add it")
        case "extra_forbidden":
            known = _fields(route[:-1])
            close = get_close_matches(name, known, n=1)
            mend = f"did you mean `{close[0]}`?" if close else f"it knows {_listed(known)}"
            return Problem(source.locate(route, key=True), f"the key `{name}` is unknown", mend)
        case "enum" | "literal_error":
            expected = str(context["expected"])
            return Problem(
                source.locate(route),
                f"“{_value(source.data, route)}” is not known here",
                f"write one of {expected.replace(' or ', ', ')}",
            )
        case "model_type" | "dict_type" | "model_attributes_type":
            return Problem(
                source.locate(route), f"`{name}` holds keys of its own", "write them below it"
            )
        case "tuple_type" | "list_type":
            return Problem(
                source.locate(route), f"`{name}` is a list", "write `[…]`, or `- ` lines"
            )
        case "string_type":
            return Problem(source.locate(route), f"`{name}` is text", "write one value")
        case _:
            return Problem(source.locate(route), detail["msg"].lower(), "see `policyc schema`")


def _written(part: str | int) -> bool:
    """Whether a part of a route stands in the file, and is not the tag of a union's branch."""
    return isinstance(part, str) and not part.startswith("<") and not part.endswith("[key]")


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


def _fields(route: Route) -> list[str]:
    """The keys that stand at `route`, by the model."""
    nodes: set[type[Node]] = {Policy}
    for part in route:
        found = {
            inner
            for node in nodes
            for name, field in node.model_fields.items()
            if name == part
            for inner in _nodes(field)
        }
        nodes = found or nodes
    return [name for node in sorted(nodes, key=str) for name in node.model_fields]


def _nodes(annotation: Any) -> Iterator[type[Node]]:
    """The kinds of nodes that an annotation allows, without those inside them."""
    if isinstance(annotation, FieldInfo):
        annotation = annotation.annotation
    if isinstance(annotation, type) and issubclass(annotation, Node):
        yield annotation
        return
    for inner in get_args(annotation):
        yield from _nodes(inner)


def _unknown_keys(policy: Policy, source: Source) -> Iterator[Problem]:
    lookup = Lookup(policy)
    for route, key in walk(policy):
        if not isinstance(key, Key) or lookup.find(key) is not None:
            continue
        if close := lookup.close(key):
            mend = f"did you mean `{close}`?"
        elif key.kind in ("contacts", "services", "policy purposes"):
            mend = f"define it under `{key.kind.rpartition(' ')[2]}:`"
        elif key.kind == "countries":
            mend = "write for example `US`"
        else:
            mend = f"write your own `{{ko: …, en: …}}`, or define it under `vocabulary.{key.kind}`"
        name = key.name if len(key.name) <= 40 else f"{key.name[:40]}…"
        yield Problem(source.locate(route), f"“{name}” is not a known {called(key.kind)}", mend)


def _unsaid(policy: Policy, source: Source) -> Iterator[Problem]:
    """Texts that lack a language of the policy."""
    one_language: dict[Route, tuple[Lang, ...]] = {}
    for route, value in walk(policy):
        if isinstance(value, Section) and value.languages:
            one_language[route] = value.languages
        if not isinstance(value, Text | LongText):
            continue
        spoken = next(
            (
                languages
                for start, languages in one_language.items()
                if route[: len(start)] == start
            ),
            policy.languages,
        )
        for lang in spoken:
            if lang in policy.languages and value[lang] is None:
                yield Problem(
                    source.locate(route, key=True),
                    f"the text has no words for `{lang}`",
                    f"add `{lang}: …`, or take `{lang}` out of `languages:`",
                )


def _prose(policy: Policy, source: Source) -> Iterator[Problem]:
    """Markdown that the document cannot show as it was meant."""
    texts = [(route, value) for route, value in walk(policy) if isinstance(value, LongText)]
    if not texts:
        return
    from policyc.prose import faults  # slow; only a policy with paragraphs of its own needs it

    for route, value in texts:
        for lang in policy.languages:
            if value[lang] is not None:
                for message, mend in faults(cast(str, value[lang])):
                    yield Problem(source.locate((*route, lang)), message, mend)
