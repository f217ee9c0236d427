"""Policies become files: a policy and its source in, paths and their contents out."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import count
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from policyc.abridge import easy, short, speaks_plainly
from policyc.arrival import lost, text_of
from policyc.camera_policy import camera_policy
from policyc.compose import compose
from policyc.document import Document, Edition, Kind
from policyc.facts.cameras import separate
from policyc.html import fragment, html
from policyc.invalid import Invalid, Position, Problem
from policyc.markdown import markdown
from policyc.model.node import Lang, LongText
from policyc.model.policy import Mode, Policy
from policyc.source import Source
from policyc.unprinted import Unprinted

if TYPE_CHECKING:
    from policyc.press import Press
    from policyc.printing import TooLong


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
    policy: Policy


Tell: TypeAlias = Callable[[Problem], None]
"""What hears why a policy is passed over for a document that others have."""

_TEXTS: Final[Mapping[Form, Callable[[Document], str]]] = {Form.html: html, Form.md: markdown}
_ABRIDGED: Final = {Kind.short: short, Kind.easy: easy}


def jobs(
    policies: Sequence[tuple[Policy, Source]],
    languages: Sequence[Lang],
    beside: Collection[Kind] = (),
    tell: Tell = lambda _: None,
) -> Iterator[Job]:
    """The documents of `policies`: one in each of `languages` that the policy has.

    A bilingual policy has one with all of them besides. `beside` says whether the short form and
    the easy version are made too, of the policies that have what it takes; `tell` hears of those
    that have not. Raises `Invalid` where none of them has, and where two policies would be written
    to one place.
    """
    for kind in sorted(beside):
        lacking = [lack for policy, source in policies if (lack := _lack(policy, kind, source))]
        _pass_over(lacking, tell, all_of_them=len(lacking) == len(policies))
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
            yield Job(directory / lang, document, source, policy)
            for kind in sorted(beside):
                if _lack(policy, kind, source) is None:
                    yield Job(
                        directory / f"{kind}.{lang}",
                        _ABRIDGED[kind](policy, [lang]),
                        source,
                        policy,
                    )
            for devices in separate(policy):
                document = camera_policy(policy, devices, [lang])
                yield Job(directory / f"{devices}.{lang}", document, source, policy)
        if policy.mode is Mode.bilingual and len(spoken) > 1:
            name = "-".join(spoken)
            yield Job(directory / name, compose(policy, spoken), source, policy)
            for devices in separate(policy):
                document = camera_policy(policy, devices, spoken)
                yield Job(directory / f"{devices}.{name}", document, source, policy)


def _lack(policy: Policy, kind: Kind, source: Source) -> Problem | None:
    """What the policy has to say for such a document to be made, and does not."""
    at = source.locate(("policy",), key=True)
    match kind:
        case Kind.short if policy.full_text is None:
            return Problem(
                at,
                "there is no short form, which has to say where the full text is",
                "add its web address: `full_text: https://example.kr/privacy`",
            )
        case Kind.easy if not speaks_plainly(policy):
            return Problem(
                at,
                "there is no easy version, as nothing is said in easy words",
                "add `plain: {ko: …, en: …}` beside purposes, rows, recipients or rights",
            )
        case _:
            return None


def _pass_over(problems: Sequence[Problem], tell: Tell, *, all_of_them: bool) -> None:
    """Tell of what is passed over. Raises `Invalid` where that leaves nothing."""
    if problems and all_of_them:
        raise Invalid(problems)
    for problem in problems:
        tell(problem)


def _linked(policy: Policy, edition: Edition, source: Source) -> None:
    """Raise `Invalid` if a paragraph of the author's links to a section that is not there."""
    there = {section.id for section in edition.sections}
    problems = [
        Problem(
            source.locate((*route, edition.lang)),
            f"the link to `#{target}` leads nowhere",
            "the policy declares nothing for that section",
        )
        for route, text in policy.parts
        if isinstance(text, LongText)
        for target in re.findall(r"\]\(#([^\s()]+)\)", text[edition.lang] or "")
        if target not in there
    ]
    if problems:
        raise Invalid(problems)


