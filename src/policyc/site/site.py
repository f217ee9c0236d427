"""The whole site, file by file, into what is to replace the one before."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib.metadata import version as installed
from importlib.resources import files
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from policyc.build import Form, Job, build, jobs, sources, where
from policyc.document import Document
from policyc.fingerprints import rendering
from policyc.invalid import Invalid, Problem
from policyc.model.node import Lang
from policyc.site.around import JSON, Page, Site
from policyc.site.comparisons import comparisons
from policyc.site.feeds import feed, robots, sitemap
from policyc.site.links import Dead, Links
from policyc.site.lists import index, lists, missing
from policyc.site.machine import policy_json
from policyc.site.pages import version
from policyc.site.publish import Replacement
from policyc.site.shelf import Shelf
from policyc.source import Source

if TYPE_CHECKING:
    from policyc.press import Press

_POLICY: Final = "policy"


def make(site: Site, shelves: Sequence[Shelf], into: Replacement, press: "Press | None") -> None:
    """Put every file of the site into what is to replace the one before.

    `press` prints the PDFs, if there are any. Raises `Invalid` where an author's link leads to an
    address of the site at which nothing stands, and what `policyc.build.build` raises.
    """
    links = Links(site.base)
    written: dict[PurePosixPath, Source] = {}

    def put(page: Page) -> None:
        links.read(page.path, page.text)
        into.put(page.path, page.text.encode())

    for shelf in shelves:
        todo: list[Job] = []
        for lang in shelf.languages:
            for made in _versions(site, shelf, lang, into, todo):
                put(made[0])
                written[made[0].path] = made[1]
            if site.base is not None:
                put(feed(site, shelf, lang))
        for page in (*lists(site, shelf), *comparisons(site, shelf)):
            put(page)
        _print(todo, site, into, press)
    spoken = [lang for lang in Lang if any(lang in shelf.languages for shelf in shelves)]
    put(index(site, shelves, spoken))
    put(missing(site, spoken))
    if site.base is not None:
        into.put(PurePosixPath("sitemap.xml"), sitemap(site, shelves).encode())
        into.put(PurePosixPath("robots.txt"), robots(site).encode())
    if problems := [_problem(dead, written) for dead in links.dead(into.paths)]:
        raise Invalid(dict.fromkeys(problems))


def _versions(
    site: Site, shelf: Shelf, lang: Lang, into: Replacement, todo: list[Job]
) -> Iterator[tuple[Page, Source]]:
    """The pages of the versions in a language. Their other forms go `into` the site, but for
    PDFs, which are left `todo`.
    """
    for shown in shelf.history(lang):
        whole, *parts = jobs([shown.version], [lang])
        own = shelf.of(shown, lang).parent
        beside = {job.stem.name.removesuffix(f".{lang}"): job for job in parts}
        documents = {name: job.document for name, job in beside.items()}
        for page in version(site, shelf, shown, lang, whole.document, documents):
            yield page, shown.version.source
        placed = [whole._replace(stem=own / _POLICY)]
        placed += [job._replace(stem=own / name / _POLICY) for name, job in beside.items()]
        if Form.md in site.forms:
            for path, content in build(placed, [Form.md], embedded=False):
                into.put(path, content)
        if JSON in site.forms:
            into.put(own / f"{_POLICY}.{JSON}", policy_json(shown).encode())
        todo += placed


def _print(todo: Sequence[Job], site: Site, into: Replacement, press: "Press | None") -> None:
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
    made_from = sha256(_engine())
    for part in (repr(document).encode(), *(x for one in sorted(attached.items()) for x in one)):
        content = part if isinstance(part, bytes) else part.encode()
        made_from.update(len(content).to_bytes(8, "big") + content)
    return made_from.hexdigest()


@cache
def _engine() -> bytes:
    fonts = sorted((files("policyc") / "fonts").iterdir(), key=lambda font: font.name)
    parts = [rendering().encode(), installed("weasyprint").encode()]
    return b"".join(sha256(part).digest() for part in (*parts, *(f.read_bytes() for f in fonts)))


def _problem(dead: Dead, written: Mapping[PurePosixPath, Source]) -> Problem:
    """What an author reads of a link that leads nowhere; one that we made is a bug."""
    source = written.get(dead.page)
    if source is None or "://" not in dead.link:
        raise RuntimeError(f"{dead.page} links to {dead.link}, where nothing stands")
    return Problem(
        where(dead.link.partition("://")[2], source),
        f"the link to `{dead.link}` leads to a page of the site that is not there",
        "correct the address, or publish that version too",
    )
