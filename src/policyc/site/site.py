"""The whole site: what has not changed is kept, everything else is made anew."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from functools import partial
from hashlib import sha256
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from policyc.build import Form
from policyc.invalid import Invalid, Problem
from policyc.model.node import Lang
from policyc.processes import share
from policyc.site.around import Page, Site
from policyc.site.card import Library
from policyc.site.feeds import robots, sitemap
from policyc.site.fill import Filled, fill, printed_with, problem
from policyc.site.links import Lead, Links
from policyc.site.lists import index, missing
from policyc.site.publish import Portion, Replacement
from policyc.site.records import Kept, Records, made_with
from policyc.site.shelf import Shelf
from policyc.source import Source

if TYPE_CHECKING:
    from policyc.press import Press


class Work(NamedTuple):
    """Those who do the work, and what the build before has left them."""

    library: Library
    before: Records = Records()
    executor: Executor | None = None
    """Makes the pages of many policies side by side."""
    press: "Press | None" = None
    """Prints the PDFs, if there are any; it has processes of its own."""
    done: Callable[[], None] = lambda: None
    """Hears when the files of a policy are there."""


def make(site: Site, shelves: Sequence[Shelf], into: Replacement, work: Work) -> Records:
    """Put every file of the site into what is to replace the one before; say what to know of it.

    A policy of which nothing has changed is taken over. Raises `Invalid` where an author's link
    leads to an address of the site at which nothing stands, and what `policyc.build.build` raises.
    """
    kept: dict[str, Kept] = {}
    problems: list[Problem] = []
    todo: list[Shelf] = []
    keys = {shelf.key: _made_from(site, shelf) for shelf in shelves}
    for shelf in shelves:
        known = work.before.kept.get(shelf.key)
        portion = into.portion(shelf.key)
        if known is not None and known.made_from == keys[shelf.key] and portion.keep_all(known.sum):
            into.add(portion)
            kept[shelf.key] = known
            work.done()
        else:
            todo.append(shelf)
    for shelf, (portion, filled) in zip(todo, _fill_all(site, todo, into, work), strict=True):
        into.add(portion)
        problems += filled.problems
        kept[shelf.key] = Kept(keys[shelf.key], portion.sum, filled.leaving)
        work.done()
    if not problems:
        _around(site, shelves, into)
        problems = [*_dead(site, shelves, into, kept, work.library)]
    if problems:
        raise Invalid(dict.fromkeys(problems))
    return Records({one.card.own: one.card for shelf in shelves for one in shelf.shown}, kept)


def _fill_all(
    site: Site, todo: Sequence[Shelf], into: Replacement, work: Work
) -> Iterator[tuple[Portion, Filled]]:
    """The files of each policy, made side by side where they are many and no PDF is among them."""
    portions = (into.portion(shelf.key) for shelf in todo)
    each = share(len(todo))
    if work.executor is not None and each and work.press is None:
        apart = partial(_fill_apart, site, work.library)
        yield from work.executor.map(apart, todo, portions, chunksize=each)
        return
    for shelf, portion in zip(todo, portions, strict=True):
        yield portion, fill(site, shelf, portion, work.library, work.press)


def _fill_apart(
    site: Site, library: Library, shelf: Shelf, portion: Portion
) -> tuple[Portion, Filled]:
    return portion, fill(site, shelf, portion, library, None)


def _around(site: Site, shelves: Sequence[Shelf], into: Replacement) -> None:
    """The pages that lead to the policies, and what search engines are told of them."""
    links = Links(site.base)

    def put(page: Page) -> None:
        links.read(page.path, page.text)
        into.put(page.path, page.text.encode())

    spoken = [lang for lang in Lang if any(lang in shelf.languages for shelf in shelves)]
    put(index(site, shelves, spoken))
    put(missing(site, spoken))
    if site.base is not None:
        into.put(PurePosixPath("sitemap.xml"), sitemap(site, shelves).encode())
        into.put(PurePosixPath("robots.txt"), robots(site).encode())
    for lead in links.dead(into.paths):
        problem(lead, None)


def _dead(
    site: Site,
    shelves: Sequence[Shelf],
    into: Replacement,
    kept: Mapping[str, Kept],
    library: Library,
) -> Iterator[Problem]:
    """The links from one policy to elsewhere in the site that lead nowhere."""
    links = Links(site.base, lambda page: into.read(page).decode())
    stand: dict[Lead, tuple[Shelf, str]] = {}
    for shelf in shelves:
        stand.update({lead: (shelf, day) for day, lead in kept[shelf.key].leaving})
    links.leads += stand
    for lead in links.dead(into.paths):
        yield problem(lead, _source(*stand[lead], library))


def _source(shelf: Shelf, day: str, library: Library) -> Source | None:
    """What the version of a day was written in; None where it is no day of one."""
    for shown in shelf.shown:
        if shown.effective.isoformat() == day:
            return library.version(shown.card).source
    return None


def _made_from(site: Site, shelf: Shelf) -> str:
    """The hash of all that the files of a policy are made from."""
    told = [
        made_with(),
        site.base,
        sorted(site.forms),
        [*map(str, shelf.languages)],
        [[one.card.own, one.card.extends, one.state, str(one.until)] for one in shelf.shown],
    ]
    made_from = sha256(json.dumps(told).encode())
    if Form.pdf in site.forms:
        made_from.update(printed_with())
    return made_from.hexdigest()
