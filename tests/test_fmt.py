"""`policyc fmt`: one order and one layout; comments and meaning stay as they were."""

import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import policyc.fmt
from policyc.cli import run
from policyc.fmt import formatted
from policyc.fmt.order import nodes
from policyc.load import whole
from policyc.model.node import Lang, Node
from policyc.places import walk
from policyc.rules.example import example
from policyc.rules.rule import rules
from policyc.source import Data, Source
from policyc.starters import Answers, Starter, policy_path, repository

Run = Callable[..., tuple[int, str, str]]

TESTS: Final = Path(__file__).parent
FILES: Final = [
    *sorted((TESTS.parent / "policies").rglob("*.yaml")),
    *sorted((TESTS.parent / "examples").rglob("[!.]*.yaml")),
    *sorted(TESTS.glob("every_*.yaml")),
]
COMMENT: Final = re.compile(r"(?<!\S)# .*")

PAIRS: Final[dict[str, tuple[str, str]]] = {
    "keys at the top": (
        "effective: 2026-12-01\nremedies: standard\nlanguages: ko\npolicy: shop\n",
        "policy: shop\nlanguages: ko\neffective: 2026-12-01\nremedies: standard\n",
    ),
    "contacts and officer before the preamble": (
        "policy: shop\nofficer: {}\npreamble: standard\ncontacts: {}\ndepartment: {}\n",
        "policy: shop\ncontacts: {}\nofficer: {}\ndepartment: {}\npreamble: standard\n",
    ),
    "a part is called one first": (
        "extends: base.yaml\nlanguages: ko\npart: true\n",
        "part: true\nextends: base.yaml\nlanguages: ko\n",
    ),
    "keys in brackets": (
        "policy: a\nprocessors: {aws: {task: payment, name: AWS}}\n",
        "policy: a\nprocessors: {aws: {name: AWS, task: payment}}\n",
    ),
    "names of the author's own stay in their order": (
        "policy: a\nprocessors:\n  b: {name: B}\n  a: {name: A}\n",
        "policy: a\nprocessors:\n  b: {name: B}\n  a: {name: A}\n",
    ),
    "the name of a recipient abroad comes first": (
        "policy: a\ntransfers: {recipients: {x: {country: US, name: X}}}\n",
        "policy: a\ntransfers: {recipients: {x: {name: X, country: US}}}\n",
    ),
    "languages as the policy names them": (
        "policy: a\nlanguages: [en, ko]\ntitle: {ko: 가, en: A}\n",
        "policy: a\nlanguages: [en, ko]\ntitle: {en: A, ko: 가}\n",
    ),
    "languages of words with more to them": (
        "policy: a\nvocabulary: {items: {x: {kind: general, en: x, ko: 가}}}\n",
        "policy: a\nvocabulary: {items: {x: {ko: 가, en: x, kind: general}}}\n",
    ),
    "a short way of a value": (
        "policy: a\nservices: {kits: {en: Kits, ko: 키트}}\n",
        "policy: a\nservices: {kits: {ko: 키트, en: Kits}}\n",
    ),
    "one element without brackets": (
        "policy: a\nmanagers: {title: cpo, name: {ko: 가, en: A}}\n",
        "policy: a\nmanagers: {name: {ko: 가, en: A}, title: cpo}\n",
    ),
    "an unknown key follows the one that it follows": (
        "layout: merged\nlayuot: x\npolicy: a\n",
        "policy: a\nlayout: merged\nlayuot: x\n",
    ),
    "an unknown key is first": ("plicy: a\npolicy: b\n", "plicy: a\npolicy: b\n"),
    "indentation": (
        "policy: a\ncompany:\n    name:\n        ko: 가\n        en: A\n",
        "policy: a\ncompany:\n  name:\n    ko: 가\n    en: A\n",
    ),
    "lists are indented": (
        "policy: a\nprocessing:\n- purpose: x\n  items:\n  - name\n  -   email\n",
        "policy: a\nprocessing:\n  - purpose: x\n    items:\n      - name\n      - email\n",
    ),
    "a dash alone": (
        "policy: a\nprocessing:\n  -\n    purpose: x\n    keep: 1 year\n",
        "policy: a\nprocessing:\n  - purpose: x\n    keep: 1 year\n",
    ),
    "a list in a list": (
        "policy: a\nx:\n-   -   b\n    -   c\n",
        "policy: a\nx:\n  - - b\n    - c\n",
    ),
    "spaces": (
        "policy :   a\nlanguages: [ ko,en ]   \ntitle: {ko :  가 , en:  A  }\n",
        "policy: a\nlanguages: [ko, en]\ntitle: {ko: 가, en: A}\n",
    ),
    "a comma at the end": ("policy: a\nlanguages: [ko, en,]\n", "policy: a\nlanguages: [ko, en]\n"),
    "a pair in brackets of a list": ("policy: a\nx: [b: c]\n", "policy: a\nx: [b: c]\n"),
    "no spaces as in JSON": (
        '{"languages":["ko"],"policy":"a"}\n',
        '{"policy": "a", "languages": ["ko"]}\n',
    ),
    "JSON on lines": (
        '{\n    "languages": ["ko"],\n    "title": {\n        "ko": "가"},\n    "policy": "a"\n}\n',
        '{\n  "policy": "a",\n  "languages": ["ko"],\n  "title": {\n    "ko": "가"}\n}\n',
    ),
    "brackets over lines hang from the first entry": (
        "policy: a\nprinciples: [minimum,\n   purpose_limit]\n",
        "policy: a\nprinciples: [minimum,\n             purpose_limit]\n",
    ),
    "brackets over lines with nothing behind the first": (
        "policy: a\nprinciples: [\n      minimum, purpose_limit,\n    ]\n",
        "policy: a\nprinciples: [\n  minimum, purpose_limit,\n]\n",
    ),
    "brackets over lines end their lines where they did": (
        "policy: a\nofficer: {title: cpo,\n  name: 가, contact: x}\n",
        "policy: a\nofficer: {name: 가,\n          title: cpo, contact: x}\n",
    ),
    "brackets with comments keep their order": (
        "policy: a\nofficer: {title: cpo,  # b\n  name: 가}\n",
        "policy: a\nofficer: {title: cpo,  # b\n          name: 가}\n",
    ),
    "comments everywhere in brackets": (
        "policy: a\nx: [ # a\n # b\n c, # d\n e # f\n , # g\n h: # i\n  j\n # k\n ] # l\n",
        (
            "policy: a\nx: [  # a\n  # b\n  c,  # d\n  e,  # f\n  # g\n  h:  # i\n    j\n  # k\n"
            "]  # l\n"
        ),
    ),
    "brackets below their key": (
        "policy: a\nprocessors:\n  aws:\n        {task: x,\n     name: A}\n",
        "policy: a\nprocessors:\n  aws:\n    {name: A,\n     task: x}\n",
    ),
    "quotation marks": (
        "policy: \"a\"\ntitle: {en: 'A ''b''', ko: \"\\uAC00\"}\n",
        "policy: \"a\"\ntitle: {ko: \"\\uAC00\", en: 'A ''b'''}\n",
    ),
    "text over lines": (
        "policy: a\ntitle:\n    ko: 가\n    en: one\n     two\n\n     three\n",
        "policy: a\ntitle:\n  ko: 가\n  en: one\n    two\n\n    three\n",
    ),
    "quoted text over lines": (
        'policy: a\ntitle:\n    en: "one  \n  two \\\n       three\\ \n\n     \\ four"\n',
        'policy: a\ntitle:\n  en: "one\n    two \\\n    three\\ \n\n    \\ four"\n',
    ),
    "text below its key": (
        "policy: a\ntitle:\n    ko:\n          가\n",
        "policy: a\ntitle:\n  ko:\n    가\n",
    ),
    "a block": (
        "policy: a\ntext:\n    ko: |\n        - 가  \n\n          나\n\n\nx: y\n",
        "policy: a\ntext:\n  ko: |\n    - 가  \n\n      나\n\nx: y\n",
    ),
    "a block in two languages": (
        "policy: a\ntitle:\n  en: >-\n    A\n    # no comment\n  ko: |\n    가\n",
        "policy: a\ntitle:\n  ko: |\n    가\n  en: >-\n    A\n    # no comment\n",
    ),
    "a block that says how deep it is": (
        "policy: a\npreamble:\n    text:\n        ko: |1\n           가\n          나\n",
        "policy: a\npreamble:\n  text:\n    ko: |1\n       가\n      나\n",
    ),
    "a block that keeps its end": (
        "policy: a\ntext:\n    ko: |+  # b\n        가\n\n\nlanguages: ko\n\neffective: c\n",
        "policy: a\ntext:\n  ko: |+  # b\n    가\n\n\nlanguages: ko\n\neffective: c\n",
    ),
    "a block that keeps the end of the file": (
        "text: {}\npolicy: a\nx: |+\n  b\n\n\n",
        "text: {}\npolicy: a\nx: |+\n  b\n\n\n",
    ),
    "a block with spaces in empty lines": (
        "policy: a\nx:\n    y: |\n        b\n      \n           \n        c\n",
        "policy: a\nx:\n  y: |\n    b\n\n       \n    c\n",
    ),
    "an empty block": ("policy: a\nx: |\n\nz: b\n", "policy: a\nx: |\n\nz: b\n"),
    "empty lines": (
        "\n\npolicy: a\n\n\n\nlanguages: ko\n\ncompany:\n\n  name: 가\n\n\n  alias: 나\n\n\n",
        "policy: a\n\nlanguages: ko\n\ncompany:\n  name: 가\n\n  alias: 나\n",
    ),
    "empty lines go with what they are above": (
        "policy: a\n\nrights: {}\nlanguages: ko\n\ncompany: {}\n",
        "policy: a\nlanguages: ko\n\ncompany: {}\n\nrights: {}\n",
    ),
    "line ends of Windows, and a byte order mark": (
        "\ufeffpolicy: a\r\ntitle:\r\n    ko: |\r\n        가\r\n\r\n        나\r\n",
        "policy: a\ntitle:\n  ko: |\n    가\n\n    나\n",
    ),
    "no line end": ("policy: a\nlanguages: ko", "policy: a\nlanguages: ko\n"),
    "a text without a line end": ("policy: a\nx: |\n  b", "policy: a\nx: |\n  b\n"),
    "a mark of the beginning": (
        "# a\n--- # b\n# c\n\nlanguages: ko\npolicy: a\n... # d\n# e\n",
        "# a\n---  # b\n# c\n\npolicy: a\nlanguages: ko\n# d\n# e\n",
    ),
    "the version of YAML": ("%YAML 1.1 # a\n---\npolicy: a\n", "%YAML 1.1 # a\n---\npolicy: a\n"),
    "what stands at the top stays there": (
        "# yaml-language-server: $schema=policy.schema.json\n# A shop.\nlanguages: ko\npolicy: a\n",
        "# yaml-language-server: $schema=policy.schema.json\n# A shop.\npolicy: a\nlanguages: ko\n",
    ),
    "a comment above a key": (
        "policy: a\n# of rights\n# and more\nrights: {}\nlanguages: ko\n",
        "policy: a\nlanguages: ko\n# of rights\n# and more\nrights: {}\n",
    ),
    "a comment apart from its key": (
        "policy: a\n\n# Rights\n\nrights: {}\nlanguages: ko\n",
        "policy: a\nlanguages: ko\n\n# Rights\n\nrights: {}\n",
    ),
    "a comment below a key, apart from the next": (
        "policy: a\nrights: {}\n# of rights\n\nlanguages: ko\n",
        "policy: a\n\nlanguages: ko\nrights: {}\n# of rights\n",
    ),
    "a comment below a key stays apart from the next": (
        "rights: {}\n# of rights\n\npolicy: a\nremedies: standard\n",
        "policy: a\nrights: {}\n# of rights\n\nremedies: standard\n",
    ),
    "comments beside values and keys": (
        "policy: a\nrights: # b\n    to: x # c\n    by: y\t# d\nlanguages: ko # e\n",
        "policy: a\nlanguages: ko  # e\nrights:  # b\n  by: y  # d\n  to: x  # c\n",
    ),
    "comments in a column": (
        "policy: a                # b\nlanguages: [ko,en]      # c\n",
        "policy: a                # b\nlanguages: [ko, en]     # c\n",
    ),
    "comments further in are of what is further in": (
        "policy: a\ncontacts:\n    x: {}\n    # y: {}\n\n  # z\n# w\nofficer: {}\n",
        "policy: a\ncontacts:\n  x: {}\n  # y: {}\n\n# z\n# w\nofficer: {}\n",
    ),
    "comments between a key and what it holds": (
        "policy: a\ncompany:\n      # b\n  name:\n       # c\n   가\n",
        "policy: a\ncompany:\n  # b\n  name:\n    # c\n    가\n",
    ),
    "comments in lists": (
        "policy: a\nprinciples:\n# b\n- minimum # c\n# d\n\n- purpose_limit\n# e\nx: y\n",
        "policy: a\nprinciples:\n  # b\n  - minimum  # c\n  # d\n\n  - purpose_limit\n# e\nx: y\n",
    ),
    "comments at a dash": (
        "policy: a\nprocessing:\n-   # b\n    keep: x\n-\n    # c\n    purpose: y\n",
        "policy: a\nprocessing:\n  -  # b\n    keep: x\n  # c\n  - purpose: y\n",
    ),
    "a comment above what becomes first": (
        "policy: a\nprocessing:\n- keep: x\n  # of the purpose\n  purpose: y\n",
        "policy: a\nprocessing:\n  # of the purpose\n  - purpose: y\n    keep: x\n",
    ),
    "a finding that is silenced beside a key": (
        "policy: a\nrights: {}  # policyc: ignore[x] because\nlanguages: ko\n",
        "policy: a\nlanguages: ko\nrights: {}  # policyc: ignore[x] because\n",
    ),
    "a finding that is silenced above a key, apart from it": (
        "policy: a\nrights: {}\n# policyc: ignore[x] because\n\nlanguages: ko\n",
        "policy: a\n\n# policyc: ignore[x] because\n\nlanguages: ko\nrights: {}\n",
    ),
    "what is silenced at the first line of a mapping is of all of it": (
        "policy: a\nsections:\n  - after: x  # policyc: ignore[y] z\n    text: b\n    title: c\n",
        "policy: a\nsections:\n  - after: x  # policyc: ignore[y] z\n    title: c\n    text: b\n",
    ),
    "what is silenced above the first line of a mapping is of all of it": (
        "policy: a\nsections:\n  # policyc: ignore[x] because\n  - text: b\n    title: c\n",
        "policy: a\nsections:\n  # policyc: ignore[x] because\n  - text: b\n    title: c\n",
    ),
    "what is silenced on another line does not become the first": (
        "policy: a\nsections:\n  - text: b\n    title: c  # policyc: ignore[x] because\n",
        "policy: a\nsections:\n  - text: b\n    title: c  # policyc: ignore[x] because\n",
    ),
    "what is silenced at the top goes with its key": (
        "# A shop.\n# policyc: ignore[x] because\nlanguages: ko\neffective: b\npolicy: a\n",
        "# A shop.\n# policyc: ignore[x] because\nlanguages: ko\npolicy: a\neffective: b\n",
    ),
    "only comments of the end": ("policy: a\n\n\n# b\n\n\n# c\n\n", "policy: a\n\n# b\n\n# c\n"),
}
REFUSED: Final = {
    "no YAML": ("policy: [\n", "2:1: error: this is not YAML"),
    "no mapping": ("- policy\n", "1:1: error: the file is not a mapping"),
    "not UTF-8": ("policy: 가\n".encode("cp949"), "1:9: error: the file is not UTF-8"),
    "none of ours": ("on: push\n", "1:1: error: `policy` is missing; add it"),
    "a key over lines": (
        'policy: a\n? "b\n  c"\n: d\n',
        "2:1: error: the key does not stand on one line; write `key: value`",
    ),
}


