"""Who is who in two policies: what the old one calls one thing and the new one another."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple, cast

from policyc.canonical import Canonical
from policyc.law import Record, Remedy
from policyc.lookup import Lookup
from policyc.model.node import Key, Lang, LongText, Node, Text
from policyc.model.own_words import OwnWords
from policyc.model.policy import Policy
from policyc.vocabulary import Entry

_CALLED_BY: Final = ("name", "title", "what", "record", "measure", "provider", "kind")
"""The fields by which a thing is known, the first that it has."""

_COMPANY: Final = re.compile(
    r"주식회사|유한회사|재단법인|사단법인|[㈜㈔]|\((?:주|유|재|사)\)"
    r"|\b(?:co\.?,? ?ltd|inc|ltd|llc|corp|corporation|gmbh|limited|company)\b\.?",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"[\W_]+")


class Pair(NamedTuple):
    """The keys of one thing in the old policy and in the new one; None where it is not there."""

    old: str | None
    new: str | None


class Side:
    """One of the two policies, with what its keys name."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.lookup = Lookup(policy)
        self.defined: Mapping[str, Mapping[str, Any]] = {
            "contacts": policy.contacts,
            "processors": policy.processors if isinstance(policy.processors, dict) else {},
            "services": policy.services,
            "policy purposes": policy.purposes,
            **{kind: getattr(policy.vocabulary, kind) for kind in OwnWords.model_fields},
        }

    def called(self, value: object) -> Mapping[Lang, str]:
        """What a thing is called in each language; nothing where it has no name."""
        match value:
            case Key():
                return self.called(self.lookup.find(value))
            case Record(record=name) | Remedy(name=name):
                return self.called(name)
            case Text() | LongText() | Entry():
                return {lang: words for lang in Lang if (words := value[lang])}
            case str() if type(value) is str or not hasattr(value, "name"):
                return dict.fromkeys(Lang, str(value))
            case Node():
                named = (getattr(value, field, None) for field in _CALLED_BY)
                first = next((name for name in named if name), None)
                return self.called(first) if first is not None else {}
            case _:
                return {}


def folded(words: str) -> str:
    """Words without what is written in several ways: the form of a company, spaces, capitals."""
    bare = _BETWEEN.sub("", _COMPANY.sub(" ", words)).casefold()
    return bare or " ".join(words.split()).casefold()


class Pairs:
    """The pairs of things in two policies, and the old policy's keys as the new one has them."""

    def __init__(self, old: Side, new: Side) -> None:
        self._sides = old, new
        self._names: dict[str, dict[str, str]] = {}
        words = Canonical(lambda key: f"{key.kind}:{key.name}")
        self._alike = words.of
        for kind, defined in old.defined.items():
            self._names[kind] = self._renamed(defined, new.defined[kind])

    def new_name(self, key: Key) -> str:
        """How the new policy calls what `key` of the old one names."""
        return self._names.get(key.kind, {}).get(key.name, key.name)

    def of(self, old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Pair]:
        """The pairs of two mappings with keys of the author's own, in the order of the new one."""
        partner = self._partners(old, new)
        found = set(partner.values())
        lost = [Pair(key, None) for key in old if key not in found]
        return [*(Pair(partner.get(key), key) for key in new), *lost]

    def _renamed(self, old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, str]:
        """The old keys that the new policy has other names for, or another thing under."""
        names = {was: key for key, was in self._partners(old, new).items()}
        return {key: names.get(key, f"{key} (old)" if key in new else key) for key in old}

    def _partners(self, old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, str]:
        """The old key of what stands under a new key: by content, by name, by key."""
        partner: dict[str, str] = {}
        taken: set[str] = set()
        for key, was in (
            *self._same(old, new),
            *self._namesakes(old, new),
            *((key, key) for key in new if key in old),
        ):
            if key not in partner and was not in taken:
                partner[key] = was
                taken.add(was)
        return partner

    def _same(self, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """What says the same under whatever key, first what has kept its key."""
        spelled = {key: self._alike(value) for key, value in old.items()}
        by_words: dict[str, list[str]] = {}
        for key, words in spelled.items():
            by_words.setdefault(words, []).append(key)
        for key, value in new.items():
            words = self._alike(value)
            if spelled.get(key) == words:
                yield key, key
        for key, value in new.items():
            yield from ((key, was) for was in by_words.get(self._alike(value), ()))

    def _namesakes(
        self, old: Mapping[str, Any], new: Mapping[str, Any]
    ) -> Iterator[tuple[str, str]]:
        """What is called the same, first what has kept its key."""
        before, after = self._sides
        by_name: dict[tuple[Lang, str], list[str]] = {}
        for key, value in old.items():
            for lang, words in before.called(value).items():
                by_name.setdefault((lang, folded(words)), []).append(key)
        found = [
            (key, was)
            for key, value in new.items()
            for lang, words in after.called(value).items()
            for was in by_name.get((lang, folded(words)), ())
        ]
        yield from ((key, was) for key, was in found if key == was)
        yield from found


def same_name(one: Mapping[Lang, str], other: Mapping[Lang, str]) -> bool:
    """Whether two things are called the same in a language that both have."""
    return any(lang in other and folded(one[lang]) == folded(other[lang]) for lang in one)


def shared(one: object, other: object) -> Sequence[tuple[str, str]]:
    """The words of two texts, language by language, in those that both have."""
    pairs = cast("Sequence[tuple[str | None, str | None]]", [])
    match one, other:
        case ((Text() | LongText()), (Text() | LongText())):
            pairs = [(one[lang], other[lang]) for lang in Lang]
        case ((Text() | LongText()), str()):
            pairs = [(one[lang], other) for lang in Lang]
        case str(), (Text() | LongText()):
            pairs = [(one, other[lang]) for lang in Lang]
        case str(), str():
            pairs = [(one, other)]
        case _:
            pass
    return [(was, now) for was, now in pairs if was and now]
