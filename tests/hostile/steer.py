"""Promise 12: no data steers the terminal, nor what runs a build and reads its log."""

import io
import json
import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

from tests.hostile.figures import Figures

from policyc.cli import run

SHOWN: Final = (
    *("::error::x", "::add-mask::x", "::stop-commands::x", "\n::error::x", "\n  ::error::x"),
    *(
        "\u3000::error::x",
        "##[error]x",
        "a ##[group]x",
        "##vso[task.setvariable]x",
        "%0A::error::x",
    ),
    *("[red]x[/]", "[/nope]", "[link=https://a.kr]x[/link]", "{0}", "[x](1)", "\\", "\\n", "$(id)"),
    *("`", "```\n", "| x |", "@org/team", "fixes #1", "<img src=x>", "<!--", "🏳\u200d🌈", "\u200c"),
    *("가", "한글 값", "x" * 300, "'", '"', ": ", " #", "\t", "\u00ad", "~~~", "\\u{1b}", "]]>"),
)
"""What may stand in a policy."""
REFUSED: Final = (
    *(
        "\x1b[31m",
        "\x1b]8;;https://a.kr\x07",
        "\x1b]52;c;eA==\x07",
        "\x9b31m",
        "\x00",
        "\x07",
        "\x08",
    ),
    *("\r", "\r::error::x", "\x85", "\x85::error::x", "\u2028", "\u2028::error::x", "\x0b", "\x0c"),
    *("\u202e", "\u2066", "\u061c", "\u200f", "\u200b", "\ufeff", "\x7f", "\U000e0041", "\ue000"),
)
"""What may not."""

STEERS: Final = re.compile(
    "[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
)
COMMANDS: Final = re.compile(r"^\s*::|##(?:vso)?\[", re.MULTILINE)
OURS: Final = re.compile(r"^::(?:error|warning|notice) file=[^\n]*$", re.MULTILINE)

OLD, NEW, KEY, WORD = "OLD", "NEW", "KEY", "WORD"
"""What stands for the two files, and for words of a stranger, in these."""
CALLS: Final = (
    *(("check", NEW, "--format", form) for form in ("text", "concise", "json", "sarif", "github")),
    *(("check", NEW, "--format", form) for form in ("gitlab", "junit", "markdown")),
    *(("check", NEW, "--lang", "en"), ("check", NEW, "--statistics"), ("check", NEW, "--diff")),
    *(("check", "."), ("check", NEW, "--select", WORD), ("check", NEW, "--baseline", WORD)),
    *(("build", NEW, "--to", "md", "-o", "out"), ("build", NEW, "--to", "html", "-o", WORD)),
    *(("diff", OLD, NEW, "--format", form) for form in ("text", "json", "markdown", "html")),
    *(("diff", OLD, f"git:{WORD}:{WORD}"), ("diff", OLD, "@2026-12-31"), ("diff", WORD, NEW)),
    *(("notice", OLD, NEW, "--lang", "ko", "--to", form) for form in ("md", "html", "json")),
    *(("notice", OLD, NEW, "--lang", "ko", "--to", form) for form in ("email", "banner")),
    *(("fmt", NEW, "--diff"), ("fmt", "--check", "."), ("site", ".", "--to", "html", "-o", "site")),
    *(
        ("lock", ".", "--as-of", "2027-01-01"),
        ("lock", ".", "--as-of", WORD),
        ("law", "--as-of", WORD),
    ),
    *(
        ("vocab", WORD),
        ("vocab", WORD, "--format", "json"),
        ("explain", WORD),
        ("rules",),
        ("doctor",),
    ),
    *(("schema", "--of", WORD), ("init", WORD, "--dry-run"), ("init", "new", "--company", WORD)),
    *(("init", "new", "--dry-run", "--service", WORD), ("review", ".", "--base", WORD), (WORD,)),
    *(("check", f"--{WORD}"), ("build", NEW, "--config", WORD), ("check", NEW, "--untrusted")),
)


def steer(seed: int, amount: int) -> Figures:
    """So many words of strangers, some dozen to a call."""
    random = Random(seed)  # noqa: S311 # no secret
    figures = Figures("12: no data steers the terminal or a runner")
    figures.tried = {"words": 0, "calls": 0}
    before = {name: os.environ.get(name) for name in ("LC_ALL", "LANG")}
    while figures.tried["words"] < amount:
        with TemporaryDirectory() as directory, chdir(directory):
            words, old, new = _repository(random)
            for call in random.sample(CALLS, 6):
                _call(random, call, old, new, figures)
            figures.count("words", words)
    assert before == {name: os.environ.get(name) for name in before}
    return figures


