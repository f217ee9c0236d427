"""`policyc check --fix` and `--diff`: what is mechanical is mended, and nothing else changes."""

import codecs
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from policyc.cli import run
from policyc.fix import difference
from policyc.rules.example import whole
from policyc.source import Source

Run = Callable[..., tuple[int, str, str]]

MOVED: Final = "「개인정보 보호법」 제22조제6항"
THERE: Final = "「개인정보 보호법」 제22조의2제1항"

MENDS: Final = {
    "a moved article": (MOVED, THERE),
    "a moved article after another": (
        "「개인정보 보호법」 제15조 및 제22조제6항",
        "「개인정보 보호법」 제15조 및 제22조의2제1항",
    ),
    "two moved articles of one list": (
        "개인정보 보호법 제22조제6항, 제75조제4항제9호",
        "개인정보 보호법 제22조의2제1항, 제75조제2항제14호의2",
    ),
    "the same moved article twice": (f"{MOVED} 및 {MOVED}", f"{THERE} 및 {THERE}"),
    "the article that moved, not that of another statute": (
        f"「청소년 보호법」 제22조제6항과 {MOVED}",
        f"「청소년 보호법」 제22조제6항과 {THERE}",
    ),
    "an old document name": ("개인정보 취급방침", "개인정보 처리방침"),
    "an old document name without a space": ("개인정보취급방침은", "개인정보 처리방침은"),
    "an old name of the officer": ("개인정보 관리책임자", "개인정보 보호책임자"),
    "a body that another has followed": (
        "행정안전부가 정하는 기준",
        "개인정보 보호위원회가 정하는 기준",
    ),
    "an old spelling": ("컨텐츠", "콘텐츠"),
}
KEPT: Final = {
    "an article whose number has another content": "「개인정보 보호법」 제31조제3항",
    "an article that another follows in other words": "「개인정보 보호법」 제17조제3항",
    "an article of another statute": "「청소년 보호법」 제22조제6항",
    "a notice with the number that it had": "행정안전부 고시 제2017-1호",
    "a minister": "행정안전부장관이 정하는 기준",
    "a period without an event": "1년 동안 보관",
    "a period that nobody can date": "목적 달성 시까지 보관",
}
WRITTEN: Final = {
    "plain": "ko: {}에 따른다.",
    "in double quotation marks": 'ko: "{}에 따른다."',
    "in single quotation marks": "ko: '{}에 따른다.'",
    "on the next line": "ko:\n        {}에 따른다.",
    "folded": "ko: >-\n        첫 줄이다.\n        {}에 따른다.",
    "a block": "ko: |\n        첫 줄이다.\n\n        - {}에 따른다.",
}
FRAME: Final = """\
# Kept: {ko}, 개인정보 취급방침
preamble:
    text:   # 「개인정보 보호법」 제22조제6항
      %s   # 개인정보 취급방침
      en:   'The  text.'
policy:   solbit
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `policyc check` and says the exit status and what it printed."""

    def check(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        status = run(["check", "--exit-zero", "--quiet", "--lang", "en", *arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return check


def policy(part: str) -> bytes:
    """A whole policy with `part`."""
    return whole(part)


def mended(check: Run, content: bytes, name: str = "policy.yaml") -> bytes:
    """What `--fix` makes of a file, which a second run leaves as it is."""
    path = Path(name)
    path.write_bytes(content)
    assert check("--fix", name)[0] == 0
    once = path.read_bytes()
    status, _, err = check("--fix", name)
    assert (status, err) == (0, "")
    assert path.read_bytes() == once
    return once


def framed(form: str, words: str) -> bytes:
    text = WRITTEN[form].replace("{}", words)
    if "\n" in text and form != "on the next line":  # what follows a block is part of it
        return policy((FRAME % text).replace(f"{text}   # 개인정보 취급방침", text))
    return policy(FRAME % text)


@pytest.mark.parametrize("case", MENDS)
def test_words_are_mended_and_the_rest_is_the_same_byte_for_byte(check: Run, case: str) -> None:
    """Comments, layout, quotation marks and other texts."""
    old, new = MENDS[case]
    assert mended(check, framed("plain", old)) == framed("plain", new)


@pytest.mark.parametrize("case", KEPT)
def test_what_is_no_matter_of_mechanics_is_left_alone(check: Run, case: str) -> None:
    """Its meaning could change."""
    content = framed("plain", KEPT[case])
    assert mended(check, content) == content


def test_english_is_mended_too(check: Run) -> None:
    words = "Article 22(6) of the Act; a Personal Information Manager."
    old = f"preamble:\n  text: {{ko: 방침을 정한다., en: '{words}'}}\n"
    new = old.replace("22(6)", "22-2(1)").replace("Personal Information Manager", "Privacy Officer")
    assert mended(check, policy(old)) == policy(new)


@pytest.mark.parametrize("article", ["22(6)", "'22(6)'", '"22(6)"   # moved'])
def test_a_field_is_mended(check: Run, article: str) -> None:
    part = """\
rights:
  kinds: [access, correction, deletion, suspension, withdrawal_of_consent]
  by: [writing, email, phone]
  to: privacy
  limits: [35(4), {}
    , 37(2)]   # 22(6) and 35(4)
"""
    old = policy(part.replace("{}", article))
    assert mended(check, old) == policy(part.replace("{}", article.replace("22(6)", "22-2(1)")))


def test_one_value_may_stand_without_brackets(check: Run) -> None:
    part = "rights:\n  kinds: access\n  by: email\n  to: privacy\n  limits: 22(6)\n"
    assert mended(check, policy(part)) == policy(part.replace("22(6)", "22-2(1)"))


def test_an_old_host_of_a_body_is_mended(check: Run) -> None:
    part = (
        "remedies: [dispute_mediation, {agency: police, url: www.ctrc.go.kr}]  # www.ctrc.go.kr\n"
    )
    new = part.replace("www.ctrc.go.kr}", "ecrm.police.go.kr}")
    assert mended(check, policy(part)) == policy(new)


@pytest.mark.parametrize(
    "text",
    [
        "ko: >-\n        「개인정보 보호법」 제22조\n        제6항에 따른다.",
        "ko: 「개인정보 보호법」 제22조\n        제6항에 따른다.",
        'ko: "「개인정보 보호법」 제22조\\\n        제6항에 따른다."',
        "ko: 「개인정보 보호법」 제22조\n        제6항과 「청소년 보호법」 제22조 제6항.",
        'ko: "「개인정보 보호법」 \\uC81C22조제6항에 따른다."',
    ],
    ids=["folded", "plain", "in quotation marks", "before those of another", "escaped"],
)
def test_words_that_do_not_stand_as_they_are_read_are_left_alone(check: Run, text: str) -> None:
    """Even where the same words stand further down, in a comment or in another text."""
    part = f"""\
preamble:
  text:
      {text}
      en: The text.
  # {MOVED}
title: {{ko: 개인정보 처리방침, en: Privacy Policy}}
"""
    assert mended(check, policy(part)) == policy(part)


def test_words_beside_a_fold_are_mended(check: Run) -> None:
    """It is the name of the statute that stands on the line before."""
    part = (
        "preamble:\n  text:\n    ko: 「개인정보 보호법」\n      %s에 따른다.\n    en: The text.\n"
    )
    assert mended(check, policy(part % "제22조제6항")) == policy(part % "제22조의2제1항")


def test_the_first_of_two_texts_is_split_and_the_second_is_mended(check: Run) -> None:
    part = """\
preamble:
  scope:
    ko: >-
      「개인정보 보호법」 제22조
      제6항에 따른다.
    en: The scope.
  text: {ko: %s에 따른다., en: The text.}
"""
    assert mended(check, policy(part % MOVED)) == policy(part % THERE)


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8], ids=["no mark", "a byte order mark"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("form", WRITTEN)
def test_a_text_keeps_its_form_its_line_ends_and_the_byte_order_mark(
    check: Run, form: str, end: bytes, mark: bytes
) -> None:
    """However the text is written."""
    old, new = (mark + framed(form, words).replace(b"\n", end) for words in (MOVED, THERE))
    assert mended(check, old) == new


def test_no_line_end_at_the_end_is_kept(check: Run) -> None:
    section = "sections:\n  - title: {ko: 제목, en: Title}\n    text: {en: Text, ko: %s}"
    old, new = (policy("") + (section % words).encode() for words in (MOVED, THERE))
    assert mended(check, old) == new


def test_a_difference_is_shown_and_nothing_is_written(check: Run) -> None:
    content = framed("plain", MOVED)
    Path("policy.yaml").write_bytes(content)
    status, out, err = check("--diff", "policy.yaml")
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert lines[:2] == ["--- policy.yaml", "+++ policy.yaml"]
    assert [line for line in lines[2:] if line[0] in "+-"] == [
        f"-      ko: {MOVED}에 따른다.   # 개인정보 취급방침",
        f"+      ko: {THERE}에 따른다.   # 개인정보 취급방침",
    ]
    assert Path("policy.yaml").read_bytes() == content
    assert [path.name for path in Path().iterdir()] == ["policy.yaml"]


def test_no_difference_is_shown_as_nothing(check: Run) -> None:
    Path("policy.yaml").write_bytes(policy(""))
    assert check("--diff", "policy.yaml") == (0, "", "")


def test_a_difference_of_last_lines_without_an_end() -> None:
    assert difference("a", b"one\ntwo", b"one\nthree").splitlines() == [
        *("--- a", "+++ a", "@@ -1,2 +1,2 @@", " one"),
        *("-two", "\\ No newline at end of file", "+three", "\\ No newline at end of file"),
    ]


def test_what_was_mended_is_no_finding_any_more(check: Run) -> None:
    Path("policy.yaml").write_bytes(framed("plain", MOVED))
    _, out, err = check("--fix", "policy.yaml")
    assert err == "policy.yaml: mended\n"
    assert "stale-citation" not in out


def test_what_the_author_gave_a_reason_for_is_left_alone(check: Run) -> None:
    part = f"""\
preamble:
  text:
    ko: {MOVED}  # policyc: ignore[stale-citation] quoted from an old form
    en: The text.
"""
    assert mended(check, policy(part)) == policy(part)


def test_only_chosen_rules_mend(check: Run) -> None:
    Path("policy.yaml").write_bytes(framed("plain", f"{MOVED} 컨텐츠"))
    check("--fix", "--select", "term-obsolete", "policy.yaml")
    assert Path("policy.yaml").read_bytes() == framed("plain", f"{MOVED} 콘텐츠")


def test_the_law_of_another_day_may_be_asked(check: Run) -> None:
    """On a day on which the article was still there, nothing is to mend."""
    content = framed("plain", MOVED)
    Path("policy.yaml").write_bytes(content)
    check("--fix", "--as-of", "2023-09-14", "policy.yaml")
    assert Path("policy.yaml").read_bytes() == content


def test_files_that_policies_share_are_mended_once(check: Run) -> None:
    """A shared part, and the words of each policy that extends it."""
    Path("policyc.toml").write_bytes(b"")
    part = "part: true\npreamble:\n  scope: {ko: '%s, %s', en: The scope.}\n"
    own = "extends: shared.yaml\npreamble:\n  text: {ko: %s, en: The text.}\n"
    names = ("one", "two")

    def written(words: str) -> dict[str, bytes]:
        files = {f"{name}.yaml": policy(own % words + f"policy: {name}\n") for name in names}
        return {"shared.yaml": (part % (words, words)).encode(), **files}

    for name, content in written(MOVED).items():
        Path(name).write_bytes(content)
    status, _, err = check("--fix", ".")
    assert status == 0, err
    assert {name: Path(name).read_bytes() for name in written(THERE)} == written(THERE)
    assert sorted(err.splitlines()) == [f"{name}.yaml: mended" for name in ("one", "shared", "two")]
    assert check("--fix", ".")[2] == ""


def test_a_mended_file_keeps_its_mode_and_its_links(check: Run) -> None:
    Path("real").mkdir()
    real = Path("real/policy.yaml")
    real.write_bytes(framed("plain", MOVED))
    real.chmod(0o600)
    Path("policy.yaml").symlink_to(real)
    check("--fix", "policy.yaml")
    assert Path("policy.yaml").is_symlink()
    assert real.read_bytes() == framed("plain", THERE)
    assert real.stat().st_mode & 0o777 == 0o600
    assert list(Path("real").iterdir()) == [real]


def test_a_file_that_is_refused_is_not_touched(check: Run) -> None:
    content = b"policy: solbit\npreamble: {text: {ko: " + MOVED.encode() + b"}}\n"
    Path("policy.yaml").write_bytes(content)
    assert check("--fix", "policy.yaml")[0] == 3
    assert Path("policy.yaml").read_bytes() == content


def test_mends_keep_every_other_value(check: Run) -> None:
    """The data of a file that was mended differs in the mended texts alone."""
    before = framed("a block", MOVED)
    after = Source.parse(mended(check, before), "policy.yaml").data
    data = Source.parse(before, "policy.yaml").data
    assert {key for key in data if data[key] != after[key]} == {"preamble"}
