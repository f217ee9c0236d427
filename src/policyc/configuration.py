"""The configuration of a repository: `policyc.toml`, or `tool.policyc` of `pyproject.toml`.

It says what options say, and nothing that widens what is trusted: a stranger may have written it.
"""

import os
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, Final, Literal, TypeAlias, cast

from pydantic import BeforeValidator, Field

from policyc.arguments import SITE
from policyc.configured import PROJECT
from policyc.invalid import Invalid, Misconfigured, Position, Problem, Route
from policyc.model.node import Flag, Lang, Node, Some, Words, refused
from policyc.source import Data, Place, Source
from policyc.toml_places import places
from policyc.typed import first, typed

MAX_BYTES: Final = 200_000


Severity: TypeAlias = Literal["error", "warning", "note"]
Form: TypeAlias = Literal["html", "md", "pdf"]
SiteForm: TypeAlias = Literal["html", "md", "pdf", "json"]


def _path(value: object) -> PurePosixPath:
    if not isinstance(value, str) or not value.strip() or re.search("[\0-\x1f\x7f]", value):
        raise refused("this is not a path", "write the name of a file or directory below this one")
    if PurePosixPath(value).is_absolute() or "\\" in value:
        raise refused(
            "the path is not relative to this file", "write it from this directory, with `/`"
        )
    return PurePosixPath(value)


RelativePath: TypeAlias = Annotated[PurePosixPath, BeforeValidator(_path)]
"""A path from the directory of the configuration, below which it stays."""


def _glob(value: object) -> str:
    path = _path(value)
    if ".." in path.parts or any("**" in part and part != "**" for part in path.parts):
        raise refused(
            "this is not a pattern of paths",
            "write for example `policies/*/*.yaml`; `**` stands for directories, and `..` is not "
            "known",
        )
    return str(path)


def _site(value: object) -> str:
    if not isinstance(value, str) or not SITE.fullmatch(value):
        raise refused(
            "this is not the address of a site", "write it as https://example.kr/privacy/"
        )
    return value


class Acceptance(Node):
    """Findings that a repository accepts, and why."""

    rule: Words
    """The rule that finds them."""
    path: Annotated[str, BeforeValidator(_glob)]
    """The files in which they are accepted: a path or a pattern, such as `policies/*/*.yaml`."""
    reason: Words
    """Why they are right there."""


class Check(Node):
    """What `policyc check` does where its options say nothing else."""

    lang: Lang | None = None
    """Language of the report: `"ko"` or `"en"`."""
    select: Some[Words] | None = None
    """Only these rules, groups or patterns."""
    ignore: Some[Words] | None = None
    """Not these rules, groups or patterns."""
    min_severity: Severity | None = Field(default=None, alias="min-severity")
    """What is shown: from `"error"`, `"warning"` or `"note"` on."""
    fail_on: Severity | None = Field(default=None, alias="fail-on")
    """The exit status is 1 from this severity on."""
    baseline: RelativePath | None = None
    """A file of findings that are not told."""
    accept: Some[Acceptance] | None = None
    """Findings that are accepted: each `[[check.accept]]` has a `rule`, a `path` and a `reason`."""


class Build(Node):
    """What `policyc build` does where its options say nothing else."""

    lang: Some[Lang] | None = None
    """Languages, of those that a policy has."""
    to: Some[Form] | None = None
    """Forms: `"html"`, `"md"`, `"pdf"`."""
    output: RelativePath | None = None
    """The directory for the files."""
    short: Flag | None = None
    """Whether the short form is made too."""
    easy: Flag | None = None
    """Whether the easy version is made too."""
    fragment: Flag | None = None
    """Whether HTML is written to embed in a page."""


class Site(Node):
    """What `policyc site` does where its options say nothing else."""

    lang: Some[Lang] | None = None
    """Languages, of those that a policy has."""
    to: Some[SiteForm] | None = None
    """Forms: `"html"` always, and `"md"`, `"pdf"`, `"json"`."""
    output: RelativePath | None = None
    """The directory of the site."""
    base_url: Annotated[str, BeforeValidator(_site)] | None = Field(default=None, alias="base-url")
    """The address at which the site will stand."""


class Settings(Node):
    """All that a configuration may say."""

    paths: Some[RelativePath] | None = None
    """Policies, or directories that hold some, for commands that are told none."""
    check: Check = Field(default_factory=Check)
    """For `policyc check`."""
    build: Build = Field(default_factory=Build)
    """For `policyc build`."""
    site: Site = Field(default_factory=Site)
    """For `policyc site`."""


