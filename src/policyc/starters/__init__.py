"""The files of a new policy repository, made from the starters beside this file.

Their comments stand in both languages, each line with its language after the `#`.
"""

import json
import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from importlib import resources
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from policyc import __version__
from policyc.model.node import Lang


class Starter(StrEnum):
    """A kind of controller, with what such a one typically declares."""

    minimal = "minimal"
    saas = "saas"
    commerce = "commerce"
    app = "app"
    public = "public"


class Answers(NamedTuple):
    """What the author is asked."""

    starter: Starter
    lang: Lang
    """The language of comments and questions; the policy itself has both."""
    service: str
    """The key of the policy."""
    company: str | None
    """The name of the controller; None for a place to fill in."""
    effective: date


SECTIONS: Final = (
    "head",
    "company",
    "people",
    "processing",
    "retention",
    "recipients",
    "safety",
    "automatic",
    "special",
    "rights",
)
"""The parts of a policy, in its order. A starter has its own of some, and the common ones else."""

_REPOSITORY: Final[Mapping[str, str]] = {
    ".editorconfig": "editorconfig",
    ".github/workflows/policy.yml": "workflow.yml",
    ".gitignore": "gitignore",
    ".pre-commit-config.yaml": "pre-commit-config.yaml",
    ".vscode/extensions.json": "extensions.json",
    ".vscode/settings.json": "settings.json",
    "README.md": "README.{lang}.md",
    "policyc.toml": "policyc.toml",
    "requirements.txt": "requirements.txt",
}
_SPOKEN: Final = re.compile(r"^( *#+)(ko|en)( .*\n)", re.MULTILINE)
_PLACE: Final = re.compile("@(service|company|date|version)@")
_PLAIN: Final = re.compile("(?!(?:null|true|false|yes|no|on|off)$)[a-z][a-z0-9_-]*")


def policy_path(answers: Answers) -> PurePosixPath:
    """Where the policy stands in its repository."""
    return PurePosixPath("policies", answers.service, f"{answers.effective}.yaml")


def repository(answers: Answers) -> Mapping[PurePosixPath, bytes]:
    """The files of a repository by their paths in it."""
    parts = [_read(answers.starter, part) or _read("common", part) for part in SECTIONS]
    name = json.dumps(answers.company, ensure_ascii=False) if answers.company else None
    in_yaml = {
        "service": answers.service if _PLAIN.fullmatch(answers.service) else f'"{answers.service}"',
        "company": name or "{ko: ○○○, en: OOO}",
        "date": str(answers.effective),
    }
    made = {policy_path(answers): _filled("".join(parts), answers.lang, in_yaml)}
    plain = {"service": answers.service, "date": str(answers.effective), "version": __version__}
    for path, source in _REPOSITORY.items():
        text = _read("repository", source.format(lang=answers.lang))
        made[PurePosixPath(path)] = _filled(text, answers.lang, plain)
    made[PurePosixPath("policy.schema.json")] = _schema()
    return {path: made[path].encode() for path in sorted(made)}


@cache
def _schema() -> str:
    from policyc.schema import schema_text  # slow; only a new repository needs it

    return schema_text()


def _read(directory: str, name: str) -> str:
    name = name if "." in name or directory == "repository" else f"{name}.yaml"
    file = resources.files("policyc.starters").joinpath(directory, name)
    return file.read_text("utf-8") if file.is_file() else ""


def _filled(text: str, lang: Lang, values: Mapping[str, str]) -> str:
    """`text` with the comments of one language, and with what belongs in its places."""
    spoken = _SPOKEN.sub(lambda line: line[1] + line[3] if line[2] == lang else "", text)
    return _PLACE.sub(lambda place: values[place[1]], spoken)
