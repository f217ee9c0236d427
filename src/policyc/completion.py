"""What a shell completes: the words that arguments and options know. Nothing slow is imported."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

VARIABLE: Final = "_POLICYC_COMPLETE"
"""In the environment where a shell asks what may come next."""

Completer: TypeAlias = Callable[[str], list[str]]
"""What a word that has been begun may become."""

_HERE: Final = Path(__file__).parent
_BESIDE: Final = ("records", "remedies", "statutes", "countries")


def words(*names: str) -> Completer:
    """Completes `names`, several with commas between them."""

    def completed(incomplete: str) -> list[str]:
        before, comma, begun = incomplete.rpartition(",")
        taken = before.split(",")
        return [
            f"{before}{comma}{name}"
            for name in names
            if name.startswith(begun) and name not in taken
        ]

    return completed


def rules(incomplete: str) -> list[str]:
    """Completes the ids of rules."""
    return words(*_rules())(incomplete)


def rules_and_groups(incomplete: str) -> list[str]:
    """Completes the ids of rules, and their groups."""
    groups = {path.parent.name for path in _examples()}
    return words(*sorted(groups), *_rules())(incomplete)


def kinds(incomplete: str) -> list[str]:
    """Completes the kinds of words that the vocabulary has."""
    files = sorted(path.stem for path in (_HERE / "vocabulary").glob("*.yaml"))
    return words(*files, *_BESIDE)(incomplete)


def _rules() -> list[str]:
    return sorted(path.stem.replace("_", "-") for path in _examples())


def _examples() -> list[Path]:
    return list((_HERE / "rules").glob("*/*.yaml"))  # one for each rule


LANGUAGES: Final = words("ko", "en")
SEVERITIES: Final = words("error", "warning", "note")
COLOURS: Final = words("auto", "always", "never")
FINDINGS: Final = words("text", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown")
COMPARISONS: Final = words("text", "json", "markdown", "html", "pdf")
DOCUMENTS: Final = words("html", "md", "pdf")
NOTICES: Final = words("html", "md", "email", "banner", "json")
PAGES: Final = words("html", "md", "pdf", "json")
TEXT_OR_JSON: Final = words("text", "json")
STARTERS: Final = words("minimal", "saas", "commerce", "app", "public")
SCHEMAS: Final = words("policy", "findings", "comparison", "notice")
SHELLS: Final = words("bash", "zsh", "fish", "powershell")