@dataclass(frozen=True)
class Configuration:
    """The settings of a file, and where each of them stands in it."""

    settings: Settings
    source: Source
    directory: Path

    def defaults(self, command: str) -> dict[str, object]:
        """What the parameters of a command are where the call does not say it, by their names."""
        section = getattr(self.settings, command, None)
        fields = type(section).model_fields if isinstance(section, Node) else ()
        said = {name: getattr(section, name) for name in fields if name != "accept"}
        found = {name: self._said(value) for name, value in said.items() if value is not None}
        if self.settings.paths is not None:
            found["paths"] = [self._said(path) for path in self.settings.paths]
        return found

    def _said(self, value: object) -> object:
        """A value as the command line would say it: lists with commas, paths from where we are."""
        match value:
            case tuple():
                return ",".join(map(str, cast("tuple[object, ...]", value)))
            case PurePosixPath():
                return os.path.relpath(self.directory / value)
            case _:
                return value

    def refused(self, route: Route, message: str, mend: str) -> Misconfigured:
        """What is raised where the value at `route` cannot be meant."""
        return Misconfigured([Problem(self.source.locate(route), message, mend)])


def read(path: Path) -> Configuration:
    """The configuration in the file at `path`. Raises `Misconfigured`, `OSError`."""
    data, root, content = _parsed(path)
    for name in _TABLE if path.name == PROJECT else ():
        if name in data:
            root = cast("dict[str, Place]", root.within)[name]
        inner = data.get(name, {})
        if not isinstance(inner, dict):
            at = Position(root.file, root.line, root.column)
            raise Misconfigured([Problem(at, f"`{name}` is a table", "write `[tool.policyc]`")])
        data = inner
    source = Source(root.file, content, data, root)
    try:
        settings = typed(Settings, data, source)
    except Invalid as invalid:
        raise Misconfigured(invalid.problems) from None
    directory = path.absolute().parent
    if problems := list(_astray(settings, source, directory)):
        raise Misconfigured(first(problems))
    return Configuration(settings, source, directory)


def has_table(path: Path) -> bool:
    """Whether the `pyproject.toml` at `path` configures us. Raises `Misconfigured`, `OSError`."""
    data, *_ = _parsed(path)
    tool = data.get(_TABLE[0])
    return isinstance(tool, dict) and _TABLE[1] in tool


_TABLE: Final = ("tool", "policyc")
_WHERE: Final = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def _parsed(path: Path) -> tuple[dict[str, Data], Place, bytes]:
    """What the TOML file at `path` holds, each scalar as text, where it stands, and the file."""
    name = os.path.relpath(path)
    start = Position(name, 1, 1)
    with path.open("rb") as file:
        content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        what = f"the file is larger than {MAX_BYTES:,} bytes"
        raise Misconfigured([Problem(start, what, "keep in it what policyc is to do")])
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
        data = cast("dict[str, Data]", _as_text(tomllib.loads(text)))
        return data, places(text, name), content
    except UnicodeDecodeError:
        raise Misconfigured([Problem(start, "this is not UTF-8", "save it as UTF-8")]) from None
    except RecursionError:
        what = "lists stand too deep in each other"
        raise Misconfigured([Problem(start, what, "no setting needs that")]) from None
    except ValueError as error:  # also a number of thousands of digits, which is no TOMLDecodeError
        said = str(error)
        found = _WHERE.search(said)
        line, column = (found[1], found[2]) if found is not None else (None, None)
        if found is not None and line is None:
            line = content.rstrip().count(b"\n") + 1
        at = Position(name, int(line or 1), int(column or 1))
        what = _WHERE.sub("", said)
        what = f"this is not TOML: {what[:1].lower()}{what[1:]}"
        mend = 'write `key = "text"`, with a text in quotation marks'
        raise Misconfigured([Problem(at, what, mend)]) from None


def _as_text(value: Any) -> Data:
    match value:
        case dict():
            return {name: _as_text(one) for name, one in cast("dict[str, Any]", value).items()}
        case list():
            return [_as_text(one) for one in cast("list[Any]", value)]
        case bool():
            return str(value).lower()
        case _:
            return str(value)


def _astray(settings: Settings, source: Source, directory: Path) -> Iterator[Problem]:
    """Paths that lead out of the directory of the configuration, by links too, or to nothing."""
    named: list[tuple[Route, PurePosixPath | None]] = [
        *((("paths", index), path) for index, path in enumerate(settings.paths or ())),
        (("check", "baseline"), settings.check.baseline),
        (("build", "output"), settings.build.output),
        (("site", "output"), settings.site.output),
    ]
    for route, path in named:
        if path is None:
            continue
        real = Path(os.path.realpath(directory / path))
        if not real.is_relative_to(os.path.realpath(directory)):
            yield Problem(
                source.locate(route),
                f"`{path}` leads out of the directory of this file",
                "keep it inside, or say it as an option of the command",
            )
        elif route[0] == "paths" and not real.exists():
            mend = "check the path; it begins at the directory of this file"
            yield Problem(source.locate(route), f"`{path}` does not exist", mend)
