"""Policies become files: a policy and its source in, paths and their contents out."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from policyc.compose import compose
from policyc.document import Document, Edition
from policyc.html import fragment, html
from policyc.invalid import Invalid, Position, Problem
from policyc.markdown import markdown
from policyc.model.node import Lang, LongText
from policyc.model.policy import Mode, Policy
from policyc.places import walk
from policyc.source import Source


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


def jobs(policies: Iterable[tuple[Policy, Source]], languages: Sequence[Lang]) -> Iterator[Job]:
    """The documents of `policies`: one in each of `languages` that the policy has.

    A bilingual policy has one with all of them besides. Raises `Invalid` where two policies would
    be written to one place.
    """
    taken: dict[PurePosixPath, Position] = {}
    for policy, source in policies:
        directory = PurePosixPath(policy.policy, policy.effective.isoformat())
        here = source.locate(("effective",), key=True)
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
        if policy.mode is Mode.bilingual and len(spoken) > 1:
            yield Job(directory / "-".join(spoken), compose(policy, spoken), source)


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
    from policyc.pdf import pdf  # slow, and only this form needs it

    for job in todo:
        _printable(job)
    documents = [job.document for job in todo]
    contents = [job.source.content for job in todo]
    names = [f"{job.document.policy}.yaml" for job in todo]
    made = (executor.map if executor else map)(pdf, documents, contents, names)
    for job, content in zip(todo, made, strict=True):
        yield job.stem.with_name(f"{job.stem.name}.{Form.pdf}"), content


def _printable(job: Job) -> None:
    """Raise `Invalid` if the document holds a character that the fonts have no glyph for."""
    from policyc.pdf import missing_glyphs

    missing = missing_glyphs(job.document)
    if not missing:
        return
    text = job.source.content.decode("utf-8-sig")
    raise Invalid(
        Problem(
            _where(text, character, job.source.file),
            f"the fonts of the PDF have no glyph for “{character}” U+{ord(character):04X}",
            "write it with other characters, or build without pdf",
        )
        for character in missing
    )


def _where(text: str, character: str, file: str) -> Position:
    offset = max(text.find(character), 0)
    return Position(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
