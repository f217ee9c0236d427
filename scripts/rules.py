"""Makes docs/rules/: a page for each rule of the linter, and one that lists them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from policyc.report.explained import contents, page
from policyc.rules.rule import rules

DIRECTORY: Final = Path(__file__).resolve().parent.parent / "docs/rules"


def pages() -> Mapping[str, str]:
    """Every page by the name of its file."""
    return {"README.md": contents()} | {f"{name}.md": page(rule) for name, rule in rules().items()}


if __name__ == "__main__":
    DIRECTORY.mkdir(parents=True, exist_ok=True)
    made = pages()
    for old in DIRECTORY.glob("*.md"):
        if old.name not in made:
            old.unlink()
    for name, text in made.items():
        (DIRECTORY / name).write_text(text, encoding="utf-8")
