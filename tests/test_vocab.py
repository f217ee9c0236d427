"""`policyc vocab`: the words that a policy may name, found in either language."""

import json
from collections.abc import Callable
from typing import Final

import pytest

from policyc import vocabulary
from policyc.cli import run
from policyc.lookup import built_in
from policyc.vocab import KINDS, places, words

Run = Callable[..., tuple[int, str, str]]

SEARCHED: Final[dict[str, tuple[list[str], list[str]]]] = {
    "a word in Korean": (["쿠키", "--kind", "items"], ["items", "  cookies  쿠키  cookies"]),
    "columns of a terminal, whole words first": (
        ["sex", "--kind", "items"],
        [
            "items",
            "  sex       성별                sex",
            "  sex_life  성생활에 관한 정보  information on sex life",
        ],
    ),
    "a part of a word, without its spaces": (
        ["회원탈퇴"],
        ["events", "  withdrawal  회원 탈퇴  membership withdrawal"],
    ),
    "a key with spaces, in capital letters, in one language": (
        ["Ecommerce Payment", "--lang", "en"],
        ["records", "  ecommerce.payment  records on payment and supply of goods"],
    ),
    "decomposed Hangul": (
        ["\u110f\u116e\u110f\u1175", "--kind", "items", "--lang", "ko"],
        ["items", "  cookies  쿠키"],
    ),
    "a country": (["노르웨이"], ["countries", "  NO  노르웨이  Norway"]),
}
NOT_FOUND: Final = {
    "a slip": ("emial", "did you mean `email` (이메일, email)?"),
    "like nothing": ("ㅁㄴㅇㄹ", "write it as `{ko: …, en: …}`, or define it under `vocabulary:`"),
}


@pytest.fixture
def vocab(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str) -> tuple[int, str, str]:
        status = run(["vocab", *arguments])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return call


@pytest.mark.parametrize(("arguments", "said"), SEARCHED.values(), ids=SEARCHED)
def test_words_are_found(arguments: list[str], said: list[str], vocab: Run) -> None:
    status, out, err = vocab(*arguments)
    assert (status, err) == (0, "")
    kind, *lines = out.splitlines()
    assert [kind.partition(" ")[0], *lines][: len(said)] == said


@pytest.mark.parametrize(("word", "mend"), NOT_FOUND.values(), ids=NOT_FOUND)
def test_what_is_not_found_is_told_with_the_nearest(word: str, mend: str, vocab: Run) -> None:
    assert vocab(word) == (1, "", f"policyc: nothing is called “{word}”; {mend}\n")


def test_a_word_steers_no_terminal(vocab: Run) -> None:
    assert "“\\u{1b}[2J”" in vocab("\x1b[2J")[2]


@pytest.mark.parametrize(
    ("option", "value", "known"),
    [("--kind", "itmes", "items, purposes"), ("--format", "xml", "text, json")],
)
def test_what_options_do_not_know_is_refused(
    option: str, value: str, known: str, vocab: Run
) -> None:
    status, out, err = vocab("name", option, value)
    assert (status, out) == (2, "")
    start = f"policyc: error: Invalid value for {option}: “{value}” is not one of {known}"
    assert err.startswith(start)


def test_json_has_every_language_and_place(vocab: Run) -> None:
    status, out, err = vocab("쿠키", "--kind", "trackers,items", "--format", "json")
    assert (status, err) == (0, "")
    told = json.loads(out)
    assert told["version"] == 1
    assert told["words"][0] == {"kind": "trackers", "key": "cookie", "ko": "쿠키", "en": "cookies"}
    assert told["places"]["trackers"] == [
        "behavioural.web.kind",
        "behavioural.app.kind",
        "tracking.tools.*.kind",
    ]


def test_without_a_word_the_kinds_are_told(vocab: Run) -> None:
    status, out, _ = vocab()
    assert status == 0
    assert [line.partition(" ")[0] for line in out.splitlines()] == list(KINDS)


def test_every_word_has_a_place_and_every_place_a_key() -> None:
    assert set(vocabulary.KINDS) < set(KINDS)
    for kind in KINDS:
        assert places()[kind], kind
        assert {one.key for one in words(kind)} == built_in(kind).keys()
        assert all(one.ko and one.en for one in words(kind))
    own = {"contacts", "processors", "services", "policy purposes"}
    assert places().keys() == {*KINDS, *own}
