"""The policies as they could be read last: a file that is broken now counts as it was before."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import typer

from policyc.arguments import files
from policyc.invalid import Invalid, Position, Problem
from policyc.load import Refusal
from policyc.site.card import Card, Library
from policyc.site.catalogue import catalogue, check_days
from policyc.site.records import Records
from policyc.versions import Version

_GONE: Final = "there is no policy here any more"


class Reading(NamedTuple):
    """What the files say."""

    versions: Sequence[tuple[Card, Version]]
    """Each as it could be read last."""
    problems: Sequence[Problem]
    """Why some of them say something else by now, or nothing."""


class Reader:
    """Reads policies again and again, but only those that have changed."""

    def __init__(self, paths: Iterable[Path], within: Path | None = None) -> None:
        """Nothing is read from outside `within`."""
        self.paths = tuple(paths)
        self.library = Library(within, every=True)
        self._last: dict[Path, Card] = {}

    def read(self) -> Reading:
        """What the files say now."""
        there, problems = self._files()
        known = Records({card.own: card for card in self._last.values()})
        last: dict[Path, Card] = {}
        for path, found in catalogue(there, known, self.library, None):
            if not isinstance(found, Refusal):
                last[path] = found
                continue
            if found.part and path not in self.paths:
                continue
            problems += found.problems
            if not found.part and path in self._last:
                last[path] = self._last[path]
        self._last = last
        cards = {(card.policy, card.effective): card for card in reversed(last.values())}
        try:
            check_days(last.values(), self.library)
        except Invalid as invalid:
            problems += invalid.problems
        versions = [
            (card, self.library.version(card))
            for card in last.values()
            if cards[card.policy, card.effective] is card
        ]
        return Reading(versions, tuple(dict.fromkeys(problems)))

    def _files(self) -> tuple[Sequence[Path], list[Problem]]:
        """The files that there are now, and which of the places to look at hold none."""
        found: dict[Path, None] = {}
        problems: list[Problem] = []
        for path in self.paths:
            try:
                found.update(dict.fromkeys(files([path])))
            except typer.BadParameter:
                at = Position(str(path), 1, 1)
                problems.append(Problem(at, _GONE, "save one as `policy.yaml`"))
        return list(found), problems
