"""Text becomes data of text alone, with the line and column of every part, within fixed limits."""

import codecs

import pytest

from policyc.invalid import Invalid, Route
from policyc.source import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_KEY,
    MAX_SCALAR,
    MAX_VALUES,
    MAX_VALUES_OF_STRANGERS,
    Source,
)

FAMILY = "👨‍👩‍👧"
"""One picture, five characters, eighteen bytes."""


@pytest.mark.parametrize(
    ("text", "route", "line", "column"),
    [
        pytest.param("a: b\n", ("a",), 1, 4, id="a-value-on-the-first-line"),
        pytest.param("a: b\nc: d\n", ("c",), 2, 4, id="a-value-on-the-second-line"),
        pytest.param("# 설명\n\na: b\n", ("a",), 3, 4, id="after-a-comment-and-a-blank-line"),
        pytest.param("a:\n  b:\n    c: d\n", ("a", "b", "c"), 3, 8, id="nested-in-block-style"),
        pytest.param("a:\n  b: c\n", ("a",), 2, 3, id="a-mapping-begins-at-its-first-key"),
        pytest.param("a:\n  - b\n  - c\n", ("a", 1), 3, 5, id="an-element-in-block-style"),
        pytest.param("a:\n- b\n- {c: d}\n", ("a", 1, "c"), 3, 7, id="an-element-without-indent"),
        pytest.param("a: {b: c, d: [e, f]}\n", ("a", "d", 1), 1, 18, id="nested-in-flow-style"),
        pytest.param("a: {\n  b: c\n}\n", ("a", "b"), 2, 6, id="flow-style-over-lines"),
        pytest.param("이름: 가나\n", ("이름",), 1, 5, id="Hangul-before-the-value"),
        pytest.param('{"가나": "다", a: b}\n', ("a",), 1, 16, id="Hangul-in-a-value-before"),
        pytest.param('{"😀": "😀😀", a: b}\n', ("a",), 1, 16, id="emoji-count-one-each"),
        pytest.param(f"{{k: '{FAMILY}', a: b}}\n", ("a",), 1, 17, id="joined-emoji-by-character"),
        pytest.param("\ufeffa: b\n", ("a",), 1, 4, id="a-byte-order-mark-is-no-column"),
        pytest.param("a: b\r\nc: d\r\n", ("c",), 2, 4, id="lines-that-end-in-CRLF"),
        pytest.param("---\na: b\n", ("a",), 2, 4, id="after-a-document-marker"),
        pytest.param("a: |\n  b\n  c\n", ("a",), 1, 4, id="a-block-begins-at-its-mark"),
        pytest.param("a: >-\n  b\n", ("a",), 1, 4, id="a-folded-block-too"),
        pytest.param('a: "b"\n', ("a",), 1, 4, id="a-quoted-value-at-its-mark"),
        pytest.param("a:\n  b: c\n", ("a", "x", "y"), 2, 3, id="what-is-missing-is-at-its-parent"),
        pytest.param("a: [b]\n", ("a", 7), 1, 4, id="an-element-too-many-is-at-its-list"),
        pytest.param("a: {b: c}\n", ("a", "<tag>", "b"), 1, 8, id="a-foreign-part-is-passed-over"),
        pytest.param("\n\n  a: b\n", (), 3, 3, id="the-root-begins-at-its-first-key"),
    ],
)
def test_position_of_a_value(text: str, route: Route, line: int, column: int) -> None:
    """Lines and columns count characters from 1, whatever stands before."""
    assert Source.parse(text.encode(), "shop.yaml").locate(route) == ("shop.yaml", line, column)


@pytest.mark.parametrize(
    ("text", "route", "line", "column"),
    [
        pytest.param("a: b\n", ("a",), 1, 1, id="at-the-top"),
        pytest.param("a:\n  b: c\n", ("a",), 1, 1, id="of-a-mapping"),
        pytest.param("a:\n  'b': c\n", ("a", "b"), 2, 3, id="in-quotation-marks"),
        pytest.param("{가: 나, a: b}\n", ("a",), 1, 8, id="after-Hangul"),
        pytest.param("a:\n  - b: c\n", ("a", 0, "b"), 2, 5, id="in-a-list"),
        pytest.param("a: [b, c]\n", ("a", 1), 1, 8, id="an-element-stands-for-its-key"),
        pytest.param("a: {b: c}\n", ("a", "x"), 1, 1, id="what-is-missing-is-at-its-parent"),
    ],
)
def test_position_of_a_key(text: str, route: Route, line: int, column: int) -> None:
    """A key has a position of its own."""
    found = Source.parse(text.encode(), "shop.yaml").locate(route, key=True)
    assert found == ("shop.yaml", line, column)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        pytest.param("NO", "NO", id="Norway"),
        pytest.param("yes", "yes", id="yes"),
        pytest.param("on", "on", id="on"),
        pytest.param("true", "true", id="true"),
        pytest.param("010", "010", id="leading-zero"),
        pytest.param("021234567", "021234567", id="telephone-number"),
        pytest.param("0x1F", "0x1F", id="hexadecimal"),
        pytest.param("1_000", "1_000", id="underscore"),
        pytest.param("1.10", "1.10", id="version"),
        pytest.param("12:30", "12:30", id="time-of-day"),
        pytest.param("1e3", "1e3", id="exponent"),
        pytest.param(".inf", ".inf", id="infinity"),
        pytest.param("2026-02-30", "2026-02-30", id="no-such-day"),
        pytest.param("2026-01-01", "2026-01-01", id="day"),
        pytest.param("=", "=", id="equals-sign"),
        pytest.param("'~'", "~", id="quoted-tilde"),
        pytest.param('"null"', "null", id="quoted-null"),
        pytest.param("''", "", id="quoted-nothing"),
        pytest.param("'<<'", "<<", id="quoted-merge-key"),
        pytest.param("가나\n  다라", "가나 다라", id="plain-text-over-two-lines"),
        pytest.param("|\n  가\n  나\n", "가\n나\n", id="block"),
        pytest.param('"\\u1112\\u1161\\u11ab"', "한", id="decomposed-Hangul"),
    ],
)
def test_scalars_stay_text(written: str, text: str) -> None:
    """A scalar is the text that was written, until the model says what it is."""
    assert Source.parse(f"a: {written}\n".encode(), "shop.yaml").data == {"a": text}


