"""Which versions there are: each file is read, unless it is known from the build before."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from functools import partial
from itertools import groupby
from pathlib import Path

from policyc.load import Refusal, attempt
from policyc.processes import share
from policyc.site.card import Card, Library, still_extends
from policyc.site.records import Records
from policyc.source import MAX_BYTES
from policyc.versions import versions


def catalogue(
    paths: Sequence[Path], known: Records, library: Library, executor: Executor | None
) -> Iterator[tuple[Path, Card | Refusal]]:
    """What stands in each of the files at `paths`; `executor` reads many at once."""
    found = {path: card for path in paths if (card := _recorded(path, known)) is not None}
    new = [path for path in paths if path not in found]
    read: Iterable[Card | Refusal]
    if executor is not None and (each := share(len(new))):
        read = executor.map(partial(attempt, library.card), new, chunksize=each)
    else:
        read = (attempt(library.card, path) for path in new)
    outcomes = {**found, **dict(zip(new, read, strict=True))}
    yield from ((path, outcomes[path]) for path in paths)


def check_days(cards: Iterable[Card], library: Library) -> None:
    """Raise `Invalid` where two versions of a policy take effect on one day."""

    def name(card: Card) -> tuple[str, str]:
        return card.policy, card.effective.isoformat()

    every = list(cards)
    days = [list(same) for _, same in groupby(sorted(every, key=name), name)]
    twice = {card.path for same in days if len(same) > 1 for card in same}
    versions(library.version(card) for card in every if card.path in twice)


def _recorded(path: Path, known: Records) -> Card | None:
    if not known.cards:
        return None
    try:
        with path.open("rb") as file:
            card = known.card(path, file.read(MAX_BYTES))
    except OSError:
        return None  # reading it as a policy says why
    return card if card is not None and still_extends(card) else None
