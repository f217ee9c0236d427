"""The words of the author, apart from those that law and vocabulary bring."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

from policyc import law
from policyc.invalid import Route
from policyc.law import words as law_words
from policyc.model.node import Lang, LongText, Text
from policyc.model.policy import Policy
from policyc.rules.pattern import Pattern, has_hangul
from policyc.rules.rule import Fix

_TITLES: Final = Pattern("「[^」]*」")
_NO_WORDS: Final = frozenset(("policy", "version", "timezone", "article", "limits"))
_PAST: Final = Pattern(
    r"종전|개정\s?전|폐지|대신(?:한|하)|옛|명칭[을이의]?\s?(?:변경|바[꾸뀌])"
    r"|\bformer|\bused to be\b|\brenamed\b|\breplaces\b",
    re.IGNORECASE,
)
_NOT_PRINTED: Final = frozenset(("extends", "differs"))
_BLANK: Final = "\ufffc"


@dataclass(frozen=True)
class Wording:
    """A text or a name that the author wrote, in one language."""

    words: str
    lang: Lang
    name: bool
    """Whether it is a name, which is not a sentence."""
    route: Route = ()
    """Where it stands."""

    @cached_property
    def own(self) -> str:
        """`words` with titles of statutes blanked out, so that no rule fires on them."""
        blanked = _TITLES.sub(lambda found: _BLANK * len(found[0]), self.words)
        return _without(_statutes(), blanked)

    @cached_property
    def unmistakable(self) -> str:
        """`own` with the words blanked out that only look like vague ones."""
        return _without(_allowed(), self.own)

    @property
    def of_the_past(self) -> bool:
        """Whether it tells of what once was, in which old names and articles are right."""
        return "history" in self.route or _PAST.search(self.words) is not None

    def put(self, new: str, start: int, end: int) -> Fix:
        """The mend that puts `new` in the place of the words from `start` to `end`.

        Its words begin far enough before `start` to stand nowhere further up in the text.
        """
        begin = start
        while begin > 0 and self.words.find(self.words[begin:end]) != begin:
            begin -= 1
        return Fix(self.route, self.words[begin:end], self.words[begin:start] + new)


@cache
def _statutes() -> Sequence[str]:
    return _longest_first(
        name
        for statute in law.statutes().values()
        for entry in (statute, statute.abbreviation)
        if entry is not None
        for name in (entry.ko, entry.en)
    )


@cache
def _allowed() -> Sequence[str]:
    return _longest_first(law_words.allowed())


def _longest_first(words: Iterable[str]) -> Sequence[str]:
    return sorted(set(words), key=lambda word: (-len(word), word))


def _without(words: Sequence[str], text: str) -> str:
    """`text` with `words`, of which the longest come first, blanked out."""
    for word in words:
        if word in text:
            text = text.replace(word, _BLANK * len(word))
    return text


def gathered(policy: Policy) -> tuple[tuple[Route, Wording], ...]:
    """The words of the author of `policy`, each with the route to it."""
    return tuple(one for route, value in policy.parts for one in wordings(route, value))


def wordings(route: Route, value: object) -> Iterator[tuple[Route, Wording]]:
    """The words in a value that stands at `route`, each with its own route."""
    if isinstance(value, Text | LongText):
        for lang in Lang:
            if (words := value[lang]) is not None:
                here = (*route, lang.value)
                yield here, Wording(words, lang, name=False, route=here)
    elif not route or route[0] in _NOT_PRINTED:
        return
    elif type(value) is str and not _NO_WORDS.intersection(route[-2:]):
        if route[-1] in tuple(Lang):  # part of a text, which was told of already
            return
        lang = Lang.ko if has_hangul(value) else Lang.en
        yield route, Wording(value, lang, name=True, route=route)
