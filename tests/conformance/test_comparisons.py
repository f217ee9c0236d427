"""The comparison of two versions, and the notice of a change, satisfy the judges of their forms."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from page import validate_pdf

from policyc.cli import run

HERE = Path(__file__).resolve().parent
OLD = HERE.parent / "diff" / "old.yaml"
UNKNOWING = ".*Inline style violates Content Security Policy.*"
"""The checker does not compare hashes; the browser does, and axe.mjs prints what it blocks."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with a comparison in both forms and languages, of each class of change."""
    folder = tmp_path_factory.mktemp("comparison")
    new = OLD.read_text(encoding="utf-8")
    for was, now in (
        ("keep: 6 months", "keep: 2 years"),
        ("02-000-1000", "02-000-2000"),
        ("Requests are answered", "A request is answered"),
        ("days: 7", "days: 30"),
    ):
        new = new.replace(was, now)
    (folder / "new.yaml").write_text(new, encoding="utf-8")
    for lang in ("ko", "en"):
        for form in ("html", "pdf"):
            out = str(folder / f"{lang}.{form}")
            assert run(["diff", str(OLD), str(folder / "new.yaml"), "--lang", lang, "-o", out]) == 1
    _for_readers(folder)
    step = [str(HERE.parent / "notices" / name) for name in ("old.yaml", "new.yaml")]
    assert run(["notice", *step, "--to", "html", "-q", "-o", str(folder)]) == 0
    return folder


def _for_readers(folder: Path) -> None:
    """The same on a site: the pages of the comparison and of the history in each language."""
    new = folder / "new.yaml"
    later = new.read_text(encoding="utf-8").replace("2026-12-01", "2027-01-01")
    new.write_text(later.replace("\neffective", "\nannounced: 2026-12-20\neffective"), "utf-8")
    call = ["site", str(OLD), str(new), "--to", "html", "-q", "--as-of", "2026-12-25"]
    assert run([*call, "-o", str(folder / "site")]) == 0
    for lang in ("ko", "en"):
        for place in ("compare/2026-12-01..2027-01-01", "history"):
            page = folder / "site/solbit" / lang / place / "index.html"
            shutil.copy(page, folder / f"{lang}.site.{place.partition('/')[0]}.html")


def test_the_page_is_valid_and_accessible(
    made: Path, modules: Path, browser: str, said: Callable[..., str], tmp_path: Path
) -> None:
    pages = sorted(made.glob("*.html"))
    jar = modules / "vnu-jar/build/dist/vnu.jar"
    options = ["--stdout", "--Werror", "--filterpattern", UNKNOWING]
    assert said("java", "-jar", jar, *options, *pages) == ""
    script = modules / "html-validate/bin/html-validate.mjs"
    rules = HERE / "html-validate.mjs"
    assert said("node", script, "--formatter=text", "--config", rules, *pages) == ""
    told = said("node", HERE / "axe.mjs", browser, tmp_path / "profile", *pages)
    assert told.splitlines() == [f"{len(pages)} pages"]


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_the_pdf_is_archival_and_accessible(made: Path, profile: str) -> None:
    for pdf in sorted(made.glob("*.pdf")):
        failures = validate_pdf(pdf, profile=profile).failures
        assert [f"{pdf.name}: {f.rule_id}: {f.message}" for f in failures] == []
