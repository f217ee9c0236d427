"""Where a key leads: to the policy's own definitions, its own words, the vocabulary, the law."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

from policyc import law, vocabulary
from policyc.kept import Stamp, kept, stamp_of
from policyc.model.node import Key, Lang
from policyc.model.policy import Policy
from policyc.vocabulary import Entry, Typed

_CALLED = {
    "activities": "thing done for a purpose",
    "browsers": "browser",
    "camera_purposes": "purpose of cameras",
    "certifications": "certification",
    "channels": "channel",
    "collection": "method of collection",
    "contacts": "contact of this policy",
    "countries": "country (two capital letters of ISO 3166-1)",
    "events": "event",
    "items": "item",
    "measures": "safety measure",
    "methods": "method of transfer",
    "policy purposes": "purpose of this policy",
    "permission_settings": "system in which access rights are withdrawn",
    "permissions": "access right of an app",
    "positions": "position",
    "processors": "processor of this policy",
    "purposes": "title of a purpose",
    "records": "statutory record",
    "refusal_effects": "effect of refusing",
    "remedies": "body that offers a remedy",
    "rights": "right",
    "services": "service of this policy",
    "states": "period that lasts while something does",
    "statutes": "statute",
    "subjects": "kind of data subject",
    "tasks": "entrusted task",
    "timings": "time of transfer",
    "tracker_uses": "use of a tracker",
    "trackers": "kind of tracker",
    "training_sources": "source of training data",
    "verifications": "way to verify consent",
}


class Lookup:
    """Everything that the keys of one policy may name."""

    def __init__(self, policy: Policy) -> None:
        self._defined: dict[str, Mapping[str, Any]] = {
            "contacts": policy.contacts,
            "processors": policy.processors if isinstance(policy.processors, dict) else {},
            "services": policy.services,
            "policy purposes": policy.purposes,
        }
        self._words = policy.vocabulary

    def find(self, key: Key) -> Any:
        """What `key` names, or None. The policy's own words go before the built-in ones."""
        for names in self._names(key.kind):
            if (found := names.get(key.name)) is not None:
                return found
        return None

    def close(self, key: Key) -> str | None:
        """The name of what is called like `key`, or that is most like its name."""
        word = key.name.casefold()
        for known in self._names(key.kind):
            for name, entry in known.items():
                if word in (getattr(entry, lang, "").casefold() for lang in Lang):
                    return name
        names = {name.casefold(): name for names in self._names(key.kind) for name in names}
        matches = get_close_matches(word, names, n=1)
        return names[matches[0]] if matches else None

    def _names(self, kind: str) -> list[Mapping[str, Any]]:
        if (defined := self._defined.get(kind)) is not None:
            return [defined]
        return [getattr(self._words, kind, {}), built_in(kind)]


def built_in(kind: str) -> Mapping[str, Any]:
    """What every policy may name, of one kind."""
    match kind:
        case "statutes":
            return law.statutes()
        case "records":
            return law.records()
        case "remedies":
            return law.remedies()
        case "countries":
            return countries()
        case _:
            return vocabulary.entries(kind)


def called(kind: str) -> str:
    """What a thing of this kind is called in a message."""
    return _CALLED[kind]


@cache
def countries() -> Mapping[str, Entry]:
    """Every country by its two letters, as CLDR names it."""
    names = kept(Path(__file__).with_name("countries.names"), _age_of_names(), _names_of_countries)
    return Typed(Entry, names)


def _names_of_countries() -> dict[str, dict[str, str]]:
    from babel import Locale  # slow; its data come in pieces that are put together each time

    ko, en = (cast("Mapping[str, str]", Locale(lang).territories) for lang in (Lang.ko, Lang.en))
    return {
        code: {"ko": ko[code], "en": en[code]}
        for code in sorted(ko)
        if len(code) == 2 and code.isalpha() and code in en and code not in _NOT_COUNTRIES
    }


def _age_of_names() -> tuple[Stamp, ...]:
    babel = find_spec("babel")  # which does not import it
    if babel is None or babel.origin is None:
        raise ModuleNotFoundError("babel")
    data = Path(babel.origin).parent / "locale-data"
    return (stamp_of(Path(__file__)), *(stamp_of(data / f"{lang}.dat") for lang in Lang))


_NOT_COUNTRIES = frozenset(("EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"))
