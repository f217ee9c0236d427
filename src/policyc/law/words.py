"""Words that the law or the guideline has a view on: vague ones, and names that are out of date."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache

from policyc.law.shape import Dated, Law, Sourced
from policyc.model.node import Lang
from policyc.vocabulary import Entry, Typed, read_data


class Where(StrEnum):
    """In what a word is a fault."""

    anywhere = "anywhere"
    period = "period"
    recipient = "recipient"
    country = "country"


class Vague(Sourced):
    """A word that leaves the reader in doubt, wherever it stands in an author's text."""

    word: str
    lang: Lang
    pattern: str | None = None
    """A regular expression, where the word alone does not tell."""
    where: Where = Where.anywhere
    """In what it is a fault."""

    @property
    def ends(self) -> bool:
        """Whether it is a fault only where a period is stated."""
        return self.where is Where.period


class _Vague(Law):
    words: tuple[Vague, ...]
    allowed: tuple[str, ...]
    """Words that contain one of `words` and are none of them: 등록, 평등."""


class Stale(Dated, Sourced):
    """A name or an address that has gone out of use on a day: `since` is the first without it."""

    found: tuple[str, ...]
    """How it stands in old policies."""
    pattern: str | None = None
    """A regular expression, where those alone do not tell: of words that may be right elsewhere."""
    instead: Entry | None = None
    """What to write instead; absent where it is to be taken out."""
    why: Entry


@cache
def _vague() -> _Vague:
    return _Vague.model_validate(read_data("policyc.law.kr", "vague.yaml"))


def vague() -> Sequence[Vague]:
    """The vague words, in both languages."""
    return _vague().words


def allowed() -> Sequence[str]:
    """Words that only look like vague ones."""
    return _vague().allowed


@cache
def stale() -> Mapping[str, Stale]:
    """Names and addresses that are out of use, by key."""
    return Typed(Stale, read_data("policyc.law.kr", "stale.yaml"))