@pytest.fixture
def fmt(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str | Path) -> tuple[int, str, str]:
        status = run(["fmt", *map(str, arguments)])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return call


def laid_out(content: bytes, path: Path) -> bytes:
    return formatted(Source.parse(content, path.name), path)


def found_comments(content: bytes) -> Counter[str]:
    return Counter(COMMENT.findall(content.decode()))


@pytest.mark.parametrize("path", FILES, ids=[f"{one.parent.name}/{one.name}" for one in FILES])
def test_every_policy_keeps_its_comments_and_is_formatted_once(path: Path) -> None:
    content = path.read_bytes()
    once = laid_out(content, path)
    assert laid_out(once, path) == once
    assert found_comments(once) == found_comments(content)
    if {"examples", "policies"} & set(path.parts):
        assert once == content, "run `policyc fmt examples policies`"
    assert not re.search(rb"[ \t]$|\n\n\n", once, re.MULTILINE)


@pytest.mark.parametrize(("before", "after"), PAIRS.values(), ids=PAIRS)
def test_form(before: str, after: str) -> None:
    path = TESTS / "policy.yaml"
    assert laid_out(before.encode(), path).decode() == after
    assert laid_out(after.encode(), path).decode() == after


def test_the_examples_of_rules_keep_their_comments_and_are_formatted_once() -> None:
    path = TESTS / "policy.yaml"
    for rule in rules().values():
        for part in (example(rule).failing, example(rule).mended):
            has_key = re.search("^policy:", part, re.MULTILINE)
            content = (part if has_key else f"{part}policy: a").encode()
            once = laid_out(content, path)
            assert laid_out(once, path) == once, rule.id
            assert found_comments(once) == found_comments(content), rule.id


