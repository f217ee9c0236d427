"""A comparison as text, JSON and Markdown; `page.py` makes its HTML and its PDF."""

from collections.abc import Callable, Iterator, Mapping
from importlib import resources
from typing import Any, Final

from policyc import __version__
from policyc.diff import phrases
from policyc.diff.changes import Change, Comparison
from policyc.diff.marked import marked
from policyc.fingerprints import meaning, rendering
from policyc.invalid import Position
from policyc.law.provisions import Provision
from policyc.model.node import Lang
from policyc.model.notice import Weight
from policyc.plain_json import as_json
from policyc.report.markdown import escaped
from policyc.report.report import address, named
from policyc.rules.rule import Said
from policyc.terminal import safe
from policyc.versions import Version

VERSION: Final = 1
"""The version of the JSON. Keys may be added to it; none changes its meaning without another."""


def text(comparison: Comparison, lang: Lang) -> str:
    """The comparison for people at a terminal."""
    return "\n".join(map(safe, _lines(comparison, lang))) + "\n"


def _lines(comparison: Comparison, lang: Lang) -> Iterator[str]:
    for one in comparison.changes:
        yield (
            f"{one.new_at}: {phrases.weight(one.weight, lang)} {one.kind} "
            f"{one.where[lang]}: {one.title[lang]}"
        )
        for mark, said, at in (("-", one.old, one.old_at), ("+", one.new, one.new_at)):
            words = _flat(said[lang]) if said is not None else phrases.NOTHING[lang]
            yield f"  {mark} {words} ({at})"
        yield f"  {phrases.WHY[lang]}: {one.why[lang]}"
        if cited := phrases.law(one, lang):
            yield f"  {phrases.LAW[lang]}: {cited}"
        yield ""
    yield phrases.summary(comparison, lang)
    if comparison.changes:
        yield from phrases.verdict(comparison, lang)
        yield from phrases.notice(comparison, lang)


def machine(comparison: Comparison, lang: Lang) -> str:
    """The comparison as JSON, everything in both languages, by `schema_text`."""
    del lang
    return as_json(_data(comparison))


def schema_text() -> str:
    """The JSON Schema of a comparison's JSON."""
    schema = resources.files("policyc.diff").joinpath("comparison.schema.json")
    return schema.read_text("utf-8")


def _data(comparison: Comparison) -> Mapping[str, Any]:
    judged = comparison.judged
    reason = judged.reason if judged is not None else None
    return {
        "version": VERSION,
        "tool": {"name": "policyc", "version": __version__},
        "old": _version(comparison.old),
        "new": _version(comparison.new),
        "rendering": rendering(),
        "class": comparison.weight,
        "computed_class": comparison.computed,
        "judged": {
            "class": judged.weight,
            "reason": {"ko": reason.ko, "en": reason.en} if reason is not None else None,
        }
        if judged is not None
        else None,
        "changes": [_change(one) for one in comparison.changes],
        "summary": {
            **{str(weight): len(comparison.of(weight)) for weight in reversed(Weight)},
            "said": {lang.value: phrases.summary(comparison, lang) for lang in Lang},
        },
    }


def _version(version: Version) -> Mapping[str, Any]:
    policy = version.policy
    return {
        "file": version.source.file,
        "policy": policy.policy,
        "effective": policy.effective.isoformat(),
        "announced": policy.announced.isoformat() if policy.announced else None,
        "meaning": meaning(policy),
    }


def _change(change: Change) -> Mapping[str, Any]:
    return {
        "kind": change.kind,
        "title": _both(change.title),
        "class": change.weight,
        "where": _both(change.where),
        "old": {**_place(change.old_at), "said": _both(change.old), "at": _route(change.old_route)},
        "new": {**_place(change.new_at), "said": _both(change.new), "at": _route(change.new_route)},
        "reason": {"id": change.reason, **(_both(change.why) or {})},
        "law": [_provision(one) for one in change.cites],
    }


def _provision(one: Provision) -> Mapping[str, Any]:
    return {
        "statute": one.statute,
        "article": one.article,
        **{lang.value: named(one.statute, [one], lang) for lang in Lang},
        "confidence": str(one.entry.tag),
        "address": address(one),
    }


def _both(said: Said | None) -> Mapping[str, str] | None:
    return {"ko": said.ko, "en": said.en} if said is not None else None


def _place(at: Position) -> Mapping[str, Any]:
    return {"file": at.file, "line": at.line, "column": at.column}


def _route(route: tuple[str | int, ...]) -> str:
    return "/".join(map(str, route))


def markdown(comparison: Comparison, lang: Lang) -> str:
    """The comparison as Markdown: a table for each class, the words that differ marked."""
    return "\n".join(_markdown(comparison, lang)) + "\n"


def _markdown(comparison: Comparison, lang: Lang) -> Iterator[str]:
    yield f"# {escaped(phrases.heading(comparison, lang))}"
    yield ""
    yield escaped(phrases.days(comparison, lang))
    yield ""
    yield from brief(comparison, lang)
    yield from tables(comparison, lang, "##")


def brief(comparison: Comparison, lang: Lang) -> Iterator[str]:
    """How many changes there are and what they amount to, as lines of Markdown."""
    yield escaped(phrases.summary(comparison, lang))
    for line in phrases.verdict(comparison, lang):
        yield ""
        yield escaped(line)


def tables(comparison: Comparison, lang: Lang, heading: str) -> Iterator[str]:
    """A table for each class, then what the classes rest on, under headings that begin so."""
    heads = (phrases.PLACE, phrases.OLD, phrases.NEW, phrases.MEANING)
    for weight in reversed(Weight):
        if not (changes := comparison.of(weight)):
            continue
        yield ""
        yield f"{heading} {phrases.HEADINGS[weight][lang]}"
        yield ""
        yield f"| {' | '.join(head[lang] for head in heads)} |"
        yield "| --- | --- | --- | --- |"
        for one in changes:
            told = escaped(f"{phrases.sentence(one, lang)} {one.why[lang]}")
            yield f"| {escaped(one.where[lang])} | {' | '.join(_cells(one, lang))} | {told} |"
    if comparison.changes:
        yield ""
        yield f"{heading} {phrases.BASIS[lang]}"
        yield ""
        yield from (f"- {escaped(line)}" for line in phrases.authorities(comparison, lang))
        yield from (f"- {escaped(line)}" for line in phrases.notice(comparison, lang))


def _cells(change: Change, lang: Lang) -> tuple[str, str]:
    old, new = (_flat(said[lang]) if said is not None else "" for said in (change.old, change.new))
    before, after = marked(old, new)
    nothing = escaped(phrases.NOTHING[lang])
    was = "".join(
        f"~~{escaped(one.words)}~~" if one.differs else _spaced(one.words) for one in before
    )
    now = "".join(
        f"**{escaped(one.words)}**" if one.differs else _spaced(one.words) for one in after
    )
    return was or nothing, now or nothing


def _spaced(words: str) -> str:
    """Words as Markdown, with the spaces at their ends."""
    inner = words.strip()
    if not inner:
        return " "
    return f"{' ' * words[0].isspace()}{escaped(inner)}{' ' * words[-1].isspace()}"


def _flat(words: str) -> str:
    return " ".join(words.split())


TEXTS: Final[Mapping[str, Callable[[Comparison, Lang], str]]] = {
    "text": text,
    "json": machine,
    "markdown": markdown,
}
