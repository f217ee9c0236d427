"""Makes docs/model/: what a policy may declare, by the schema, with words and examples."""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path
from textwrap import dedent
from typing import Any, Final, NamedTuple, TypeAlias, cast

import yaml

from policyc.invalid import Route
from policyc.load import load
from policyc.model import keep
from policyc.model.node import Node
from policyc.schema import schema

ROOT: Final = Path(__file__).resolve().parent.parent
DIRECTORY: Final = ROOT / "docs/model"
EXAMPLES: Final = [
    *(ROOT / f"tests/every_{name}.yaml" for name in ("field", "alternative")),
    *(ROOT / f"examples/{name}/policy.yaml" for name in ("commerce", "group/systems")),
]
"""Policies that have every key of the model between them."""

INTRODUCTION: Final = """\
# The model

Every key that a policy may have; `make docs` makes these pages from the model. A key stands with
what it takes and what it says, and those marked * must be there. Texts are written in each language
of the policy, `{ko: …, en: …}`. Keys of the vocabulary stand for words that policyc knows in both
languages: [words](words.md). Periods have [a small grammar](keep.md). An editor shows the same by
[the schema](../schema.md). Examples are of an invented company that does everything at once.
"""
PAGES: Final = {"policy": "README", "node": "texts"}
"""Pages that are not called what the modules are."""
TEXTS: Final = """\
# Texts

Words that an author writes, in each language of the policy.
"""
WORDS: Final = """\
# Words

What keys of a policy name. `policyc vocab WORD` finds a key by a word in either language, and
`policyc vocab --kind KIND` lists all of a kind ([guide](../vocab.md)); here are the first of each.
What a kind lacks is written in place as `{ko: …, en: …}`, or defined under
[`vocabulary:`](own_words.md).
"""
SCALARS: Final = {
    "boolean": "`true` or `false`",
    "integer": "whole number",
    "string": "text",
    "array": "list",
}
LONGEST: Final = 16
"""Lines of an example."""

Schema: TypeAlias = dict[str, Any]


@cache
def whole() -> Schema:
    """The schema of a policy."""
    return schema()


@cache
def definitions() -> Mapping[str, Schema]:
    """The schemas of parts, by name."""
    return whole()["$defs"]


@cache
def kinds() -> Mapping[str, type]:
    """The classes of the model that the schema has, by name."""

    def below(base: type) -> Iterator[type]:
        for kind in base.__subclasses__():
            yield kind
            yield from below(kind)

    found = {kind.__name__: kind for base in (Node, StrEnum) for kind in below(base)}
    return {name: found[name] for name in definitions() if name in found}


def page_of(name: str) -> str:
    """The page on which a part of the schema stands."""
    if name.startswith("Key."):
        return "words.md"
    module = kinds()[name].__module__.rpartition(".")[2]
    return f"{PAGES.get(module, module)}.md"


def title(name: str) -> str:
    """The heading of a part: `AccessRequests` is `Access requests`."""
    words = re.findall("[A-Z]+(?![a-z])|[A-Z][a-z]+|[a-z_-]+", name.removeprefix("Key."))
    first, *rest = (word if word.isupper() else word.lower() for word in words)
    return " ".join([first[:1].upper() + first[1:], *rest])


def link(name: str) -> str:
    """A part as a link to where it stands."""
    match name:
        case "Nothing":
            return "`none`"
        case "Text":
            said = "`{ko: …, en: …}`"
        case "LongText":
            said = "`{ko: …, en: …}` in Markdown"
        case _:
            called = title(name)
            said = called if called[1:2].isupper() else called[:1].lower() + called[1:]
    of = "key of " if name.startswith("Key.") else ""
    return f"[{of}{said}]({page_of(name)}#{title(name).lower().replace(' ', '-')})"


def value(part: Schema) -> str:
    """What is written for a key."""
    match part:
        case {"$ref": str(ref)}:
            return link(ref.rpartition("/")[2])
        case {"anyOf": options}:
            return _either(list(_flat(options)))
        case {"const": word}:
            return f"`{word}`"
        case {"enum": words}:
            same = (name for name, one in definitions().items() if one.get("enum") == words)
            name = next(same, None)
            return link(name) if name else ", ".join(f"`{word}`" for word in words)
        case {"type": "object"}:
            return _names(part)
        case _:
            return _scalar(part)


