"""How a value is said in a language: the one door between facts and words."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, cast

from babel import Locale
from babel.core import get_global
from babel.dates import format_date
from babel.lists import format_list
from babel.units import format_unit
from markupsafe import Markup

from policyc import citation
from policyc.lookup import Lookup
from policyc.markdown import escape
from policyc.model.basis import Ground, NumberGround, ProtectedGround
from policyc.model.contact import Address, Email
from policyc.model.generative_ai import PlugInRelation, Training
from policyc.model.item import ItemGroup, OneOf
from policyc.model.keep import As, Duration, Elsewhere, For, Keeping, Period, Term, Until, While
from policyc.model.node import Key, Lang, LongText, Text
from policyc.model.own_words import Platform
from policyc.model.permissions import System
from policyc.model.processing import Demand, Source
from policyc.model.pseudonymised import PseudonymisedPurpose
from policyc.model.recipients import ContractTerm, TransferBasis, TransferKind
from policyc.resources import templates
from policyc.source import Source as YamlSource
from policyc.vocabulary import Entry

_SEPARATORS: Mapping[str, Markup] = {
    "comma": Markup(", "),
    "lines": Markup("<br>"),
    "bullets": Markup("<br>· "),
}
_TERMS: Mapping[type[StrEnum], str] = {
    Demand: "demand",
    Source: "source",
    Lang: "language",
    Ground: "ground",
    ProtectedGround: "protected_ground",
    NumberGround: "number_ground",
    TransferBasis: "transfer_basis",
    TransferKind: "transfer_kind",
    ContractTerm: "contract_term",
    Training: "training",
    PlugInRelation: "plug_in_relation",
    Platform: "platform",
    System: "system",
    PseudonymisedPurpose: "pseudonymised_purpose",
}


@cache
def patterns(lang: Lang) -> Mapping[str, Any]:
    """The grammar of a language, from its `lexicon.yaml`."""
    return YamlSource.read(templates() / lang / "lexicon.yaml").data


def terms(kind: type[StrEnum], lang: Lang) -> Mapping[str, str]:
    """The word for each member of an enumeration; nothing where only clauses speak of it."""
    return patterns(lang)[_TERMS[kind]] if kind in _TERMS else {}


@cache
def _locale(lang: Lang) -> Locale:
    return Locale(lang)


@lru_cache(4096)
def _escaped(words: str) -> Markup:
    return Markup(escape(words))


@lru_cache(1024)
def _length(duration: Duration, lang: Lang) -> str:
    """A length of time in words, which Babel takes long to find."""
    return format_unit(
        duration.count,
        f"duration-{duration.unit}",
        length=patterns(lang)["duration"],
        locale=_locale(lang),
    )


@lru_cache(1024)
def _cited(provisions: Sequence[str], lang: Lang) -> str:
    cited = [citation.parse(provision) for provision in provisions]
    return citation.in_korean(cited) if lang is Lang.ko else citation.in_english(cited)


class Lexicon:
    """A language, with everything that the keys of one policy name."""

    def __init__(self, lang: Lang, lookup: Lookup) -> None:
        self.lang = lang
        self.patterns = patterns(lang)
        self._lookup = lookup

    def say(self, value: object) -> Markup:
        """`value` as Markdown in this language. Raises `ValueError` where nothing is to be said."""
        match value:
            case Markup():
                return value
            case Email():
                return Markup(f"[{escape(value)}](mailto:{value})")
            case Address():
                return Markup(f"[{escape(value)}]({value.target})")
            case LongText():
                return Markup(value[self.lang] or "")
            case Keeping():
                return self._kept(value)
            case OneOf():
                return self.join(map(self.say, value.one_of), "or")
            case ItemGroup():
                return self.fill("group", name=value.name, items=self.listing(value.of))
            case _:
                return _escaped(self._words(value))

    def _words(self, value: object) -> str:
        match value:
            case StrEnum():
                return self.term(value)
            case str() if value:
                return value
            case int() if not isinstance(value, bool):
                return str(value)
            case date():
                return format_date(value, format="long", locale=_locale(self.lang))
            case Duration():
                return _length(value, self.lang)
            case Text() | Entry() if words := value[self.lang]:
                return words
            case Key():
                return self._words(self._lookup.find(value))
            case _:
                raise ValueError(f"there are no words for {value!r}")

    def find(self, key: Key) -> Any:
        """What `key` names."""
        return self._lookup.find(key)

    def term(self, value: StrEnum) -> str:
        """The word for a member of an enumeration."""
        return self.patterns[_TERMS[type(value)]][value]

    def time_zone(self, name: str) -> str:
        """The name of a time zone, given by its name in the tz database."""
        zone = get_global("meta_zones")[name]
        return str(_locale(self.lang).meta_zones[zone]["long"]["standard"])

    def fill(self, pattern: str, **values: object) -> Markup:
        """The words of a pattern, such as `period.until`, with values in their places."""
        found: Any = self.patterns
        for part in pattern.split("."):
            found = found[part]
        return Markup(cast(str, found)).format(
            **{name: self.say(value) for name, value in values.items()}
        )

    def listing(self, values: Iterable[object], style: str = "comma") -> Markup:
        """The values after one another.

        Styles: `comma`; the language's own `and` and `or`; `lines` and `bullets` in a table cell.
        """
        return self.join(map(self.say, values), style)

    def join(self, said: Iterable[Markup], style: str) -> Markup:
        """Words after one another, as `listing` does."""
        parts = list(said)
        if (separator := _SEPARATORS.get(style)) is not None:
            return separator.join(parts)
        if style == "and":
            return Markup(format_list(parts, style="standard", locale=_locale(self.lang)))
        return Markup(format_list(parts, style="or", locale=_locale(self.lang)))

    def cite(self, statute: object, *provisions: str) -> Markup:
        """Provisions of a statute: a key of the law data, or words of its own."""
        named = statute
        if isinstance(statute, str):
            named = Key("statutes", statute)
        if not provisions:
            return self.fill("statute", statute=named)
        return self.fill("cite", statute=named, provisions=_cited(provisions, self.lang))

    def _kept(self, value: Keeping) -> Markup:
        """Alternatives in one phrase; where some are in own words, after one another."""
        periods = [one for one in value if isinstance(one, Period)]
        if len(periods) == len(value):
            return self._terms([term for period in periods for term in period.terms])
        said = (
            self._terms(one.terms) if isinstance(one, Period) else self.say(one) for one in value
        )
        return self.join(said, "or")

    def _terms(self, terms: Sequence[Term]) -> Markup:
        if all(isinstance(term, Until) for term in terms):
            ends = [self._all(cast(Until, term)) for term in terms]
            return self.fill("period.until", events=self.join(ends, "or"))
        if len(terms) == 1 or all(isinstance(term, While) for term in terms):
            return self.join(map(self._term, terms), "or")
        ends = [self._term(term, "period.end") for term in terms]
        return self.fill("period.joined", ends=self.join(ends, "or"))

    def _all(self, until: Until) -> Markup:
        return self.listing(until.events, "and")

    def _term(self, term: Term, said: str = "period") -> Markup:
        match term:
            case Until():
                return self.fill(f"{said}.until", events=self._all(term))
            case For(duration, None):
                return self.fill(f"{said}.from_collection", duration=duration)
            case For(duration, event):
                return self.fill(f"{said}.after", duration=duration, event=event)
            case While(state):
                return self.say(state)
            case As(Elsewhere.law):
                return self.fill(f"{said}.law")
            case As():
                return self.fill(
                    f"{said}.processing", reference=reference("processing", "retention")
                )


OPEN, SPLIT, CLOSE = "\ue000", "\ue001", "\ue002"
"""What marks a reference until sections are numbered. No source may hold these characters."""


def reference(*sections: str) -> Markup:
    """A reference to the first of `sections` that the document has.

    Its number is known only when all sections are; `document.compose` puts it in.
    """
    return Markup(OPEN + SPLIT.join(sections) + CLOSE)
