"""That the words arrive: what an author wrote stands in every form of the documents."""

import html
import re
from collections.abc import Iterator
from typing import Final

from policyc.document import Kind
from policyc.invalid import Route
from policyc.model.node import Lang, LongText, Text
from policyc.model.policy import Policy
from policyc.unprinted import bare

_TAG: Final = re.compile(r"<(style|script)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.DOTALL)
_MARKUP: Final = re.compile(
    r"\]\([^()\s]*\)|^[ \t]*(?:[-+*]|[0-9]{1,9}[.)])[ \t]|[\n|*_`<>\[\]\\]", re.MULTILINE
)
_NOT_SAID: Final = frozenset(("extends", "differs", "changes", "policy"))
"""What is for the repository or for the comparison of versions."""
_EASY: Final = "plain"
"""What is said in the easy version alone."""
_OTHERWISE: Final = frozenset(("article", "limits", "timezone"))
"""What a document says in words of its own: citations, and the name of a time zone."""
_CHOICE: Final = re.compile("[a-z_]+")
"""A word of the model, such as `all`, which a document says in words of its own too."""


def lost(policy: Policy, lang: Lang, kind: Kind, said: str) -> Iterator[Route]:
    """The texts of `policy` in `lang` that `said`, all that documents of that kind say, lacks.

    The full policy and the documents beside it say together all but what is in easy words, which
    only the easy version says. The short form says what it chooses to.
    """
    if kind is Kind.short:
        return
    there = bare(said)
    for route, words in _words(policy, lang):
        if (_EASY in route) is (kind is Kind.easy) and bare(words) not in there:
            yield route


def text_of(page: str) -> str:
    """What a page of HTML says, tags and styles apart."""
    return html.unescape(_TAG.sub("", page))


def _words(policy: Policy, lang: Lang) -> Iterator[tuple[Route, str]]:
    """What the author wrote in `lang`, or for every language, piece by piece."""
    for route, value in policy.parts:
        if not _NOT_SAID.isdisjoint(route[:1]) or not _OTHERWISE.isdisjoint(route[-2:]):
            continue
        match value:
            case LongText():
                for piece in _MARKUP.split(value[lang] or ""):
                    yield (*route, lang), piece
            case Text():
                yield route, value[lang] or ""
            case str() if type(value) is str and route[-1] not in tuple(Lang):
                if not _CHOICE.fullmatch(value):
                    yield route, value
            case _:
                pass
