"""Every HTML page satisfies three independent judges and fits every screen."""

from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
UNKNOWING = ".*Inline style violates Content Security Policy.*"
"""The checker does not compare hashes; the browser does, and axe.mjs prints what it blocks."""
BRIEF = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m")
"""For a run of seconds: one compiler, one thread that collects; the former needs more stack."""


def test_valid_html(pages: list[Path], modules: Path, said: Callable[..., str]) -> None:
    """The Nu HTML checker has neither an error nor a warning."""
    jar = modules / "vnu-jar/build/dist/vnu.jar"
    options = ["--stdout", "--Werror", "--filterpattern", UNKNOWING]
    assert said("java", *BRIEF, "-jar", jar, *options, *pages) == ""


def test_tidy_html(pages: list[Path], modules: Path, said: Callable[..., str]) -> None:
    """html-validate has nothing to say under its recommended and accessibility rules."""
    script = modules / "html-validate/bin/html-validate.mjs"
    rules = HERE / "html-validate.mjs"
    assert said("node", script, "--formatter=text", "--config", rules, *pages) == ""


def test_accessible_and_never_too_wide(
    policy_pages: list[Path], browser: str, said: Callable[..., str], tmp_path: Path
) -> None:
    """axe finds no violation on a desk or a phone, by day or night; nothing scrolls sideways.

    The pages of a site are looked at in test_walk.py.
    """
    told = said("node", HERE / "axe.mjs", browser, tmp_path / "profile", *policy_pages)
    assert told.splitlines() == [f"{len(policy_pages)} pages"]
