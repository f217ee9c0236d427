"""A file becomes a policy, or says everything that is wrong with it and where."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import Any, Final, get_args

from pydantic import Tag, ValidationError
from pydantic_core import ErrorDetails

from policyc.invalid import Invalid, Problem, Route
from policyc.lookup import Lookup, called
from policyc.model.node import Key, Lang, LongText, Node, Text
from policyc.model.notice import Section, SectionName
from policyc.model.policy import Policy
from policyc.places import walk
from policyc.source import Data, Source

MAX_PROBLEMS = 100
MAX_LISTED = 12
_OTHERWISE: Final = {
    "countries": "write for example `US`",
    "records": "write `{record: {ko: …, en: …}}`",
    "remedies": "write `{name: …}`",
}


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
    of_key = route[-1:] == ("[key]",)  # what is wrong is a key that the author chose
    last = str(route[-2 if of_key else -1]) if route else "policy"
    name = next((part for part in reversed(route) if _written(part)), "policy")
    context = detail.get("ctx", {})
    at = source.locate(route, key=of_key)
    match detail["type"]:
        case "refused":
            return Problem(at, str(context.get("message") or detail["msg"]), str(context["mend"]))
        case "missing":
            within = [part for part in route[:-1] if _written(part)]
            return Problem(
                source.locate(route[:-1], key=True),
                f"`{name}` is missing" + (f" from `{within[-1]}`" if within else ""),
                "add it",
            )
        case "extra_forbidden":
            known = [field for node in _nodes(route[:-1]) for field in node.model_fields]
            close = get_close_matches(last, known, n=1)
            mend = f"did you mean `{close[0]}`?" if close else f"it knows {_listed(known)}"
            return Problem(source.locate(route, key=True), f"the key `{last}` is unknown", mend)
        case "enum" | "literal_error":
            value = last if of_key else _value(source.data, route)
            known = re.findall(r"'([^']*)'", str(context["expected"]))
            listed = ", ".join(f"`{word}`" for word in known)
            return Problem(at, f"“{value}” is not known here", f"write one of {listed}")
        case "model_type" | "dict_type" if _nodes(route) and all(map(_is_text, _nodes(route))):
            return Problem(at, f"`{name}` is said in each language", "write `{ko: …, en: …}`")
        case "model_type" | "dict_type":
            return Problem(at, f"`{name}` holds keys of its own", "write them below it")
        case "tuple_type" | "list_type":
            return Problem(at, f"`{name}` is a list", "write `[…]`, or `- ` lines")
        case "string_type":
            return Problem(at, f"`{name}` is text", "write one value")
        case _:
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


def _is_text(node: type[Node]) -> bool:
    return issubclass(node, Text | LongText)


def _nodes(route: Route) -> list[type[Node]]:
    """The kinds of nodes that may stand at `route`, by the model."""
    here: list[Any] = [Policy]
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


def _unknown_keys(policy: Policy, source: Source) -> Iterator[Problem]:
    lookup = Lookup(policy)
    for route, key in walk(policy):
        if not isinstance(key, Key) or lookup.find(key) is not None:
            continue
        if close := lookup.close(key):
            mend = f"did you mean `{close}`?"
        elif key.kind in ("contacts", "services", "policy purposes"):
            mend = f"define it under `{key.kind.rpartition(' ')[2]}:`"
        else:
            own = f"write your own `{{ko: …, en: …}}`, or define it under `vocabulary.{key.kind}`"
            mend = _OTHERWISE.get(key.kind, own)
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

    ids = {*SectionName, *(f"section-{number + 1}" for number in range(len(policy.sections)))}
    for route, value in texts:
        for lang in policy.languages:
            for fault in islice(faults(value[lang] or "", ids), 1):
                yield Problem(source.locate((*route, lang)), fault.what, fault.mend)
