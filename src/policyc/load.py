"""A file becomes a policy, or says everything that is wrong with it and where."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias, TypeVar

from policyc.extend import Files, extended, opened
from policyc.invalid import Invalid, Position, Problem, Route
from policyc.lookup import Lookup, called
from policyc.model.node import Key, Lang, LongText, Text
from policyc.model.notice import Section, SectionName
from policyc.model.policy import Policy
from policyc.source import MAX_KEY, Source
from policyc.typed import first_said, typed

_OTHERWISE: Final = {
    "countries": "write for example `US`",
    "records": "write `{record: {ko: …, en: …}}`",
    "remedies": "write `{name: …}`",
}


_PLAIN: Final = re.compile(r"(?:(?![ \t#+=>~-]|[0-9]+[.)])[^\n<>`*_\[\]|\\&]*(?:\n|\Z))*", re.ASCII)
"""Paragraphs without a mark of Markdown, at the beginning of a line or within it."""

_NAME: Final = 40
"""Characters of a name that is not known, in a message."""

_Found: TypeAlias = tuple[Position, Callable[[], Problem]]
"""Where something is wrong, and what."""
_Parts: TypeAlias = Sequence[tuple[Route, Any]]


class Part(Invalid):
    """A part of policies, where a policy was asked for."""


class Refusal(NamedTuple):
    """Why a file is no policy, as a value that another process can send."""

    problems: tuple[Problem, ...]
    part: bool = False
    """Whether it is a part of policies."""


T = TypeVar("T")


def attempt(read: Callable[[Path], T], path: Path) -> T | Refusal:
    """What `read` makes of the file at `path`, or why it is refused."""
    try:
        return read(path)
    except Invalid as invalid:
        return Refusal(invalid.problems, isinstance(invalid, Part))
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        what = f"the file cannot be read: {why}"
        return Refusal((Problem(Position(str(path), 1, 1), what, "check the path"),))


def load(path: Path, within: Path | None = None) -> tuple[Policy, Source]:
    """The policy in the file at `path`, and its source with what it extends.

    Nothing is read from outside `within`. Raises `Part`, `Invalid`, `OSError`.
    """
    files = opened(path, within)
    return whole(Source.read(path, values=files.values), path, files)


def whole(source: Source, path: Path, files: Files | None = None) -> tuple[Policy, Source]:
    """The policy of `source`, which stands at `path`, and the source with what it extends.

    `files` are those that it may extend: on the disk, unless they are given. Raises as `load` does.
    """
    if source.data.get("part") == "true":
        raise _part(source)
    source = extended(source, path, files)
    return read(source), source


def _part(source: Source) -> Invalid:
    """A part that claims to be a policy too is no part that may be passed over."""
    at = source.locate(("part",), key=True)
    if "policy" in source.data:
        return Invalid(
            [Problem(at, "a part is no policy, and has no `policy:`", "delete one of the two")]
        )
    return Part([Problem(at, "this is a part, no policy", "build the policies that extend it")])


def read(source: Source) -> Policy:
    """The policy that `source` holds. Raises `Invalid`."""
    policy = typed(Policy, source.data, source)
    parts = policy.parts
    told = (*_unsaid(policy, parts, source), *_prose(policy, parts, source))
    problems = [
        *_unknown_keys(policy, parts, source),
        *((problem.position, lambda problem=problem: problem) for problem in told),
    ]
    if problems:
        raise Invalid(first_said(problems))
    return policy


def _unknown_keys(policy: Policy, parts: _Parts, source: Source) -> Iterator[_Found]:
    lookup = Lookup(policy)
    for route, key in parts:
        if isinstance(key, Key) and lookup.find(key) is None:
            at = source.locate(route)
            yield at, partial(_unknown, key, at, lookup)


def _unknown(key: Key, at: Position, lookup: Lookup) -> Problem:
    name = key.name if len(key.name) <= _NAME else f"{key.name[:_NAME]}…"
    if len(key.name) <= MAX_KEY and (close := lookup.close(key)):
        mend = f"did you mean `{close}`?"
    elif key.kind in ("contacts", "processors", "services", "policy purposes"):
        mend = f"define it under `{key.kind.rpartition(' ')[2]}:`"
    else:
        own = f"write your own `{{ko: …, en: …}}`, or define it under `vocabulary.{key.kind}`"
        mend = _OTHERWISE.get(key.kind, own)
    return Problem(at, f"“{name}” is not a known {called(key.kind)}", mend)


def _unsaid(policy: Policy, parts: _Parts, source: Source) -> Iterator[Problem]:
    """Texts that lack a language of the policy."""
    one_language: dict[Route, tuple[Lang, ...]] = {}
    for route, value in parts:
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


def _prose(policy: Policy, parts: _Parts, source: Source) -> Iterator[Problem]:
    """Markdown that the document cannot show as it was meant."""
    texts = [
        (route, value)
        for route, value in parts
        if isinstance(value, LongText)
        and not all(_PLAIN.fullmatch(value[lang] or "") for lang in policy.languages)
    ]
    if not texts:
        return
    from policyc.prose import faults  # slow; only a policy with marks in its paragraphs needs it

    ids = {*SectionName, *(f"section-{number + 1}" for number in range(len(policy.sections)))}
    for route, value in texts:
        for lang in policy.languages:
            for fault in islice(faults(value[lang] or "", ids), 1):
                yield Problem(source.locate((*route, lang)), fault.what, fault.mend)
