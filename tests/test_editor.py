"""What an editor shows: what each word means, in Korean and English."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from policyc.cli import run
from policyc.members import described
from policyc.model.basis import Ground
from policyc.model.notice import SectionName
from policyc.model.own_words import Platform
from policyc.model.policy import Numbering, Readers
from policyc.model.retention import RetentionException
from policyc.schema import schema, schema_text


@pytest.fixture(scope="module")
def policy_schema() -> dict[str, Any]:
    return schema()


SHOWN: Final = {
    "what the documents say, then what the model says": (
        Ground,
        "public_task",
        "공공기관의 소관 업무 수행 · performance of a public institution's task\n\nArt. 15(1)3",
    ),
    "what the documents say": (Platform, "ios", "모바일(iOS) · mobile (iOS)"),
    "what the model says": (
        RetentionException,
        "claims",
        "Claims or debts between the parties are open: until they are settled.",
    ),
    "the heading of a section": (
        SectionName,
        "children",
        "14세 미만 아동의 개인정보 처리 · Processing of Personal Information of Children under 14",
    ),
    "a heading that differs from policy to policy": (SectionName, "processing", ""),
    "what explains itself": (Numbering, "none", ""),
}


@pytest.mark.parametrize(("kind", "member", "text"), SHOWN.values(), ids=SHOWN)
def test_a_member_is_shown_in_both_languages(kind: type[Ground], member: str, text: str) -> None:
    members = list(map(str, kind))
    texts = described(members)
    assert texts is not None
    assert dict(zip(members, texts, strict=True))[member] == text


def test_an_enumeration_that_explains_itself_has_no_texts() -> None:
    assert described(list(Readers)) is None


def test_the_schema_has_a_text_for_each_value(policy_schema: dict[str, Any]) -> None:
    ground = policy_schema["$defs"]["Ground"]
    assert ground["enumDescriptions"] == described(ground["enum"])
    public = ground["x-intellij-enum-metadata"]["public_task"]["description"]
    assert public.startswith("공공기관의 소관 업무 수행 · ")
    basis = policy_schema["$defs"]["Processing"]["properties"]["basis"]["anyOf"][0]
    assert basis["enum"] == ground["enum"]  # the short way of a basis
    assert basis["enumDescriptions"] == ground["enumDescriptions"]


def test_the_schema_is_written_where_editors_look_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["schema", "--write"]) == 0
    assert Path("policy.schema.json").read_text(encoding="utf-8") == schema_text()
    assert run(["schema", "--write"]) == 0
    assert run(["schema", "--write", "--of", "findings", "other.json"]) == 0
    said = "policy.schema.json\npolicy.schema.json (unchanged)\nother.json\n"
    assert capsys.readouterr().out == said
    assert "findings" in json.loads(Path("other.json").read_text(encoding="utf-8"))["properties"]
    assert run(["schema", "other.json"]) == 2
    assert "a file is written with --write alone" in capsys.readouterr().err
