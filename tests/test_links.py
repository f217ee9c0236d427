"""Every link from page to page in the repository leads somewhere."""

import re
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
FENCED: Final = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK: Final = re.compile(r"\]\(<?([^)\s>]+)>?\)|(?:href|src)=\"([^\"]+)\"")
HEADING: Final = re.compile(r"^#+ (.+)$", re.MULTILINE)
WRITTEN: Final = [
    path
    for path in sorted(ROOT.rglob("*.md"))
    if not {"node_modules", "goldens", "dist", "site"} & set(path.relative_to(ROOT).parts)
    and not any(part.startswith(".") for part in path.relative_to(ROOT).parts)
]
"""The pages of the repository that people wrote or scripts made for them, and no documents."""


def anchors(path: Path) -> set[str]:
    """What a heading of a page is called in an address, as GitHub has it."""
    page = FENCED.sub("", path.read_text(encoding="utf-8"))
    kept = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in HEADING.findall(page))
    return {heading.replace(" ", "-") for heading in kept}


def test_links_lead_somewhere() -> None:
    """Each relative link of a page leads to a file, and where it names a heading, to that."""
    missing: list[str] = []
    for page in WRITTEN:
        text = re.sub("`[^`\n]*`", "", FENCED.sub("", page.read_text(encoding="utf-8")))
        for link in (one or other for one, other in LINK.findall(text)):
            path, _, heading = link.partition("#")
            leads_to = page.parent / path if path else page
            if ":" in path:
                continue
            if not leads_to.exists() or (heading and heading not in anchors(leads_to)):
                missing.append(f"{page.relative_to(ROOT)}: {link}")
    assert missing == []