def _names(part: Schema) -> str:
    match part:
        case {"propertyNames": names, "additionalProperties": what}:
            return f"{value(names)}, each with {value(what)}"
        case {"patternProperties": named}:
            return f"names of your own, each with {value(next(iter(named.values())))}"
        case _:
            return f"names of your own, each with {value(part['additionalProperties'])}"


def _scalar(part: Schema) -> str:
    match part:
        case {"format": form}:
            return {"date": "day, such as `2026-12-01`", "email": "e-mail address"}[form]
        case {"pattern": pattern}:
            return "length of time, such as `30 days`" if "day" in pattern else "key of your own"
        case {"examples": [*examples]} if "as processing" in examples:
            return "[period](keep.md)"
        case {"type": [*types]}:
            return " or ".join(SCALARS[one] for one in types)
        case {"type": str(one)}:
            return SCALARS[one]
        case _:
            return "text"


def _flat(options: Sequence[Schema]) -> Iterator[Schema]:
    for option in options:
        if set(option) == {"anyOf"}:
            yield from _flat(option["anyOf"])
        else:
            yield option


def _either(options: Sequence[Schema]) -> str:
    """Alternatives; that a list of what is said does too is said once, at the end."""
    said: dict[str, None] = {}
    lists: list[str] = []
    for one in options:
        if one.get("type") != "array" or "items" not in one:
            said[value(one)] = None
    for one in options:
        if one.get("type") == "array" and "items" in one:
            of = [value(inner) for inner in _flat([one["items"]])]
            lists.append("a list" if said.keys() >= set(of) else f"a list of {' or '.join(of)}")
    return "; or ".join([" or ".join(said), *lists])