def _call(random: Random, call: Sequence[str], old: str, new: str, figures: Figures) -> None:
    given = [
        part.replace(OLD, old).replace(NEW, new).replace(WORD, _word(random, refused=0.4))
        for part in call
    ]
    figures.count("words", sum(WORD in part for part in call))
    given = [part.replace("\0", "") for part in given]  # which no system passes on
    raw = io.BytesIO(), io.BytesIO()
    out, err = (io.TextIOWrapper(one, "utf-8", newline="", write_through=True) for one in raw)
    with redirect_stdout(out), redirect_stderr(err):
        status = run(given)
    figures.count("calls")
    figures.count(f"exit {status}")
    said = ""
    for stream in raw:
        said = stream.getvalue().decode()
        for what in _found(said, github="github" in call):
            figures.failures.append(f"{given}: {what!r}")
    if status == 5:
        figures.failures.append(f"{given}: a bug: {said!r}")


def _found(said: str, *, github: bool) -> Iterator[str]:
    if github:
        said = OURS.sub(lambda line: line[0].replace("::", "  "), said)
    for pattern in (STEERS, COMMANDS):
        if found := pattern.search(said):
            yield said[max(0, found.start() - 60) : found.end() + 30]


def _word(random: Random, refused: float) -> str:
    pool = (*SHOWN, *REFUSED) if random.random() < refused else SHOWN
    return "".join(random.choices(pool, k=random.randint(1, 3)))


def _repository(random: Random) -> tuple[int, str, str]:
    """Writes two versions and what may stand beside them: how many words, and their names."""
    words = 0
    refused = random.choice((0, 0, 0, 0.02, 0.3))

    def said() -> str:
        nonlocal words
        words += 1
        text = _word(random, refused)
        return json.dumps(text if text.strip() else "가", ensure_ascii=False)

    old, new = _name(random), _name(random)
    for name, day in ((old, "2026-01-01"), (new, "2026-11-01")):
        text = _policy(said, day, said() if random.random() < 0.1 else "other")
        if random.random() < 0.1:
            at = random.randrange(len(text))
            text, words = text[:at] + _word(random, refused) + text[at:], words + 1
        Path(name).write_bytes(text.encode("utf-8", "surrogatepass"))
    beside = random.random()
    if beside < 0.2:
        Path("policyc.toml").write_text(f"[check]\nignore = [{said()}]\n", encoding="utf-8")
    elif beside < 0.3:
        Path("policies.lock").write_text(f"{_word(random, 0.5)}\n", encoding="utf-8")
    return words, old, new


def _name(random: Random) -> str:
    """A name of a file, which may lie in a directory of a strange name."""
    if random.random() < 0.5:
        return f"a{random.randrange(999)}.yaml"
    word = re.sub("[/\0]", "", _word(random, 0.5))[:60]
    if random.random() < 0.5:
        return f"{word or 'a'}{random.randrange(999)}.yaml"
    Path(word or "a").mkdir(exist_ok=True)
    return f"{word or 'a'}/b{random.randrange(999)}.yaml"


def _policy(said: Callable[[], str], day: str, key: str) -> str:
    text = said() if key != "other" else "가"
    rows = "".join(
        f"  - {{purpose: p, items: {{ko: {said()}}}, keep: {{ko: {said()}}}}}\n" for _ in range(3)
    )
    return (
        f"policy: a\nlanguages: [ko]\neffective: {day}\nannounced: 2025-12-01\n"
        f"company: {{name: {said()}, address: {{ko: {said()}}}}}\n"
        f"contacts: {{c: {{email: a@b.kr, hours: {{ko: {said()}}}}}}}\n"
        f"purposes: {{p: {{title: {{ko: {said()}}}}}}}\nprocessing:\n{rows}"
        f"processors: {{{key}: {{name: {said()}, task: {{ko: {said()}}}}}}}\n"
        f"sections: [{{title: {{ko: {said()}}}, text: {{ko: {text}}}}}]\n"
        f"version: {said()} # {said()}\n"
    )
