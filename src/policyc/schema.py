"""The JSON Schema of policies (2020-12), by which an editor completes and explains."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, cast

from pydantic.json_schema import GenerateJsonSchema

from policyc import law, vocabulary
from policyc.docstrings import below
from policyc.members import described
from policyc.model.node import Node
from policyc.model.policy import Policy
from policyc.plain_json import as_json

_NAMES: Final = "x-names"
_SLUG: Final = "^[a-z0-9](?:[a-z0-9_-]{0,62}[a-z0-9])?$"


def schema_text() -> str:
    """The schema as it is printed: indented, in the order of the model, ending in a newline."""
    return as_json(schema())


def schema() -> dict[str, Any]:
    """The schema of a policy. Keys of the vocabulary are listed with their words."""
    model = Policy.model_json_schema()
    definitions: dict[str, Any] = model.pop("$defs")
    for name, node in _nodes(Node):
        explained = {
            node.model_fields[field].alias or field: words for field, words in below(node).items()
        }
        _explain(model if node is Policy else definitions.get(name, {}), explained)
    named: dict[str, Any] = {}
    whole: dict[str, Any] = {
        "$schema": GenerateJsonSchema.schema_dialect,
        **_with_names(model, named),
        "$defs": {name: _with_names(schema, named) for name, schema in definitions.items()},
    }
    whole["title"] = "Korean privacy policy (개인정보 처리방침)"
    shared = [{"required": [key]} for key in ("extends", "part")]  # what is whole with others
    whole["anyOf"] = [*shared, {"required": whole.pop("required")}]
    whole["$defs"] |= named
    return whole


def _nodes(base: type[Node]) -> Iterator[tuple[str, type[Node]]]:
    for node in base.__subclasses__():
        yield node.__name__, node
        yield from _nodes(node)


def _explain(schema: dict[str, Any], docstrings: Mapping[str, str]) -> None:
    for name, words in docstrings.items():
        if name in schema.get("properties", {}):
            schema["properties"][name]["description"] = words


def _with_names(part: Any, named: dict[str, Any]) -> Any:
    """`part` with every kind of key as a reference to the definition that lists such keys."""
    if isinstance(part, list):
        return [_with_names(inner, named) for inner in cast("list[Any]", part)]
    if not isinstance(part, dict):
        return part
    keys = cast("dict[str, Any]", part)
    if (kind := keys.get(_NAMES)) is not None:
        name = "Key." + kind.replace(" ", "-")
        named.setdefault(name, _keys(kind))
        return {"$ref": f"#/$defs/{name}"} | {
            key: words for key, words in keys.items() if key == "description"
        }
    kept = {
        "anyOf" if key == "oneOf" else key: _with_names(inner, named)  # branches may overlap
        for key, inner in keys.items()
        if not (key == "title" and isinstance(inner, str))  # pydantic's titles repeat the keys
    }
    if "enum" in kept and (texts := described(kept["enum"])) is not None:
        kept["enumDescriptions"] = texts  # by no standard: VS Code and JetBrains show them
        kept["x-intellij-enum-metadata"] = {
            value: {"description": text} for value, text in zip(kept["enum"], texts, strict=True)
        }
    if "patternProperties" in kept:
        kept["additionalProperties"] = False
    return _only_written(kept)


def _only_written(part: dict[str, Any]) -> dict[str, Any]:
    """`part` without null, which no file can hold: what is not there is left out."""
    options = cast("list[dict[str, Any]]", part.get("anyOf", []))
    if {"type": "null"} not in options:
        return part
    rest = {key: inner for key, inner in part.items() if key not in ("anyOf", "default")}
    left = [option for option in options if option != {"type": "null"}]
    return {**left[0], **rest} if len(left) == 1 else {"anyOf": left, **rest}


def _keys(kind: str) -> dict[str, Any]:
    """The keys of a kind: those built in, with their words, and any that the policy defines."""
    match kind:
        case "contacts" | "processors" | "services" | "policy purposes":
            where = kind.rpartition(" ")[2]
            return {
                "type": "string",
                "pattern": _SLUG,
                "description": f"A key that this policy defines under `{where}`.",
            }
        case "countries":
            return {
                "type": "string",
                "pattern": "^[A-Z]{2}$",
                "description": "A country, by its two letters of ISO 3166-1.",
                "examples": ["US", "JP", "SG", "DE"],
            }
        case "records":
            words = {key: record.record for key, record in law.records().items()}
        case "remedies":
            words = {key: body.name for key, body in law.remedies().items()}
        case "statutes":
            words = law.statutes()
        case _:
            words = vocabulary.entries(kind)
    return {
        "anyOf": [
            {"oneOf": _listed(words)},
            {"type": "string", "description": f"A key defined under `vocabulary.{kind}`."},
        ]
    }


def _listed(words: Mapping[str, vocabulary.Entry]) -> list[dict[str, str]]:
    return [
        {"const": key, "title": entry.ko, "description": f"{entry.ko} · {entry.en}"}
        for key, entry in words.items()
    ]