@pytest.mark.parametrize("starter", Starter)
def test_what_init_writes_is_in_order(starter: Starter) -> None:
    for lang in Lang:
        answers = Answers(starter, lang, "my-service", "주식회사 솔빛", date(2026, 12, 1))
        path = policy_path(answers)
        content = repository(answers)[path]
        assert laid_out(content, TESTS / path) == content


def test_each_mapping_is_put_in_the_order_of_the_node_that_it_makes() -> None:
    for path in FILES:
        source = Source.read(path)
        if source.data.keys() & {"extends", "part"} and path.parent != TESTS:
            continue
        found = nodes(source.data)
        made = dict(walk(whole(source, path)[0]))
        for route, data in _mappings(source.data, ()):
            node = made.get(route)
            if isinstance(node, tuple):  # what stands for a list of one
                node = made.get((*route, 0))
            if isinstance(node, Node) or (id(data) in found and node is not None):
                assert type(node) is found.get(id(data)), f"{path}: {route}"


Route = tuple[str | int, ...]


def _mappings(data: Data, route: Route) -> Iterator[tuple[Route, Data]]:
    if isinstance(data, str):
        return
    if isinstance(data, dict):
        yield route, data
    for key, inner in data.items() if isinstance(data, dict) else enumerate(data):
        yield from _mappings(inner, (*route, key))


