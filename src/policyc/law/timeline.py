"""The law as a text to read: its editions, those of a day and those to come, and what was read."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from policyc import law
from policyc.law.editions import Edition, coming, editions, in_force
from policyc.law.provisions import sources
from policyc.law.shape import Tag
from policyc.model.node import Lang
from policyc.vocabulary import Entry

_IN_FORCE: Final = Entry(ko="{} 현재의 법령", en="The law on {}")
_COMING: Final = Entry(ko="{} 뒤에 시행되는 것", en="What comes after {}")
_ALL: Final = Entry(ko="법령의 연혁", en="The law, edition by edition")
_SOURCES: Final = Entry(ko="근거로 읽은 것", en="What this was read from")
_TAGS: Final = Entry(ko="표시의 뜻", en="What the tags mean")
_LEFT_OUT: Final = Entry(
    ko="처리방침에 영향이 없는 개정은 싣지 않았다.",
    en="Amendments that change nothing for a privacy policy are left out.",
)
_NONE: Final = Entry(ko="없음", en="nothing")
_READ: Final = Entry(ko="{}에 읽음", en="read {}")
_DAY_INFERRED: Final = Entry(ko="날짜는 {}", en="day {}")
_MEANING: Final = {
    Tag.verified: Entry(ko="원문에서 확인", en="read in the primary text"),
    Tag.secondary: Entry(ko="이차 자료에서 확인", en="read in a secondary text"),
    Tag.inferred: Entry(ko="확인한 원문에서 추론", en="inferred from primary texts"),
    Tag.remembered: Entry(ko="확인하지 못함", en="not verified"),
}


def timeline(day: date | None, lang: Lang) -> str:
    """Which edition of each statute is law on `day` and which are to come; without it, all."""
    told = list(editions()) if day is None else [*in_force(day).values(), *coming(day)]
    lines = _every(told, lang, _ALL[lang]) if day is None else _of(day, lang)
    parts = (lines, [f"  {_LEFT_OUT[lang]}"], _sources(told, lang), _tags(told, lang))
    return "\n\n".join(map("\n".join, parts)) + "\n"


def _of(day: date, lang: Lang) -> Iterator[str]:
    now = in_force(day)
    yield from _titled(_IN_FORCE[lang].format(day))
    for statute in law.statutes():
        if statute in now:
            yield from _edition(now[statute], lang)
    if not now:
        yield f"  {_NONE[lang]}"
    yield ""
    yield from _every(coming(day), lang, _COMING[lang].format(day))


def _every(told: Iterable[Edition], lang: Lang, title: str) -> Iterator[str]:
    yield from _titled(title)
    lines = [line for edition in told for line in _edition(edition, lang)]
    yield from lines or [f"  {_NONE[lang]}"]


def _edition(edition: Edition, lang: Lang) -> Iterator[str]:
    statute = law.statutes()[edition.of][lang]
    named = (f"「{statute}」 " if lang is Lang.ko else f"{statute}, ") + edition.name[lang]
    tags: list[str] = [edition.tag]
    if edition.since_tag is not None:
        tags.append(_DAY_INFERRED[lang].format(edition.since_tag))
    yield f"  {edition.since}  {named} [{', '.join(tags)}: {edition.source}]"
    if edition.brings is not None:
        yield f"              {edition.brings[lang]}"


def _sources(told: Iterable[Edition], lang: Lang) -> Iterator[str]:
    used = {edition.source for edition in told}
    yield from _titled(_SOURCES[lang])
    for key, source in sources().items():
        if key in used:
            read = _READ[lang].format(source.read)
            yield f"  {key}: {source[lang]}, {read}"
            if source.address is not None:
                yield f"      {source.address}"


def _tags(told: Iterable[Edition], lang: Lang) -> Iterator[str]:
    used = {tag for edition in told for tag in (edition.tag, edition.since_tag)}
    yield from _titled(_TAGS[lang])
    yield from (f"  {tag.value}: {said[lang]}" for tag, said in _MEANING.items() if tag in used)


def _titled(title: str) -> Iterator[str]:
    yield title
    yield ""