def test_keys_stay_text() -> None:
    """A key is text like any other scalar."""
    text = b"on: a\n010: b\n2026-01-01: c\ntrue: d\n"
    assert list(Source.parse(text, "shop.yaml").data) == ["on", "010", "2026-01-01", "true"]


def test_the_bytes_are_kept() -> None:
    """What a PDF carries is the file as it was, byte-order mark and all."""
    content = codecs.BOM_UTF8 + b"a: b\r\n"
    assert Source.parse(content, "shop.yaml").content == content


def deep(levels: int) -> str:
    return "a: " + (levels - 1) * "[" + "x" + (levels - 1) * "]"


def many(values: int) -> str:
    return "a: [" + "x," * (values - 4) + "x]"


@pytest.mark.parametrize(
    ("at_limit", "beyond"),
    [
        pytest.param(
            "#".ljust(MAX_BYTES - 5, "x") + "\na: b",
            "#".ljust(MAX_BYTES - 4, "x") + "\na: b",
            id="bytes",
        ),
        pytest.param(deep(MAX_DEPTH), deep(MAX_DEPTH + 1), id="depth"),
        pytest.param(many(MAX_VALUES), many(MAX_VALUES + 1), id="values"),
        pytest.param("a: " + MAX_SCALAR * "x", "a: " + (MAX_SCALAR + 1) * "x", id="text"),
        pytest.param(MAX_KEY * "x" + ": a", (MAX_KEY + 1) * "x" + ": a", id="key"),
    ],
)
def test_limit(at_limit: str, beyond: str) -> None:
    """A file at a limit is read; one step beyond it is refused."""
    assert Source.parse(at_limit.encode(), "shop.yaml").data
    with pytest.raises(Invalid):
        Source.parse(beyond.encode(), "shop.yaml")


def test_limit_for_strangers() -> None:
    """Theirs holds fewer values."""
    most = MAX_VALUES_OF_STRANGERS
    assert Source.parse(many(most).encode(), "shop.yaml", most).data
    with pytest.raises(Invalid, match="more than 30,000 values"):
        Source.parse(many(most + 1).encode(), "shop.yaml", most)


def test_size_counts_bytes() -> None:
    """Hangul takes three bytes, so that fewer characters reach the limit."""
    with pytest.raises(Invalid):
        Source.parse(b"#" + (MAX_BYTES // 3 + 1) * "가".encode() + b"\na: b", "shop.yaml")


@pytest.mark.parametrize(
    "character",
    [
        *"\x00\x01\x07\x08\x0b\x0c\x0e\x1b\x1f\x7f\x80\x85\x9b\x9f",
        *"\u061c\u200b\u200e\u200f\u2028\u2029\u202a\u202e\u2060\u2066\u2069\u206f",
        *"\ue000\uf8ff\ufeff\ufff9\ufdd0\ufffe\uffff\U000e0001\U000e007f\U000f0000\U0010ffff",
    ],
    ids=lambda character: f"U+{ord(character):04X}",
)
@pytest.mark.parametrize(
    "text",
    ["a: b%s\n", "a%s: b\n", "a: b  # %s\n", '{a: "%s"}\n', '{a: "%r"}\n'],
    ids=["value", "key", "comment", "quoted", "escaped"],
)
def test_refused_character(character: str, text: str) -> None:
    """What cannot be seen is refused wherever it stands, written or escaped."""
    escape = f"\\U{ord(character):08x}"
    with pytest.raises(Invalid) as refused:
        Source.parse(text.replace("%s", character).replace("%r", escape).encode(), "shop.yaml")
    assert f"U+{ord(character):04X}" in refused.value.problems[0].message


@pytest.mark.parametrize(
    "character",
    ["\t", "\u00a0", "\u3000", "\u200c", "\u200d", "\ufe0f", "·", "「", "①", "㈜", "漢", "😀"],
    ids=lambda character: f"U+{ord(character):04X}",
)
def test_allowed_character(character: str) -> None:
    """What a page shows, or what shapes it, stays."""
    text = f'a: "b{character}c"\n'
    assert Source.parse(text.encode(), "shop.yaml").data == {"a": f"b{character}c"}


@pytest.mark.parametrize("name", ["a\nb", "a\tb", "a\x1bb", "a\x9bb", "a\u202eb", "a\udcffb"])
def test_name_that_cannot_be_read(name: str) -> None:
    """It would stand in every message."""
    with pytest.raises(Invalid, match="the name of the file holds the character U\\+"):
        Source.parse(b"a: b\n", name)
