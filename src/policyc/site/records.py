"""What a build of a site leaves for the next, so that what has not changed is not made again.

It holds hashes, and of each version what lists say of it; never a place outside of the site. Where
it is damaged, or was left by another policyc, everything is made anew.
"""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.metadata import requires, version
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias, cast

from policyc.fingerprints import rendering
from policyc.model.node import Lang
from policyc.site.card import Card
from policyc.site.links import Lead

_FORM: Final = 1
"""Goes up when records change their form."""
_NAME: Final = re.compile("[A-Za-z0-9._-]+")

Told: TypeAlias = dict[str, object]


class Leaving(NamedTuple):
    """A link out of a policy's directory, and the day of the version on whose page it stands."""

    day: str
    """Empty where that is no page of a version."""
    lead: Lead


class Kept(NamedTuple):
    """How all files of a policy were made."""

    made_from: str
    """The hash of all that they are made from."""
    sum: str
    """The hash of what they are."""
    leaving: Sequence[Leaving]


@dataclass(frozen=True)
class Records:
    """What is known from the build before."""

    cards: Mapping[str, Card] = field(default_factory=dict[str, Card])
    """The versions that were shown, by the hashes of the bytes of their files."""
    kept: Mapping[str, Kept] = field(default_factory=dict[str, Kept])
    """By the keys of the policies."""

    def card(self, path: Path, content: bytes) -> Card | None:
        """The version at `path`, as far as these bytes of its file tell."""
        found = self.cards.get(sha256(content).hexdigest())
        return found._replace(path=path) if found is not None else None

    def written(self) -> Told:
        """The records as plain JSON."""
        return {
            "with": made_with(),
            "cards": {own: _card(card) for own, card in self.cards.items()},
            "kept": {
                key: [one.made_from, one.sum, [[day, *lead] for day, lead in one.leaving]]
                for key, one in self.kept.items()
            },
        }


def read(told: Mapping[str, object]) -> Records:
    """The records that were written so; none where this policyc did not write them."""
    if told.get("with") == made_with():
        with suppress(KeyError, TypeError, ValueError, AttributeError):
            cards = cast("dict[str, Told]", told["cards"])
            kept = cast("dict[str, list[object]]", told["kept"])
            return Records(
                {own: _read_card(own, card) for own, card in cards.items()},
                {key: _read_kept(one) for key, one in kept.items()},
            )
    return Records()


@cache
def made_with() -> str:
    """The hash of all that makes a site of policies: policyc, and the packages that it uses."""
    names = (_NAME.match(one) for one in requires("policyc") or () if "extra ==" not in one)
    packages = sorted(f"{name[0]} {version(name[0])}" for name in names if name is not None)
    return sha256("\n".join((str(_FORM), rendering(), *packages)).encode()).hexdigest()


def _card(card: Card) -> Told:
    return {
        "policy": card.policy,
        "effective": card.effective.isoformat(),
        "announced": card.announced.isoformat() if card.announced is not None else None,
        "languages": list(map(str, card.languages)),
        "label": card.label,
        "titles": {str(lang): title for lang, title in card.titles.items()},
        "companies": {str(lang): name for lang, name in card.companies.items()},
        "meaning": card.meaning,
        "extends": [list(one) for one in card.extends],
    }


def _read_card(own: str, told: Told) -> Card:
    """Raises `KeyError`, `TypeError`, `ValueError`, `AttributeError` where it is no such record."""
    announced = told["announced"]
    return Card(
        path=Path(),
        own=own,
        extends=tuple(
            (int(number), str(written), str(digest))
            for number, written, digest in cast("list[list[str]]", told["extends"])
        ),
        policy=str(told["policy"]),
        effective=date.fromisoformat(str(told["effective"])),
        announced=date.fromisoformat(str(announced)) if announced is not None else None,
        languages=tuple(map(Lang, cast("list[str]", told["languages"]))),
        label=str(told["label"]),
        titles=_by_language(told["titles"]),
        companies=_by_language(told["companies"]),
        meaning=str(told["meaning"]),
    )


def _by_language(told: object) -> Mapping[Lang, str]:
    return {Lang(lang): str(said) for lang, said in cast("dict[str, str]", told).items()}


def _read_kept(told: list[object]) -> Kept:
    made_from, files, leaving = told
    leads = [
        Leaving(str(day), Lead(*map(str, lead))) for day, *lead in cast("list[list[str]]", leaving)
    ]
    return Kept(str(made_from), str(files), leads)