EVERYTHING: Final = Source.read(TESTS / "every_field.yaml").data
KEYS: Final = [key for key in EVERYTHING if key != "policy"]
NODES: Final = nodes(EVERYTHING)


@settings(max_examples=25, deadline=None)
@given(
    keys=st.lists(st.sampled_from(KEYS), max_size=8, unique=True),
    dice=st.randoms(use_true_random=False),
    written=st.sampled_from(["in brackets", "in lines"]),
)
def test_the_order_of_keys_makes_no_difference(
    keys: list[str], dice: random.Random, written: str
) -> None:
    data: dict[str, Data] = {key: EVERYTHING[key] for key in ("policy", *keys)}
    shuffled = {key: _shuffled(data[key], dice) for key in dice.sample(list(data), len(data))}
    write = _in_brackets if written == "in brackets" else _in_lines
    one, other = (laid_out(write(each).encode(), TESTS / "p.yaml") for each in (data, shuffled))
    assert one == other


def _shuffled(data: Data, dice: random.Random) -> Data:
    """The same, with the keys of nodes in another order."""
    if isinstance(data, dict):
        keys = dice.sample(list(data), len(data)) if id(data) in NODES else list(data)
        return {key: _shuffled(data[key], dice) for key in keys}
    return [_shuffled(inner, dice) for inner in data] if isinstance(data, list) else data


