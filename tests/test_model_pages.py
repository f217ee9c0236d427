"""The pages of the model are those that the model makes, and no key is left unexplained."""

import re
import runpy
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent
DIRECTORY: Final = ROOT / "docs/model"
MADE: Final[dict[str, Any]] = runpy.run_path(str(ROOT / "scripts/model.py"))
SHOWN_ELSEWHERE: Final = {
    ("Abroad", "certification"),  # with the recipients abroad that are no processors
    ("AccessRequests", "desk"),  # `access_requests: officer`
}


def test_they_are_fresh() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in DIRECTORY.glob("*.md")}
    assert written == MADE["pages"](), "run `make docs`"


def test_every_key_is_explained() -> None:
    """In a row with a value and with words of its own."""
    rows = [line for page in MADE["pages"]().values() for line in page.splitlines()]
    cells = [row.split(" | ") for row in rows if re.match(r"\| `\w+`( \*)? \|", row)]
    keys = sum(len(part.get("properties", ())) for part in MADE["definitions"]().values())
    assert len(cells) > keys
    assert [
        row for row in cells if len(row) == 3 and not all(cell.strip(" |") for cell in row)
    ] == []


def test_every_key_is_shown() -> None:
    """In an example of the part that has it."""
    examples = MADE["examples"]()
    missing = {
        (name, key)
        for name, kind in MADE["kinds"]().items()
        for key in MADE["definitions"]()[name].get("properties", ())
        if not re.search(rf"\b{key}:", "\n".join(examples.get(kind, ())))
    }
    assert missing == SHOWN_ELSEWHERE
