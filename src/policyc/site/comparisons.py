"""What changed from one version of a policy to the next, for its readers (신·구조문대비표)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Final

from markupsafe import Markup

from policyc.diff import phrases
from policyc.diff.changes import Change, Comparison, compare
from policyc.diff.marked import marked
from policyc.diff.topics import Reason
from policyc.html import environment
from policyc.model.node import Lang
from policyc.model.notice import Weight
from policyc.resources import templates
from policyc.site.around import Link, Page, Site, Told, head, hidden, places, style, to
from policyc.site.shelf import Shelf, Shown, State
from policyc.site.words import called, said, words
from policyc.versions import Version

_FORM_ALONE: Final = frozenset((Reason.order, Reason.arrangement, Reason.otherwise, Reason.version))
"""Why something differs that a reader of the text has no use for."""
_SEEN: Final = frozenset((Reason.order, Reason.arrangement))
"""Of these, what a reader may notice all the same."""
_HIDES_TEXT: Final = "replace"
"""The key by which an own section stands in the place of another, which is more than form."""
_WEIGHTS: Final = tuple(Weight)


def comparisons(site: Site, shelf: Shelf, versions: Mapping[date, Version]) -> Iterator[Page]:
    """The page of each version but the first in each language: what it says otherwise.

    `versions` are those of the shelf, by the day on which they take effect.
    """
    found: dict[tuple[date, date], Comparison] = {}
    for lang in shelf.languages:
        for old, new in pairwise(shelf.history(lang)):
            days = old.effective, new.effective
            if days not in found:
                found[days] = compare(*(versions[day] for day in days))
            yield _page(site, shelf, (old, new), lang, found[days])


def _page(
    site: Site, shelf: Shelf, step: tuple[Shown, Shown], lang: Lang, comparison: Comparison
) -> Page:
    old, new = step
    page = shelf.comparison(old, new, lang)
    groups = _groups(comparison, lang)
    template = environment().get_template("site/comparison.html")
    rendered = template.render(
        **{**head(site, shelf, lang, page), **hidden(site, page)},
        lang=lang,
        style=_style(),
        title=said(lang, "changed", title=called(shelf, lang), since=new.effective),
        called=called(shelf, lang),
        places=places(shelf, None, lang, page),
        languages=_languages(shelf, step, lang, page),
        told=_told(shelf, step, lang, page),
        versions=[_version(shelf, shown, lang, page) for shown in step],
        reason=_reason(comparison, lang) if groups else "",
        groups=groups,
        explained=_explained(comparison, lang, [group["id"] for group in groups]),
        before=phrases.OLD[lang],
        after=phrases.NEW[lang],
        deleted=phrases.DELETED[lang],
        inserted=phrases.INSERTED[lang],
        ends=phrases.MARK_ENDS[lang],
        nothing=phrases.NOTHING[lang],
    )
    return Page(page, rendered)


@cache
def _style() -> Markup:
    sheet = style() + (templates() / "changes.css").read_text(encoding="utf-8")
    return Markup(sheet)  # noqa: S704 - a template, like the page


def _languages(
    shelf: Shelf, step: tuple[Shown, Shown], lang: Lang, page: PurePosixPath
) -> Sequence[Link]:
    """The same step in each language; where there is none, the versions in that language."""
    if len(shelf.languages) < 2:
        return []
    links: list[Link] = []
    for other in shelf.languages:
        same = other in step[1].languages and shelf.before(step[1], other) is step[0]
        place = shelf.comparison(*step, other) if same else shelf.history_page(other)
        links.append(Link(words(other)["lang"], to(page, place), lang=other, here=other is lang))
    return links


def _told(shelf: Shelf, step: tuple[Shown, Shown], lang: Lang, page: PurePosixPath) -> Told | None:
    """That what is new is not yet in force, and what is until then."""
    old, new = step
    if new.state is not State.upcoming:
        return None
    if old.state is not State.current:
        return {"words": said(lang, "told", of="changes_later", since=new.effective), "links": []}
    back = Link(words(lang)["current"], to(page, shelf.place(lang)))
    return {"words": said(lang, "told", of="changes", since=new.effective), "links": [back]}


def _version(shelf: Shelf, shown: Shown, lang: Lang, page: PurePosixPath) -> Link:
    """The way to one of the two versions, with since when it applies and what it is now."""
    announced = shown.card.announced
    parts = [words(lang)["state"][shown.state]]
    if announced is not None:
        parts.append(said(lang, "announced", day=announced))
    since = said(lang, "effective", since=shown.effective)
    return Link(since, to(page, shelf.of(shown, lang)), note=" · ".join(parts))


def _reason(comparison: Comparison, lang: Lang) -> str:
    """What the author says of the step, where it was judged; else nothing."""
    judged = comparison.judged
    if judged is None or judged.reason is None:
        return ""
    return judged.reason[lang] or ""


def _groups(comparison: Comparison, lang: Lang) -> Sequence[Told]:
    """What differs in the text of a language, the most important first."""
    listed = [one for one in comparison.changes if _is_listed(one, lang)]
    return [
        {
            "id": str(weight),
            "heading": words(lang)["changes"][weight],
            "rows": [_row(one, lang) for one in found],
        }
        for weight in reversed(_WEIGHTS)
        if (found := [one for one in listed if _weight(one, comparison) is weight])
    ]


def _is_form(change: Change) -> bool:
    return change.reason in _FORM_ALONE and change.new_route[-1:] != (_HIDES_TEXT,)


def _is_listed(change: Change, lang: Lang) -> bool:
    return not _is_form(change) and lang not in change.reads_the_same


def _weight(change: Change, comparison: Comparison) -> Weight:
    """How much a change weighs, within what its author judges the whole to amount to."""
    whole = comparison.weight
    if whole is None or change.weight is comparison.computed:
        return whole or change.weight
    return min(change.weight, whole, key=_WEIGHTS.index)


def _row(change: Change, lang: Lang) -> Told:
    old, new = (said[lang] if said is not None else "" for said in (change.old, change.new))
    before, after = marked(old, new)
    return {
        "where": change.where[lang],
        "kind": phrases.sentence(change, lang).removesuffix("."),
        "old": before,
        "new": after,
    }


def _explained(comparison: Comparison, lang: Lang, groups: Sequence[str]) -> Iterator[str]:
    """How the tables are read and what they leave out, or that there is nothing to show."""
    told = words(lang)["comparison"]
    if groups == [Weight.editorial]:
        yield told["wording"]
    yield told["marks" if groups else "nothing"]
    if any(_is_form(one) and one.reason in _SEEN for one in comparison.changes):
        yield told["form"]