def _in_brackets(data: Data) -> str:
    return json.dumps(data, ensure_ascii=False) + "\n"


def _in_lines(data: Data, indent: int = 0) -> str:
    if isinstance(data, str):
        return f" {json.dumps(data, ensure_ascii=False)}\n"
    entries = data.items() if isinstance(data, dict) else (("-", inner) for inner in data)
    colon = ":" if isinstance(data, dict) else ""
    lines = [f"{' ' * indent}{key}{colon}{_in_lines(inner, indent + 3)}" for key, inner in entries]
    return "\n" + "".join(lines)


def test_files_are_written_and_told_of(fmt: Run, tmp_path: Path) -> None:
    one, two, part = (tmp_path / name for name in ("a.yaml", "b.yaml", "part.yaml"))
    one.write_text("languages: ko\npolicy: a\n", encoding="utf-8")
    one.chmod(0o640)
    two.write_text("policy: b\n", encoding="utf-8")
    part.write_text("company: {alias: x, name: y}\npart: true\n", encoding="utf-8")
    assert fmt(tmp_path) == (
        0,
        f"{one}: formatted\n{part}: formatted\n2 files formatted, 1 file in order\n",
        "",
    )
    assert one.read_text(encoding="utf-8") == "policy: a\nlanguages: ko\n"
    assert part.read_text(encoding="utf-8") == "part: true\ncompany: {name: y, alias: x}\n"
    assert one.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.yaml", "b.yaml", "part.yaml"]
    assert fmt(tmp_path) == (0, "0 files formatted, 3 files in order\n", "")
    assert fmt(tmp_path, "-q") == (0, "", "")


