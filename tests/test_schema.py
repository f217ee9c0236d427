"""The JSON Schema is one, explains every key, and knows a policy from what is none."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, cast

import pytest
import yaml
from jsonschema import Draft202012Validator

from policyc import law, vocabulary
from policyc.cli import run
from policyc.model.node import Node
from policyc.schema import schema_text

HERE: Final = Path(__file__).resolve().parent
POLICIES: Final = [
    *sorted(HERE.parent.glob("policies/*/*.yaml")),
    *sorted(HERE.glob("every_*.yaml")),
]
IN_PERIODS: Final = ("events", "states")
"""The kinds of words that stand in periods alone, whose grammar a schema cannot complete."""
HEAD: Final = "policy: shop\nlanguages: [ko, en]\neffective: 2026-01-31\n"


CORE: Final[tuple[tuple[str, Callable[[str], object]], ...]] = (
    ("~|null|Null|NULL|", lambda _: None),
    ("true|True|TRUE|false|False|FALSE", lambda text: text.lower() == "true"),
    ("[-+]?[0-9]+", int),
    (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
)
"""What a plain scalar is by the core schema of YAML 1.2, by which editors read."""


def typed(node: yaml.Node) -> object:
    """What an editor makes of YAML. There are no days in it."""
    match node:
        case yaml.MappingNode():
            return {typed(key): typed(value) for key, value in node.value}
        case yaml.SequenceNode():
            return [typed(value) for value in node.value]
        case yaml.ScalarNode(style=None, value=str() as text):
            return next((read(text) for form, read in CORE if re.fullmatch(form, text)), text)
        case _:
            return node.value


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    """The schema, as it is printed."""
    return json.loads(schema_text())


def faults(schema: dict[str, Any], text: str) -> list[str]:
    validator: Any = Draft202012Validator(
        schema, format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    data = typed(cast(yaml.Node, yaml.SafeLoader(text).get_single_node()))
    return [fault.message for fault in validator.iter_errors(data)]


def test_it_is_printed_and_written(
    tmp_path: Path, schema: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    """The command prints the schema, or writes the same to a file."""
    assert run(["schema"]) == 0
    printed = capsys.readouterr().out
    assert run(["schema", "-o", str(tmp_path / "policy.json")]) == 0
    assert json.loads(printed) == schema
    assert (tmp_path / "policy.json").read_text(encoding="utf-8") == printed


def test_it_is_a_schema(schema: dict[str, Any]) -> None:
    """It holds to the draft that it names."""
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


def test_every_reference_resolves(schema: dict[str, Any]) -> None:
    """What a part refers to is there, and nothing is there that no part refers to."""
    used = {part["$ref"] for part in objects(schema) if "$ref" in part}
    assert used == {f"#/$defs/{name}" for name in schema["$defs"]}


def test_every_key_is_explained(schema: dict[str, Any]) -> None:
    """Each key of each node has a description."""
    silent = [
        name
        for part in objects(schema)
        if part.get("type") == "object"
        for name, value in part.get("properties", {}).items()
        if not value.get("description")
    ]
    assert silent == []


def test_every_node_is_explained(schema: dict[str, Any]) -> None:
    """Each node of the model has a description."""
    nodes = {kind.__name__ for kind in kinds(Node)} & set(schema["$defs"])
    assert len(nodes) > 30
    assert [name for name in nodes if not schema["$defs"][name].get("description")] == []


def test_every_mapping_is_closed_or_typed(schema: dict[str, Any]) -> None:
    """No mapping takes keys that nobody knows."""
    mappings = [part for part in objects(schema) if part.get("type") == "object"]
    assert len(mappings) > 40
    assert [part for part in mappings if part.get("additionalProperties", True) is True] == []


@pytest.mark.parametrize("kind", [kind for kind in vocabulary.KINDS if kind not in IN_PERIODS])
def test_an_editor_completes_the_vocabulary(schema: dict[str, Any], kind: str) -> None:
    """Each key of the vocabulary is offered, with its words."""
    offered = {
        part["const"]: (part["title"], part["description"])
        for part in objects(schema["$defs"][f"Key.{kind}"])
        if "const" in part
    }
    known = vocabulary.entries(kind)
    assert offered == {key: (word.ko, f"{word.ko} · {word.en}") for key, word in known.items()}


def test_an_editor_completes_the_law(schema: dict[str, Any]) -> None:
    """Records, remedies and statutes are offered."""
    for kind, known in (
        ("records", law.records()),
        ("remedies", law.remedies()),
        ("statutes", law.statutes()),
    ):
        parts = objects(schema["$defs"][f"Key.{kind}"])
        assert {part["const"] for part in parts if "const" in part} == set(known)


@pytest.mark.parametrize("path", POLICIES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_policy_is_valid(schema: dict[str, Any], path: Path) -> None:
    """An editor has nothing to say of a policy that compiles."""
    assert faults(schema, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("policy: shop\nlanguages: ko\n", id="a-key-is-missing"),
        pytest.param(HEAD + "retension: {}\n", id="a-key-is-unknown"),
        pytest.param(HEAD + "company: {nmae: A}\n", id="a-key-inside-is-unknown"),
        pytest.param(HEAD + "department: {person: Kim}\n", id="a-key-inside-is-missing"),
        pytest.param(HEAD + "numbering: roman\n", id="no-member-of-an-enumeration"),
        pytest.param(HEAD + "rights: {statements: [never]}\n", id="no-statement"),
        pytest.param(HEAD + "toc: yes\n", id="no-boolean"),
        pytest.param(HEAD + "announced: 2026-02-30\n", id="no-such-day"),
        pytest.param(HEAD + "destruction: {deadline: soon}\n", id="no-length-of-time"),
        pytest.param(HEAD + "changes: {notice: {days: 0}}\n", id="no-number-of-days"),
        pytest.param(HEAD + "contacts: {Help Desk: {}}\n", id="no-key-for-a-contact"),
        pytest.param(HEAD + "titles: {purpose: {ko: 가}}\n", id="no-section"),
        pytest.param(HEAD + "principles: []\n", id="an-empty-list"),
        pytest.param(HEAD + "version:\n", id="a-key-without-a-value"),
        pytest.param(HEAD + "processors: nobody\n", id="processors-that-are-no-list"),
        pytest.param(HEAD + "company: Gana\n", id="a-scalar-for-a-mapping"),
        pytest.param(HEAD + "preamble: {scope: All}\n", id="a-text-without-languages"),
        pytest.param(HEAD + "automatic: [[email]]\n", id="a-list-for-an-item"),
    ],
)
def test_what_is_no_policy_is_invalid(schema: dict[str, Any], text: str) -> None:
    """An editor underlines what the compiler refuses."""
    assert faults(schema, text) != []


def objects(part: object) -> Iterator[dict[str, Any]]:
    """Every object in the schema."""
    match part:
        case dict():
            known = cast("dict[str, Any]", part)
            yield known
            inner = list(known.values())
        case list():
            inner = cast("list[object]", part)
        case _:
            return
    for one in inner:
        yield from objects(one)


def kinds(node: type[Node]) -> Iterator[type[Node]]:
    for kind in node.__subclasses__():
        if kind.__module__.startswith("policyc.model."):
            yield kind
        yield from kinds(kind)
