"""What a site shows: the versions of each policy on a day, and where each of them stands."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from itertools import zip_longest
from pathlib import PurePosixPath
from typing import NamedTuple

from policyc.model.node import Lang
from policyc.site.card import Card
from policyc.versions import announced, in_force


class State(StrEnum):
    """What a version is on the day of the site."""

    past = "past"
    current = "current"
    upcoming = "upcoming"


class Shown(NamedTuple):
    """A version that the site shows."""

    card: Card
    state: State
    until: date | None
    """The last day on which it applies, as far as that is known."""

    @property
    def effective(self) -> date:
        """The day from which it applies."""
        return self.card.effective

    @property
    def languages(self) -> Sequence[Lang]:
        """The languages that it is written in."""
        return self.card.languages


class Shelf:
    """The versions of one policy that the site shows, the oldest first."""

    def __init__(self, key: str, shown: Sequence[Shown], languages: Sequence[Lang]) -> None:
        self.key = key
        self.shown = shown
        self._asked = languages

    @cached_property
    def front(self) -> Shown:
        """The version in force; where none is yet, the next."""
        standing = [one for one in self.shown if one.state is State.current]
        return standing[0] if standing else self.shown[0]

    @cached_property
    def upcoming(self) -> Shown | None:
        """The next version after the one in front, where it is announced."""
        coming = [one for one in self.shown if one.state is State.upcoming]
        return next((one for one in coming if one is not self.front), None)

    @cached_property
    def languages(self) -> Sequence[Lang]:
        """The languages in which there is a version, those of the one in front first."""
        written = [lang for one in (self.front, *self.shown) for lang in one.languages]
        return [lang for lang in dict.fromkeys(written) if lang in self._asked]

    def history(self, lang: Lang) -> Sequence[Shown]:
        """The versions in a language, the oldest first."""
        return [one for one in self.shown if lang in one.languages]

    def newest(self, lang: Lang) -> Shown:
        """The version by which the policy is known in a language: the one in front, or the last."""
        return self.front if lang in self.front.languages else self.history(lang)[-1]

    @property
    def choice(self) -> PurePosixPath:
        """The page on which a reader chooses the language."""
        return PurePosixPath(self.key, "index.html")

    def history_page(self, lang: Lang) -> PurePosixPath:
        """The page that lists the versions in a language."""
        return self.place(lang, "history")

    def feed(self, lang: Lang) -> PurePosixPath:
        """The feed of the versions in a language."""
        return self.place(lang).with_name("feed.xml")

    def place(self, lang: Lang, *parts: str) -> PurePosixPath:
        """The page of a language, or below it that which `parts` name."""
        return PurePosixPath(self.key, lang, *parts, "index.html")

    def of(self, shown: Shown, lang: Lang) -> PurePosixPath:
        """The page of a version, which stays where it is."""
        return self.place(lang, shown.effective.isoformat())

    def before(self, shown: Shown, lang: Lang) -> Shown | None:
        """The version before in a language; None before the first."""
        history = self.history(lang)
        at = history.index(shown)
        return history[at - 1] if at else None

    def comparison(self, old: Shown, new: Shown, lang: Lang) -> PurePosixPath:
        """The page that says what changed from one version to the next in a language."""
        return self.place(lang, "compare", f"{old.effective}..{new.effective}")


def shelves(cards: Iterable[Card], day: date, languages: Sequence[Lang]) -> Iterator[Shelf]:
    """What the site shows on `day` in `languages`, by the keys of the policies.

    A version that takes effect later is shown from the day on which it is announced.
    """
    for key, history in _histories(cards).items():
        current = in_force(history, day)
        public = _public(history, day)
        ends = [later.effective - timedelta(1) for later in public[1:]]
        shown = [
            Shown(card, _state(card, current, day), until)
            for card, until in zip_longest(public, ends)
        ]
        if any(lang in one.languages for one in shown for lang in languages):
            yield Shelf(key, shown, languages)


def unannounced(cards: Iterable[Card], day: date) -> Iterator[Card]:
    """The versions that take effect after `day` and are not announced by then."""
    for history in _histories(cards).values():
        public = _public(history, day)
        yield from (card for card in history if card not in public)


def _public(history: Sequence[Card], day: date) -> Sequence[Card]:
    return [*(card for card in history if card.effective <= day), *announced(history, day)]


def _histories(cards: Iterable[Card]) -> Mapping[str, Sequence[Card]]:
    """The versions of each policy, the oldest first, by the keys in their order."""
    found: dict[str, list[Card]] = {}
    for card in sorted(cards, key=lambda card: (card.policy, card.effective)):
        found.setdefault(card.policy, []).append(card)
    return found


def _state(card: Card, current: Card | None, day: date) -> State:
    if card is current:
        return State.current
    return State.upcoming if card.effective > day else State.past