def build(
    todo: Sequence[Job],
    forms: Sequence[Form],
    press: "Press | None" = None,
    *,
    embedded: bool,
    tell: Tell = lambda _: None,
) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Every file of `todo` in `forms`; with `embedded`, HTML is a fragment for another page.

    `press` prints PDFs, and only they need it. A short form that does not fit on its sheet has
    none, of which `tell` hears. Raises `Invalid` where no policy has a short form that fits, and
    where a character has no glyph in the fonts of the PDF; `policyc.printing.Missing` where the
    machine cannot make one, `policyc.press.Stopped` where one takes too much.
    """
    texts = {**_TEXTS, Form.html: fragment} if embedded else _TEXTS
    for form, text in texts.items():
        if form in forms:
            made = [text(job.document) for job in todo]
            arrived(todo, made, form)
            for job, content in zip(todo, made, strict=True):
                yield job.stem.with_name(f"{job.stem.name}.{form}"), content.encode()
    if Form.pdf in forms and press is not None:
        yield from _pdfs(todo, press, tell)


def arrived(todo: Sequence[Job], made: Sequence[str], form: Form) -> None:
    """Raise `Invalid` where a text of an author is in none of the documents that are to say it.

    `made` is what became of each of `todo`, in that form.
    """
    said: dict[tuple[int, Kind, Sequence[Lang]], list[tuple[Job, str]]] = {}
    for job, text in zip(todo, made, strict=True):
        kind = Kind.full if job.document.kind is Kind.cameras else job.document.kind
        languages = tuple(Lang(edition.lang) for edition in job.document.editions)
        said.setdefault((id(job.policy), kind, languages), []).append((job, text))
    problems = [
        Problem(
            job.source.locate(route),
            f"these words are not in the {form.upper()} of the policy in `{lang}`",
            "write them without marks that hide text; if there are none, report this as a bug",
        )
        for (_, kind, languages), beside in said.items()
        for lang in languages
        for job in (beside[0][0],)
        for route in lost(job.policy, lang, kind, _visible((text for _, text in beside), form))
    ]
    if problems:
        raise Invalid(dict.fromkeys(problems))


def _visible(texts: Iterable[str], form: Form) -> str:
    return "\n".join(map(text_of, texts) if form is Form.html else texts)


def _pdfs(todo: Sequence[Job], press: "Press", tell: Tell) -> Iterator[tuple[PurePosixPath, bytes]]:
    from policyc.pdf import missing_glyphs, sheet  # slow, and only this form needs it

    for job in todo:
        printable(missing_glyphs(job.document), job.source)

    named = ((f"{job.stem}.{Form.pdf}", sheet(job.document, sources(job))) for job in todo)
    made = press.printed(named)
    too_long: dict[PurePosixPath, Problem] = {}
    lost_on_paper: list[Problem] = []
    for job, content in zip(todo, made, strict=True):
        if isinstance(content, bytes):
            yield job.stem.with_name(f"{job.stem.name}.{Form.pdf}"), content
        elif isinstance(content, Unprinted):
            lost_on_paper.append(unprinted(str(content), job.source))
        else:
            too_long[job.stem] = _too_long(job, content)
    if lost_on_paper:
        raise Invalid(lost_on_paper)
    short_forms = {job.stem.parent for job in todo if job.document.kind is Kind.short}
    too_long_somewhere = {stem.parent for stem in too_long}
    _pass_over([*too_long.values()], tell, all_of_them=short_forms == too_long_somewhere)


def unprinted(words: str, *sources: Source) -> Problem:
    """That the paper does not show all of `words`, which `sources` say."""
    return Problem(
        where(words, *sources),
        f"the PDF does not show all of “{words[:60]}{'…' if len(words) > 60 else ''}”",
        "say it in shorter words or in another place, or build without pdf",
    )


def _too_long(job: Job, error: "TooLong") -> Problem:
    return Problem(
        job.source.locate(("full_text",), key=True),
        f"the short form in `{job.document.editions[0].lang}` takes {error.sheets} sheets of B5, "
        "and may take one",
        "build without `--short`, or say less in `processing:` and `third_parties:`",
    )


def sources(job: Job) -> dict[str, bytes]:
    """What the document was made from: its file, by the policy's name, and what that extends."""
    files = {f"{job.document.policy}.yaml": job.source.content}
    for base in job.source.bases:
        path = PurePath(base.file)
        others = (f"{path.stem}-{number}{path.suffix}" for number in count(2))
        name = path.name if path.name not in files else next(o for o in others if o not in files)
        files[name] = base.content
    return files


def printable(characters: Iterable[str], *sources: Source) -> None:
    """Raise `Invalid` if there are `characters`, which the fonts lack, that `sources` say."""
    if problems := [
        Problem(
            where(character, *sources),
            f"the fonts of the PDF have no glyph for “{character}” U+{ord(character):04X}",
            "write it with other characters, or build without pdf",
        )
        for character in characters
    ]:
        raise Invalid(problems)


def where(text: str, *sources: Source) -> Position:
    """Where `text` stands first, in files or in what they extend; else where the first begins."""
    for file in (file for source in sources for file in (source, *source.bases)):
        whole = file.content.decode("utf-8-sig")
        if (offset := whole.find(text)) >= 0:
            line = whole.count("\n", 0, offset) + 1
            return Position(file.file, line, offset - whole.rfind("\n", 0, offset))
    return Position(sources[0].file, 1, 1)  # it came of an escape
