"""All files of one policy: its pages in each language, and what stands beside them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.metadata import version as installed
from importlib.resources import files
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from policyc.build import Form, Job, build, jobs, sources, where
from policyc.document import Document
from policyc.fingerprints import rendering
from policyc.invalid import Invalid, Problem
from policyc.model.node import Lang
from policyc.site.around import JSON, Page, Site
from policyc.site.card import Library
from policyc.site.comparisons import comparisons
from policyc.site.feeds import feed
from policyc.site.links import Lead, Links
from policyc.site.lists import lists
from policyc.site.machine import policy_json
from policyc.site.pages import version
from policyc.site.records import Leaving
from policyc.site.shelf import Shelf, Shown
from policyc.source import Source
from policyc.versions import Version

if TYPE_CHECKING:
    from policyc.press import Press

_POLICY: Final = "policy"


class Part(Protocol):
    """Where the files of a policy go: a part of a site."""

    @property
    def paths(self) -> Collection[str]:
        """What it holds so far."""
        ...

    def put(self, path: PurePosixPath, content: bytes, made_from: str | None = None) -> None:
        """Add a file."""
        ...

    def keep(self, path: PurePosixPath, made_from: str) -> bool:
        """Whether it takes over a file that was made from the same."""
        ...


class Filled(NamedTuple):
    """What is left to do when all files of a policy are made."""

    leaving: Sequence[Leaving] = ()
    """The links out of its directory, which must lead somewhere too."""
    problems: Sequence[Problem] = ()
    """Why its author has to mend something first."""


def fill(site: Site, shelf: Shelf, into: Part, library: Library, press: "Press | None") -> Filled:
    """Put every file of a policy into its part of the site; `press` prints the PDFs.

    Raises what `Library.version` and `policyc.build.build` raise, but for `Invalid`.
    """
    try:
        return _filled(site, shelf, into, library, press)
    except Invalid as invalid:
        return Filled(problems=invalid.problems)


def _filled(
    site: Site, shelf: Shelf, into: Part, library: Library, press: "Press | None"
) -> Filled:
    versions = {shown.effective: library.version(shown.card) for shown in shelf.shown}
    links = Links(site.base)
    written: dict[str, Shown] = {}
    todo: list[Job] = []

    def put(page: Page) -> None:
        links.read(page.path, page.text)
        into.put(page.path, page.text.encode())

    for lang in shelf.languages:
        for shown in shelf.history(lang):
            for page in _version(site, shelf, shown, lang, versions[shown.effective], into, todo):
                put(page)
                written[str(page.path)] = shown
        if site.base is not None:
            put(feed(site, shelf, lang))
    for page in (*lists(site, shelf), *comparisons(site, shelf, versions)):
        put(page)
    _print(todo, site, into, press)
    leaving = links.take_leaving(shelf.choice.parent)
    return Filled(
        [Leaving(_day(lead, written), lead) for lead in leaving],
        [problem(dead, _source(dead, written, versions)) for dead in links.dead(into.paths)],
    )


def _version(
    site: Site,
    shelf: Shelf,
    shown: Shown,
    lang: Lang,
    of: Version,
    into: Part,
    todo: list[Job],
) -> Iterator[Page]:
    """The pages of a version in a language. Its other forms go `into` the site, but for PDFs,
    which are left `todo`.
    """
    whole, *parts = jobs([of], [lang])
    own = shelf.of(shown, lang).parent
    beside = {job.stem.name.removesuffix(f".{lang}"): job for job in parts}
    documents = {name: job.document for name, job in beside.items()}
    yield from version(site, shelf, shown, lang, whole.document, documents)
    placed = [whole._replace(stem=own / _POLICY)]
    placed += [job._replace(stem=own / name / _POLICY) for name, job in beside.items()]
    if Form.md in site.forms:
        for path, content in build(placed, [Form.md], embedded=False):
            into.put(path, content)
    if JSON in site.forms:
        told = policy_json(of.policy, shown.card.meaning)
        into.put(own / f"{_POLICY}.{JSON}", told.encode())
    todo += placed


def _print(todo: Sequence[Job], site: Site, into: Part, press: "Press | None") -> None:
    """The PDFs, made anew only where something that they are made from has changed."""
    if Form.pdf not in site.forms:
        return
    keys = {_pdf(job): _made_from(job.document, sources(job)) for job in todo}
    fresh = [job for job in todo if not into.keep(_pdf(job), keys[_pdf(job)])]
    for path, content in build(fresh, [Form.pdf], press, embedded=False):
        into.put(path, content, keys[path])


def _pdf(job: Job) -> PurePosixPath:
    return job.stem.with_name(f"{job.stem.name}.{Form.pdf}")


def _made_from(document: Document, attached: Mapping[str, bytes]) -> str:
    """The hash of all that decides what a PDF looks like, but for the libraries of the system."""
    made_from = sha256(printed_with())
    for part in (repr(document).encode(), *(x for one in sorted(attached.items()) for x in one)):
        content = part if isinstance(part, bytes) else part.encode()
        made_from.update(len(content).to_bytes(8, "big") + content)
    return made_from.hexdigest()


@cache
def printed_with() -> bytes:
    """The hash of all that makes PDFs, but for the libraries of the system."""
    fonts = sorted((files("policyc") / "fonts").iterdir(), key=lambda font: font.name)
    parts = [rendering().encode(), installed("weasyprint").encode()]
    return b"".join(sha256(part).digest() for part in (*parts, *(f.read_bytes() for f in fonts)))


def problem(dead: Lead, source: Source | None) -> Problem:
    """What an author reads of a link that leads nowhere; one that we made is a bug."""
    if source is None or "://" not in dead.link:
        raise RuntimeError(f"{dead.page} links to {dead.link}, where nothing stands")
    return Problem(
        where(dead.link.partition("://")[2], source),
        f"the link to `{dead.link}` leads to a page of the site that is not there",
        "correct the address, or publish that version too",
    )


def _day(lead: Lead, written: Mapping[str, Shown]) -> str:
    return written[lead.page].effective.isoformat() if lead.page in written else ""


def _source(
    lead: Lead, written: Mapping[str, Shown], versions: Mapping[date, Version]
) -> Source | None:
    return versions[written[lead.page].effective].source if lead.page in written else None
