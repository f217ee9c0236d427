"""The notice of a change reads as it was last reviewed, in both languages."""

import re
from pathlib import Path
from typing import Final

from policyc.cli import run

HERE: Final = Path(__file__).resolve().parent
GOLDENS: Final = HERE / "notices"
STEP: Final = [str(HERE.parent / "notices" / name) for name in ("old.yaml", "new.yaml")]


def files(directory: Path) -> dict[str, str]:
    """What people and programs read of a notice: all but pages, which hold the style too.

    The version of policyc and the hashes of meanings are left out.
    """
    found = (path for path in directory.iterdir() if path.suffix in (".md", ".txt", ".json"))
    of_the_tool = r'(?<="version": ")[^"]+|(?<="meaning": ")[^"]+'
    return {path.name: re.sub(of_the_tool, "…", path.read_text(encoding="utf-8")) for path in found}


def test_a_notice_reads_as_reviewed(
    tmp_path: Path,
    rewrite: bool,  # noqa: FBT001 - a fixture
) -> None:
    """Every file is the golden, character by character."""
    assert run(["notice", *STEP, "-q", "-o", str(tmp_path)]) == 0
    made = files(tmp_path)
    if rewrite:
        GOLDENS.mkdir(exist_ok=True)
        for name, text in made.items():
            (GOLDENS / name).write_text(text, encoding="utf-8")
    assert made == files(GOLDENS)