def test_check_writes_nothing(fmt: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("languages: ko\npolicy: a\n", encoding="utf-8")
    before = path.stat().st_mtime_ns
    said = f"{path}: would be formatted\n1 file would be formatted, 0 files in order\n"
    assert fmt(path, "--check") == (1, said, "")
    assert fmt(path, "--check", "--quiet") == (1, "", "")
    assert path.stat().st_mtime_ns == before
    fmt(path)
    assert fmt(path, "--check") == (0, "0 files would be formatted, 1 file in order\n", "")


def test_diff_shows_what_would_change_and_steers_no_terminal(fmt: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("languages: ko\r\npolicy: a\r\n", encoding="utf-8", newline="")
    lines = [
        f"--- {path}",
        f"+++ {path}",
        "@@ -1,2 +1,2 @@",
        "-languages: ko\\u{d}",
        "-policy: a\\u{d}",
        "+policy: a",
        "+languages: ko",
    ]
    assert fmt(path, "--diff") == (0, "\n".join(lines) + "\n", "")
    assert fmt(path, "--diff", "--check")[0] == 1
    assert path.read_bytes() == b"languages: ko\r\npolicy: a\r\n"
    path = path.rename(tmp_path / "a\u202e.yaml")
    status, out, err = fmt(path, "--diff")
    assert (status, out) == (3, "")
    assert "a\\u{202e}.yaml:1:1: error: the name of the file holds the character U+202E" in err


@pytest.mark.parametrize(("content", "said"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_policy_is_refused_and_the_others_formatted(
    content: str | bytes, said: str, fmt: Run, tmp_path: Path
) -> None:
    bad, good = tmp_path / "bad.yaml", tmp_path / "good.yaml"
    bad.write_bytes(content if isinstance(content, bytes) else content.encode())
    good.write_bytes(b"languages: ko\npolicy: a\n")
    status, out, err = fmt(tmp_path)
    assert (status, out) == (3, f"{good}: formatted\n1 file formatted, 0 files in order\n")
    assert err.startswith(f"{bad}:{said}")
    assert bad.read_bytes() == (content if isinstance(content, bytes) else content.encode())
    assert good.read_bytes() == b"policy: a\nlanguages: ko\n"


def test_a_file_that_is_not_there_is_refused(fmt: Run, tmp_path: Path) -> None:
    path = tmp_path / "none.yaml"
    message = "1:1: error: the file cannot be read: no such file or directory; check the path"
    assert fmt(path) == (3, "no file\n", f"{path}:{message}\n")


def test_a_link_stays_one(fmt: Run, tmp_path: Path) -> None:
    real, link = tmp_path / "real.yaml", tmp_path / "link.yaml"
    real.write_bytes(b"languages: ko\npolicy: a\n")
    link.symlink_to(real.name)
    assert fmt(link, "-q")[0] == 0
    assert link.is_symlink()
    assert real.read_bytes() == b"policy: a\nlanguages: ko\n"


@pytest.mark.parametrize(
    "wrong",
    [
        "policy: a\nlanguages: en\n",
        "policy: a\n",
        "policy: a\nlanguages: ko\n# b\n",
        "policy: a\nlanguages: ko\ncontacts: {y: {phone: 02-000-0000}, x: {email: a@b.example}}\n",
    ],
)
def test_what_would_change_the_meaning_is_a_bug_and_nothing_is_written(
    wrong: str, fmt: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def printed(file: object) -> str:
        del file
        return wrong

    monkeypatch.setattr(policyc.fmt, "printed", printed)
    contacts = "contacts: {x: {email: a@b.example}, y: {phone: 02-000-0000}}\n"
    content = f"languages: ko\npolicy: a\n{contacts if 'contacts' in wrong else ''}".encode()
    path = tmp_path / "a.yaml"
    path.write_bytes(content)
    status, out, err = fmt(path)
    assert (status, out) == (5, "")
    assert f"NotKept: the layout would change what {path} says; please report it" in err
    assert path.read_bytes() == content
