"""Policies become files: a policy and its source in, paths and their contents out."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from enum import StrEnum
from itertools import count
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING, Final, NamedTuple

from policyc.abridge import easy, short, speaks_plainly
from policyc.camera_policy import camera_policy
from policyc.compose import compose
from policyc.document import Document, Edition, Kind
from policyc.facts.cameras import separate
from policyc.html import fragment, html
from policyc.invalid import Invalid, Position, Problem
from policyc.markdown import markdown
from policyc.model.node import Lang, LongText
from policyc.model.policy import Mode, Policy
from policyc.places import walk
from policyc.source import Source

if TYPE_CHECKING:
    from policyc.pdf import TooLong


class Form(StrEnum):
    """A form in which a document is published."""

    html = "html"
    md = "md"
    pdf = "pdf"


class Job(NamedTuple):
    """A document to be made: where it goes without its suffix, and what it is made from."""

    stem: PurePosixPath
    document: Document
    source: Source


_TEXTS: Final[Mapping[Form, Callable[[Document], str]]] = {Form.html: html, Form.md: markdown}


def jobs(
    policies: Iterable[tuple[Policy, Source]],
    languages: Sequence[Lang],
    beside: Collection[Kind] = (),
) -> Iterator[Job]:
    """The documents of `policies`: one in each of `languages` that the policy has.

    A bilingual policy has one with all of them besides. `beside` says whether the short form and
    the easy version are made too. Raises `Invalid` where two policies would be written to one
    place, or one of them lacks what such a document is made from.
    """
    taken: dict[PurePosixPath, Position] = {}
    for policy, source in policies:
        directory = PurePosixPath(policy.policy, policy.effective.isoformat())
        here = source.locate(("policy",), key=True)
        if first := taken.setdefault(directory, here) if directory in taken else None:
            raise Invalid(
                [
                    Problem(
                        here,
                        f"`{policy.policy}` of {policy.effective} stands already at {first}",
                        "give one of them another key or another day",
                    )
                ]
            )
        taken[directory] = here
        spoken = [lang for lang in policy.languages if lang in languages]
        for lang in spoken:
            document = compose(policy, [lang])
            _linked(policy, document.editions[0], source)
            yield Job(directory / lang, document, source)
            for kind in sorted(beside):
                yield Job(
                    directory / f"{kind}.{lang}", _abridged(policy, kind, lang, source), source
                )
            for devices in separate(policy):
                document = camera_policy(policy, devices, [lang])
                yield Job(directory / f"{devices}.{lang}", document, source)
        if policy.mode is Mode.bilingual and len(spoken) > 1:
            name = "-".join(spoken)
            yield Job(directory / name, compose(policy, spoken), source)
            for devices in separate(policy):
                document = camera_policy(policy, devices, spoken)
                yield Job(directory / f"{devices}.{name}", document, source)


def _abridged(policy: Policy, kind: Kind, lang: Lang, source: Source) -> Document:
    """The short form or the easy version. Raises `Invalid` where the policy has nothing for it."""
    at = source.locate(("policy",), key=True)
    match kind:
        case Kind.short if policy.full_text is None:
            raise Invalid(
                [
                    Problem(
                        at,
                        "there is no short form, which has to say where the full text is",
                        "add its web address: `full_text: https://example.kr/privacy`",
                    )
                ]
            )
        case Kind.easy if not speaks_plainly(policy):
            raise Invalid(
                [
                    Problem(
                        at,
                        "there is no easy version, as nothing is said in easy words",
                        "add `plain: {ko: …, en: …}` beside purposes, rows, recipients or rights",
                    )
                ]
            )
        case Kind.short:
            return short(policy, [lang])
        case _:
            return easy(policy, [lang])


def _linked(policy: Policy, edition: Edition, source: Source) -> None:
    """Raise `Invalid` if a paragraph of the author's links to a section that is not there."""
    there = {section.id for section in edition.sections}
    problems = [
        Problem(
            source.locate((*route, edition.lang)),
            f"the link to `#{target}` leads nowhere",
            "the policy declares nothing for that section",
        )
        for route, text in walk(policy)
        if isinstance(text, LongText)
        for target in re.findall(r"\]\(#([^\s()]+)\)", text[edition.lang] or "")
        if target not in there
    ]
    if problems:
        raise Invalid(problems)


def build(
    todo: Sequence[Job], forms: Sequence[Form], executor: Executor | None, *, embedded: bool
) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Every file of `todo` in `forms`; with `embedded`, HTML is a fragment for another page.

    `executor` makes PDF files side by side. Raises `Invalid` where a character has no glyph in
    the fonts of the PDF, and `policyc.pdf.Missing` where the machine cannot make one.
    """
    texts = {**_TEXTS, Form.html: fragment} if embedded else _TEXTS
    for form, text in texts.items():
        if form in forms:
            for job in todo:
                yield job.stem.with_name(f"{job.stem.name}.{form}"), text(job.document).encode()
    if Form.pdf in forms:
        yield from _pdfs(todo, executor)


def _pdfs(todo: Sequence[Job], executor: Executor | None) -> Iterator[tuple[PurePosixPath, bytes]]:
    from policyc.pdf import TooLong, pdf  # slow, and only this form needs it

    for job in todo:
        _printable(job)
    documents = [job.document for job in todo]
    sources = [_files(job) for job in todo]
    made = (executor.map if executor else map)(pdf, documents, sources)
    for job in todo:
        try:
            content = next(made)
        except TooLong as error:
            raise Invalid([_too_long(job, error)]) from None
        yield job.stem.with_name(f"{job.stem.name}.{Form.pdf}"), content


def _too_long(job: Job, error: "TooLong") -> Problem:
    return Problem(
        job.source.locate(("full_text",), key=True),
        f"the short form in `{job.document.editions[0].lang}` takes {error.sheets} sheets of B5, "
        "and may take one",
        "build without `--short`, or say less in `processing:` and `third_parties:`",
    )


def _files(job: Job) -> dict[str, bytes]:
    """What the document was made from: its file, by the policy's name, and what that extends."""
    files = {f"{job.document.policy}.yaml": job.source.content}
    for base in job.source.bases:
        path = PurePath(base.file)
        others = (f"{path.stem}-{number}{path.suffix}" for number in count(2))
        name = path.name if path.name not in files else next(o for o in others if o not in files)
        files[name] = base.content
    return files


def _printable(job: Job) -> None:
    """Raise `Invalid` if the document holds a character that the fonts have no glyph for."""
    from policyc.pdf import missing_glyphs

    missing = missing_glyphs(job.document)
    if not missing:
        return
    raise Invalid(
        Problem(
            _where(job.source, character),
            f"the fonts of the PDF have no glyph for “{character}” U+{ord(character):04X}",
            "write it with other characters, or build without pdf",
        )
        for character in missing
    )


def _where(source: Source, character: str) -> Position:
    """Where `character` stands first, in the file or in what it extends."""
    for file in (source, *source.bases):
        text = file.content.decode("utf-8-sig")
        if (offset := text.find(character)) >= 0:
            line = text.count("\n", 0, offset) + 1
            return Position(file.file, line, offset - text.rfind("\n", 0, offset))
    return Position(source.file, 1, 1)  # it came of an escape
