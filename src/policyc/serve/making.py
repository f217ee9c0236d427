"""The site of the policies in memory, and what a check says of each of them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

import typer

from policyc.build import Form
from policyc.check import Checked
from policyc.checking import Asked
from policyc.finding import Finding
from policyc.invalid import Invalid, Problem
from policyc.lock import Locks
from policyc.model.node import Lang
from policyc.model.policy import Policy
from policyc.report.report import Report
from policyc.serve.preview import Preview
from policyc.serve.reading import Reader
from policyc.site.around import JSON, Site
from policyc.site.card import Card
from policyc.site.fill import fill
from policyc.site.lists import index, missing
from policyc.site.shelf import Shelf, shelves
from policyc.source import Source
from policyc.versions import Version

if TYPE_CHECKING:
    from policyc.lock import Lock

_FORMS: Final = frozenset((Form.html, Form.md, JSON))
"""A PDF takes longer than a reader who has just saved a file waits."""

_Versions: TypeAlias = Sequence[tuple[Card, Version]]


class Made(NamedTuple):
    """A preview, and how it came about."""

    preview: Preview
    report: Report | None
    """On all policies; None where none could be read, or a lock is broken."""
    checked: Collection[str]
    """The files of the policies that were checked anew."""
    pages: int
    """How many pages are new or others than before."""


class _Files:
    """The files of one policy, in memory."""

    def __init__(self) -> None:
        self.contents: dict[str, bytes] = {}

    @property
    def paths(self) -> Collection[str]:
        return self.contents.keys()

    def put(self, path: PurePosixPath, content: bytes, made_from: str | None = None) -> None:
        del made_from  # it is for what takes long, which is not made here
        self.contents[str(path)] = content

    def keep(self, path: PurePosixPath, made_from: str) -> bool:
        del path, made_from
        return False


class _Kept(NamedTuple):
    made_from: object
    contents: Mapping[str, bytes]


class _Heard(NamedTuple):
    source: Source
    lock: "Lock | None"
    result: Checked


class Maker:
    """Makes previews of policies, one after the other, each time only what has changed."""

    def __init__(self, reader: Reader, asked: Asked, day: date | None = None) -> None:
        """`day` is that of the site; None for the newest day of effect."""
        self._reader = reader
        self._asked = asked
        self._day = day
        self._kept: dict[str, _Kept] = {}
        self._checked: dict[str, _Heard] = {}
        self._before: Mapping[str, bytes] = {}
        self.paths: Sequence[Path] = reader.paths
        """Where policies are looked for."""
        self.files: Sequence[Path] = ()
        """What was read for the last preview, and what could not be."""

    def make(self) -> Made:
        """The preview of what the files say now."""
        versions, problems = self._reader.read()
        problems = list(problems)
        found = self._shelves([card for card, _ in versions])
        contents = self._pages(found, problems)
        known = {name: one.source for name, one in self._checked.items()}
        report = self._report(versions, problems)
        checked = {
            file.file
            for _, version in versions
            if known.get(version.source.file) is not version.source
            for file in (version.source, *version.source.bases)
        }
        preview = Preview(
            contents,
            tuple(dict.fromkeys(problems)),
            dict(self._findings(found)),
            self._asked.lang,
        )
        changed = [name for name in contents if self._before.get(name) != contents[name]]
        self._before = contents
        read = [one.file for _, of in versions for one in (of.source, *of.source.bases)]
        self.files = [Path(file) for file in (*read, *(one.position.file for one in problems))]
        return Made(
            preview,
            report,
            checked,
            sum(name.endswith(".html") for name in changed),
        )

    def _shelves(self, cards: Sequence[Card]) -> Sequence[Shelf]:
        day = self._day or max((card.effective for card in cards), default=date.min)
        return list(shelves(cards, day, list(Lang)))

    def _pages(self, found: Sequence[Shelf], problems: list[Problem]) -> Mapping[str, bytes]:
        """Every file of the site; of a policy whose pages cannot be made, those before."""
        site = Site(None, _FORMS)
        kept: dict[str, _Kept] = {}
        for shelf in found:
            last = self._kept.get(shelf.key)
            made_from = [
                (one.card.own, one.card.extends, one.state, one.until) for one in shelf.shown
            ]
            if last is None or last.made_from != made_from:
                files = _Files()
                filled = fill(site, shelf, files, self._reader.library, None)
                problems += filled.problems
                if not filled.problems:
                    last = _Kept(made_from, files.contents)
            if last is not None:
                kept[shelf.key] = last
        self._kept = kept
        there = [shelf for shelf in found if shelf.key in kept]
        spoken = [lang for lang in Lang if any(lang in shelf.languages for shelf in there)]
        around = [
            index(site, there, spoken or list(Lang)),
            missing(Site("/", _FORMS), spoken or list(Lang)),
        ]
        contents = {str(page.path): page.text.encode() for page in around}
        for one in kept.values():
            contents |= one.contents
        return contents

    def _report(self, versions: _Versions, problems: list[Problem]) -> Report | None:
        there = [version for _, version in versions]
        self._checked = {
            version.source.file: self._checked[version.source.file]
            for version in there
            if version.source.file in self._checked
        }
        if not there:
            return None
        try:
            return self._asked.report(there, Locks(self._reader.paths), self._check)
        except Invalid as invalid:
            problems += invalid.problems
        except typer.BadParameter:
            pass  # a place that holds no policy any more, which is told of already
        return None

    def _check(self, policy: Policy, source: Source, lock: "Lock | None") -> Checked:
        last = self._checked.get(source.file)
        if last is None or last.source is not source or last.lock != lock:
            last = _Heard(source, lock, self._asked.check(policy, source, lock))
            self._checked[source.file] = last
        return last.result

    def _findings(self, found: Sequence[Shelf]) -> Iterator[tuple[str, Sequence[Finding]]]:
        """What is told of the version of a page, by the directories of its pages."""
        for shelf in found:
            for shown in (shelf.front, *shelf.shown):
                heard = self._checked.get(str(shown.card.path))
                if heard is None:
                    continue
                told = self._asked.told(heard.result.findings)
                for lang in shown.languages:
                    yield str(shelf.of(shown, lang).parent), told
                    if shown is shelf.front:
                        yield str(shelf.place(lang).parent), told
                if shown is shelf.front:
                    yield shelf.key, told
