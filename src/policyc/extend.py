"""A file and the files that it extends become one source."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple, cast

from policyc.invalid import Invalid, Position, Problem, Route
from policyc.model.node import Lang
from policyc.model.sharing import Change, Departure, Sharing
from policyc.source import MAX_VALUES, MAX_VALUES_OF_STRANGERS, Data, Place, Source
from policyc.typed import first, typed

MAX_DEPTH = 8
MAX_FILES = 32

_MARKS: Final = (".git", "policyc.toml")
_NOT_TAKEN_OVER: Final = frozenset((*Sharing.model_fields, "policy"))
_TEXT: Final = frozenset(Lang)


class Files:
    """The files on the disk around one of them.

    Only those below its root are read: the nearest directory with a `.git` or a `policyc.toml`;
    where there is none above the file, its own directory. Nor is anything read from outside
    `within`, where that is given.
    """

    called: str = "the repository"
    """What messages call the root."""
    values: int = MAX_VALUES
    """How many a file may hold."""

    def __init__(self, path: Path, within: Path | None = None) -> None:
        marked = [up for up in path.parents if any((up / mark).exists() for mark in _MARKS)]
        self.is_marked = bool(marked)
        self.root = marked[0] if marked else path.parent
        if not marked:
            self.called = "the directory of the policy"
        if within is not None:
            self.values = MAX_VALUES_OF_STRANGERS
        if within is not None and not self.root.is_relative_to(within):
            self.is_marked, self.root, self.called = True, within, "the working directory"

    def real(self, path: Path) -> Path:
        """`path` without symbolic links, whether it is there or not."""
        return Path(os.path.realpath(path))

    def shown(self, real: Path, written: str, file: str) -> str:
        """What messages call the file at `real`, which `file` calls `written`."""
        shown = os.path.normpath(os.path.join(os.path.dirname(file), written))  # noqa: PTH118, PTH120 # names, not files
        return shown if os.path.realpath(shown) == str(real) else str(real)

    def read(self, real: Path, shown: str) -> Source | str:
        """The source at `real`, or why there is none. Raises `Invalid`."""
        try:
            if real.is_file():
                return Source.read(real, name=shown, values=self.values)
            return "is not a file" if real.exists() else "does not exist"
        except OSError as error:
            return f"cannot be read: {(error.strerror or str(error)).lower()}"


def opened(path: Path, within: Path | None = None) -> Files:
    """The files around the one at `path`.

    Raises `Invalid` where that is a symbolic link that leads out of its root, or lies outside
    `within`, where it must be a file besides: from a pipe, what is read may never end.
    """
    real = Path(os.path.realpath(path))
    files = Files(real, within)
    if within is not None and not real.is_relative_to(within):
        what, mend = "the file lies outside the working directory", "run policyc where it is"
    elif within is not None and real.exists() and not real.is_file():
        what, mend = "this is no file, but a directory, a pipe or a device", "name a file"
    elif path.is_symlink() and not real.is_relative_to(
        os.path.realpath(Files(path.absolute()).root)
    ):
        what, mend = "this is a symbolic link that leads out of the repository", "put a file here"
    else:
        return files
    raise Invalid([Problem(Position(str(path), 1, 1), what, mend)])


def extended(source: Source, path: Path, files: Files | None = None) -> Source:
    """`source`, which was read from `path`, with what it extends. Raises `Invalid`.

    `files` are those that it may extend: on the disk, unless they are given.
    """
    if not source.data.keys() & {"extends", "differs"}:
        return source
    files = files or Files(Path(os.path.realpath(path)))
    return _Reading(files).completed(source, {files.real(path): source.file})


class _Reading:
    """The files that one file extends, each read once, none from outside their root."""

    def __init__(self, files: Files) -> None:
        self.among = files
        self.files: dict[Path, Source | Invalid] = {}

    def completed(self, source: Source, chain: Mapping[Path, str]) -> Source:
        """`source` with what it extends; `chain` leads from the first file to it."""
        top = {key: data for key, data in source.data.items() if key in Sharing.model_fields}
        said = typed(Sharing, top, source)
        if said.differs and not said.extends:
            at = source.locate(("differs",), key=True)
            raise Invalid([Problem(at, "there is nothing to differ from", "name it: `extends:`")])
        bases: dict[Path, Source] = {}
        problems: list[Problem] = []
        for index, written in enumerate(said.extends):
            at = source.locate(("extends", index))
            try:
                real = self._found(written, at, chain)
                if real in bases:
                    what = f"`{written}` is named twice"
                    raise Invalid([Problem(at, what, "keep one of the two")])
                bases[real] = self._read(real, written, at, chain)
            except Invalid as invalid:
                problems += invalid.problems
        if problems:
            raise Invalid(first(problems))
        return _joined(source, said.differs, list(bases.values()))

    def _found(self, written: str, at: Position, chain: Mapping[Path, str]) -> Path:
        """The file that is meant, inside the root, without symbolic links, and not in `chain`."""
        there = list(chain)[-1].parent / written
        real, root = self.among.real(there), self.among.root
        if not real.is_relative_to(root):
            inside = Path(os.path.normpath(there)).is_relative_to(root)
            how = "is a symbolic link that leads" if inside else "leads"
            where = self.among.called
            mark = "" if self.among.is_marked else ", or put an empty `policyc.toml` above both"
            raise Invalid(
                [Problem(at, f"`{written}` {how} out of {where}", f"keep it inside{mark}")]
            )
        if real in chain:
            names = [*list(chain.values())[list(chain).index(real) :], chain[real]]
            raise Invalid(
                [
                    Problem(
                        at,
                        f"the files extend each other in a circle: {' → '.join(names)}",
                        "take one of them out of `extends:`",
                    )
                ]
            )
        return real

    def _read(self, real: Path, written: str, at: Position, chain: Mapping[Path, str]) -> Source:
        """The file at `real` with what it extends."""
        if len(chain) > MAX_DEPTH:
            what = f"the files extend each other more than {MAX_DEPTH} deep"
            raise Invalid([Problem(at, what, "name the files that are needed side by side")])
        if real not in self.files and len(self.files) == MAX_FILES:
            what = f"there are more than {MAX_FILES} files to extend"
            raise Invalid([Problem(at, what, "put together what belongs together")])
        if real not in self.files:
            try:
                shown = self.among.shown(real, written, at.file)
                source = self._opened(real, written, at, shown)
                self.files[real] = self.completed(source, {**chain, real: shown})
            except Invalid as invalid:
                self.files[real] = invalid
        source = self.files[real]
        if isinstance(source, Invalid):
            raise source
        return source

    def _opened(self, real: Path, written: str, at: Position, shown: str) -> Source:
        source = self.among.read(real, shown)
        if isinstance(source, Source):
            return source
        mend = "check the path; it begins at the directory of this file"
        raise Invalid([Problem(at, f"`{written}` {source}", mend)])


class _Tree(NamedTuple):
    """A value, and its place."""

    data: Data
    place: Place

    def inner(self, name: str) -> "_Tree":
        """What the key `name` of this mapping holds."""
        data = cast("dict[str, Data]", self.data)
        return _Tree(data[name], cast("dict[str, Place]", self.place.within)[name])

    def of(self, entries: "Mapping[str, _Tree]") -> "_Tree":
        """A mapping in this place with other entries."""
        places = {name: tree.place for name, tree in entries.items()}
        data = {name: tree.data for name, tree in entries.items()}
        return _Tree(data, self.place._replace(within=places))


def _joined(source: Source, differs: Sequence[Departure], bases: Sequence[Source]) -> Source:
    """`source` on top of `bases`, with the changes that it says."""
    trees = [_taken_over(base) for base in bases]
    changes = _changes(source, differs, trees)
    problems: list[Problem] = []
    joined: _Tree | None = None
    for tree in (*trees, _Tree(source.data, source.root)):
        for route, change in changes.items():
            if change is Change.removes:
                tree = _without(tree, route)
        joined = _join(joined, tree, (), changes, problems, source) if joined else tree
    if problems:
        raise Invalid(first(problems))
    data, root = cast("_Tree", joined)
    every = {file.file: file for base in bases for file in (base, *base.bases)}
    whole = cast("dict[str, Data]", data)
    return replace(source, data=whole, root=root, bases=tuple(every.values()))


def _taken_over(base: Source) -> _Tree:
    tree = _Tree(base.data, base.root)
    return tree.of({name: tree.inner(name) for name in base.data if name not in _NOT_TAKEN_OVER})


def _changes(
    source: Source, differs: Sequence[Departure], trees: Sequence[_Tree]
) -> dict[Route, Change]:
    """What becomes of which value. Raises `Invalid` where a departure does not apply."""
    changes: dict[Route, Change] = {}
    problems: list[Problem] = []
    for index, departure in enumerate(differs):
        change = departure.change
        routes = (_route(departure.place, tree.data) for tree in trees)
        route = next((route for route in routes if route), None)
        at = source.locate(("differs", index, change))
        if route is None:
            what = f"no file that this one extends has `{departure.place}`"
            problems.append(Problem(at, what, "write its keys from the top, or delete this"))
        elif fault := _fault(departure, route, source.data, trees, changes):
            problems.append(Problem(at, *fault))
        else:
            changes[route] = change
    if problems:
        raise Invalid(first(problems))
    return changes


def _fault(
    departure: Departure,
    route: Route,
    own: Data,
    trees: Sequence[_Tree],
    earlier: Mapping[Route, Change],
) -> tuple[str, str] | None:
    """What is wrong with a departure, and how to mend it."""
    place, change = departure.place, departure.change
    if any(other[: len(route)] == route[: len(other)] for other in earlier):
        return f"`{place}` is changed twice", "keep one of the two"
    here = _at(own, route)
    if change is Change.removes:
        mend = "say `replaces`, or delete it there"
        return (f"this file has a `{place}` of its own", mend) if here is not None else None
    if here is None:
        return f"this file has no `{place}` of its own", "write it below, or say `removes`"
    there = (_at(tree.data, route) for tree in trees)
    if change is Change.adds_to and all(isinstance(data, dict) for data in (*there, here) if data):
        what = f"`{place}` holds keys, which join by themselves"
        return what, "delete this; if it is a list, write it as one"
    return None


def _route(place: str, data: Data) -> Route | None:
    """The keys that lead to `place`, the longest first, as a key may have a full stop in it."""
    parts = place.split(".")
    route: list[str] = []
    while parts:
        names = (".".join(parts[:end]) for end in range(len(parts), 0, -1))
        name = next((name for name in names if isinstance(data, dict) and name in data), None)
        if name is None or not isinstance(data, dict):
            return None
        route.append(name)
        data, parts = data[name], parts[name.count(".") + 1 :]
    return tuple(route)


def _at(data: Data, route: Route) -> "Data | None":
    for part in route:
        if not isinstance(data, dict) or part not in data:
            return None
        data = data[part]
    return data


def _without(tree: _Tree, route: Route) -> _Tree:
    name, *below = route
    if not isinstance(tree.data, dict) or name not in tree.data:
        return tree
    entries = {name: tree.inner(name) for name in tree.data}
    whole = entries.pop(str(name)) if not below else entries[str(name)]
    if below:
        entries[str(name)] = _without(whole, tuple(below))
    return tree.of(entries)


def _join(
    base: _Tree,
    own: _Tree,
    route: Route,
    changes: Mapping[Route, Change],
    problems: list[Problem],
    source: Source,
) -> _Tree:
    """`own` on top of `base`; what stands in both is added to `problems`."""
    if base.place is own.place:  # both have it from one file
        return own
    change = changes.get(route)
    if change is Change.replaces:
        return own
    if change is Change.adds_to:
        data, places = zip(*_elements(base), *_elements(own), strict=True)
        return _Tree(list(data), own.place._replace(within=list(places)))
    if not (isinstance(base.data, dict) and isinstance(own.data, dict)) or any(
        (*route, lang) not in changes for lang in _said_twice(base.data, own.data)
    ):
        problems.append(_twice(base, own, route, source))
        return own
    entries = {name: base.inner(name) for name in base.data}
    for name in own.data:
        inner = own.inner(name)
        if name in entries:
            inner = _join(entries[name], inner, (*route, name), changes, problems, source)
        entries[name] = inner
    return own.of(entries)


def _said_twice(base: Mapping[str, Data], own: Mapping[str, Data]) -> set[str]:
    """The languages of two texts that both have; so their problem is one, that of the text."""
    return base.keys() & own.keys() if base.keys() | own.keys() <= _TEXT else set()


def _elements(tree: _Tree) -> Iterator[_Tree]:
    """The elements of a list; a single one may stand without brackets."""
    if isinstance(tree.data, list):
        yield from map(_Tree, tree.data, cast("list[Place]", tree.place.within))
    else:
        yield tree


def _twice(base: _Tree, own: _Tree, route: Route, source: Source) -> Problem:
    there, here = (Position(tree.place.file, *tree.place.key) for tree in (base, own))
    lists = isinstance(base.data, list) or isinstance(own.data, list)
    verbs = "`replaces` or `adds_to`" if lists else "`replaces`"
    mend = f"say under `differs:` that this file {verbs} it and why, or delete it here"
    if here.file != source.file:
        mend = f"delete one of the two, or state it in {source.file} and say that it {verbs} it"
    return Problem(here, f"`{'.'.join(map(str, route))}` stands already at {there}", mend)
