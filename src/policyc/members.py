"""What each member of an enumeration of the model means, in both languages, for an editor."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Final

from policyc.docstrings import below
from policyc.lexicon import terms
from policyc.model.node import Lang
from policyc.model.notice import SectionName
from policyc.resources import templates

_HEADING: Final = re.compile("^# ([^{\n]+)$", re.MULTILINE)
"""A heading that is the same for every policy."""


def described(values: Sequence[str]) -> list[str] | None:
    """What each of `values` means, which are all members of one enumeration; None where none is.

    A member that explains itself has an empty text.
    """
    return _described().get(tuple(values))


@cache
def _described() -> Mapping[tuple[str, ...], list[str]]:
    found: dict[tuple[str, ...], list[str]] = {}
    for kind in StrEnum.__subclasses__():
        if kind.__module__.startswith("policyc.model."):
            texts = list(_texts(kind))
            if any(texts):
                found.setdefault(tuple(map(str, kind)), texts)
    return found


def _texts(kind: type[StrEnum]) -> Iterator[str]:
    said = {lang: _headings(lang) if kind is SectionName else terms(kind, lang) for lang in Lang}
    words = below(kind)
    for member in kind:
        labels = dict.fromkeys(said[lang][member] for lang in Lang if member in said[lang])
        label, explained = " · ".join(labels), words.get(member.name, "")
        yield "\n\n".join(filter(None, (label, "" if explained in labels else explained)))


def _headings(lang: Lang) -> Mapping[str, str]:
    """The heading of each section that has one for every policy."""
    texts = {name: (templates() / lang / f"{name}.md") for name in SectionName}
    found = {
        name: _HEADING.search(path.read_text(encoding="utf-8"))
        for name, path in texts.items()
        if path.is_file()
    }
    return {name: heading[1] for name, heading in found.items() if heading is not None}
