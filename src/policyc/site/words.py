"""What the pages of a site say around the policies, in the language of the page."""

from datetime import date
from functools import cache
from typing import Any

from babel.dates import format_date

from policyc.lexicon import patterns
from policyc.model.node import Lang
from policyc.site.shelf import Shelf, Shown


def words(lang: Lang) -> dict[str, Any]:
    """The words of a language, patterns that are still to be filled among them."""
    return patterns(lang)["site"]


def said(lang: Lang, pattern: str, *, of: str | None = None, **values: date | str) -> str:
    """A pattern with the values that it speaks of; with `of`, one of a group of patterns."""
    found = words(lang)[pattern]
    told = {name: _said(value, lang) for name, value in values.items()}
    return str(found[of] if of is not None else found).format(**told)


def _said(value: date | str, lang: Lang) -> str:
    return value if isinstance(value, str) else _day(value, lang)


@cache
def _day(day: date, lang: Lang) -> str:
    return format_date(day, format="long", locale=lang)


def period(shown: Shown, lang: Lang) -> str:
    """From when, and where that is known until when, the version applies."""
    if shown.until is None:
        return said(lang, "open_period", since=shown.effective)
    return said(lang, "period", since=shown.effective, until=shown.until)


def called(shelf: Shelf, lang: Lang) -> str:
    """The title of the policy in a language, as its newest version there has it."""
    return shelf.newest(lang).card.titles[lang]


def note(shelf: Shelf, lang: Lang) -> str:
    """Since when what a list leads to applies."""
    newest = shelf.newest(lang)
    if newest is shelf.front:
        return said(lang, "effective", since=newest.effective)
    return period(newest, lang)