def places() -> Mapping[str, list[str]]:
    """Where in a policy each part stands, the shortest routes first; `*` is any name."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    todo: list[tuple[str, Schema, tuple[str, ...]]] = [("", whole(), ())]
    while todo:
        route, part, above = todo.pop(0)
        for key, inner in part.get("properties", {}).items():
            for name, below in _parts(inner):
                at = ".".join(filter(None, (route, key, below)))
                if name in above or len(found[name]) == 3 or at in found[name]:
                    continue
                found[name].append(at)
                todo.append((at, definitions()[name], (*above, name)))
    return found


def _parts(part: object) -> Iterator[tuple[str, str]]:
    """The parts that a schema refers to, each with `*` where it stands under a name."""
    match part:
        case {"$ref": str(ref)}:
            yield ref.rpartition("/")[2], ""
        case dict():
            for key, inner in cast("Schema", part).items():
                named = key in ("patternProperties", "additionalProperties")
                yield from ((name, "*" if named else at) for name, at in _parts(inner))
        case list():
            for inner in cast("list[object]", part):
                yield from _parts(inner)
        case _:
            pass


class Example(NamedTuple):
    """A part of a policy as it is written: the keys that it shows, and its lines."""

    keys: frozenset[str]
    text: str


@cache
def examples() -> Mapping[type[Node], list[str]]:
    """Parts of policies for each class, until each of its keys is shown."""
    found: defaultdict[type[Node], list[Example]] = defaultdict(list)
    single: defaultdict[type[Node], list[Example]] = defaultdict(list)
    for path in EXAMPLES:
        text = path.read_text(encoding="utf-8")
        tree = cast(
            "yaml.Node",
            yaml.compose(text, yaml.CSafeLoader),  # pyright: ignore[reportUnknownMemberType] # PyYAML has no types
        )
        policy, _ = load(path)
        for route, part in policy.parts:
            node = _at(tree, route) if isinstance(part, Node) else None
            if isinstance(node, yaml.MappingNode):
                entries = [(key.value, _shown(text, key, inner)) for key, inner in node.value]
                keys = frozenset(key for key, _ in entries)
                found[type(part)].append(Example(keys, _shown(text, node, node)))
                single[type(part)] += [Example(frozenset([key]), one) for key, one in entries]
    return {kind: _enough(ones, single[kind]) for kind, ones in found.items()}


def _shown(text: str, first: yaml.Node, last: yaml.Node) -> str:
    """The text from a node to another, as far left as it goes."""
    start, end = first.start_mark.index, last.end_mark.index
    lead = start - text.rfind("\n", 0, start) - 1
    return dedent(" " * lead + text[start:end]).rstrip()


def _enough(whole: Sequence[Example], single: Sequence[Example]) -> list[str]:
    """Examples that show every key, each something that no other does; none that is too long.

    Of what is too long, entries are shown one by one.
    """
    seen: set[str] = set()
    shown: list[str] = []
    short = [one for one in whole if len(one.text.splitlines()) <= LONGEST]
    while one := max(short, key=lambda one: len(one.keys - seen), default=None):
        if one.keys <= seen:
            break
        seen |= one.keys
        shown.append(one.text)
    rest: list[str] = []
    for one in single:
        if not one.keys <= seen and len(one.text.splitlines()) <= LONGEST:
            seen |= one.keys
            rest.append(one.text)
    return [*shown, "\n".join(rest)] if rest else shown


def _at(node: yaml.Node | None, route: Route) -> yaml.Node | None:
    """The node at a route; an element of a list may stand without brackets."""
    for step in route:
        match node, step:
            case yaml.MappingNode(), str():
                node = next((one for key, one in node.value if key.value == step), None)
            case yaml.SequenceNode(), int() if step < len(node.value):
                node = node.value[step]
            case yaml.ScalarNode() | yaml.MappingNode(), int():
                pass
            case _:
                return None
    return node


def section(name: str, part: Schema, at: Sequence[str]) -> str:
    """A part with its keys or its words."""
    lines = [f"## {title(name)}", "", part.get("description", "")]
    if at:
        lines += ["", f"At {', '.join(f'`{one}`' for one in at)}."]
    if "enum" in part:
        lines += ["", *_members(part)]
    else:
        lines += ["", *_keys(part)]
        for shown in examples().get(kinds()[name], ()):
            lines += ["", f"```yaml\n{shown}\n```"]
    return "\n".join(lines)


def _keys(part: Schema) -> Iterator[str]:
    yield "| key | takes | says |"
    yield "| --- | --- | --- |"
    for key, inner in part["properties"].items():
        star = " *" if key in part.get("required", ()) else ""
        yield f"| `{key}`{star} | {_cell(value(inner))} | {_cell(inner.get('description', ''))} |"


def _members(part: Schema) -> Iterator[str]:
    texts = part.get("enumDescriptions")
    if texts is None:
        yield ", ".join(f"`{word}`" for word in part["enum"])
        return
    yield "| value | means |"
    yield "| --- | --- |"
    for word, text in zip(part["enum"], texts, strict=True):
        yield f"| `{word}` | {_cell(text)} |"


def _cell(text: str) -> str:
    return re.sub(r"\s*\n\n\s*", "<br>", text).replace("\n", " ").replace("|", "\\|")


def words() -> str:
    """The page of the kinds of words, with some of each."""
    parts: list[str] = [WORDS]
    for name, part in definitions().items():
        if name.startswith("Key."):
            listed = [one for option in part.get("anyOf", ()) for one in option.get("oneOf", ())]
            told = [f"| `{one['const']}` | {_cell(one['description'])} |" for one in listed[:5]]
            table = "\n".join(["| key | words |", "| --- | --- |", *told])
            parts.append(f"## {title(name)}\n\n{table if listed else part['description']}\n")
    return "\n".join(parts)


def pages() -> Mapping[str, str]:
    """Every page by the name of its file."""
    at = places()
    policy = {**whole(), "required": whole()["anyOf"][-1]["required"]}
    about, _, grammar = (keep.__doc__ or "").partition("\n\n")
    made: dict[str, list[str]] = {
        "README.md": [INTRODUCTION, "\n".join(_keys(policy)) + "\n"],
        "keep.md": [f"# Periods\n\n{about}\n\n```text\n{grammar.strip()}\n```\n"],
        "texts.md": [TEXTS],
        "words.md": [words()],
    }
    for name, kind in kinds().items():
        page = page_of(name)
        called = page.removesuffix(".md").replace("_", " ").capitalize().replace(" ai", " AI")
        called = called.replace("Ai ", "AI ")
        made.setdefault(
            page, [f"# {called}\n\n{(sys.modules[kind.__module__].__doc__ or '').strip()}\n"]
        )
        if name != "Nothing":
            made[page].append(section(name, definitions()[name], at.get(name, ())) + "\n")
    return {page: "\n".join(parts) for page, parts in made.items()}


if __name__ == "__main__":
    DIRECTORY.mkdir(parents=True, exist_ok=True)
    made = pages()
    for old in DIRECTORY.glob("*.md"):
        if old.name not in made:
            old.unlink()
    for name, text in made.items():
        (DIRECTORY / name).write_text(text, encoding="utf-8")
