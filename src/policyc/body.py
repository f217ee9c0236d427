"""The Markdown of a section as HTML."""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache
from itertools import chain, pairwise
from typing import Final, NamedTuple, cast

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup

from policyc.tables import arrange, rows_too_long

_BREAK: Final = "<br>"
_DEEPEST: Final = 16
_NOTE: Final = "※"
_OUTWARD: Final = re.compile(r"(?:https?://[^/?#@]+(?:[/?#].*)?|mailto:.+|tel:.+)", re.IGNORECASE)


class Unshowable(Exception):
    """Markdown that a page would show otherwise than it was meant; it says where and what."""


def render(body: str, heading: str, level: int, ids: frozenset[str], prefix: str) -> Markup:
    """The HTML of `body`, which stands under `heading`, a heading of the level.

    Its links to `ids`, the sections that there are, lead to these with `prefix` before them.
    Raises `Unshowable` where words would be lost, a link leads nowhere or a heading skips levels.
    """
    tokens, found = _read(body, level, ids)
    for fault in found:
        raise Unshowable(f"“{heading}”: {fault.what}; {fault.mend}")
    for link in _links(tokens):
        if (target := str(link.attrs["href"])).startswith("#"):
            link.attrs["href"] = f"#{prefix}{target[1:]}"
    _mark_notes(tokens)
    return Markup(_parser().renderer.render(arrange(tokens), _parser().options, {}))  # noqa: S704 - the renderer escapes


class Fault(NamedTuple):
    """What of a body a page would show otherwise than it was meant, and how to mend it."""

    what: str
    mend: str


def faults(body: str, level: int, ids: Container[str]) -> Iterator[Fault]:
    """The faults of `body`, which stands under a heading of the level and may link to `ids`."""
    return _read(body, level, ids)[1]


def _read(body: str, level: int, ids: Container[str]) -> tuple[list[Token], Iterator[Fault]]:
    definitions: dict[str, object] = {}
    tokens = _parser().parse(body, definitions)
    found = (_losses(tokens, body, definitions), _bad_links(tokens, ids))
    return tokens, chain(*found, _bad_headings(tokens, level))


@cache
def _parser() -> MarkdownIt:
    """CommonMark with tables and `<br>`, and no other tag."""
    settings = {"html": False, "xhtmlOut": False, "maxNesting": 6 * _DEEPEST}
    parser = _EveryLink("commonmark", settings).enable("table")
    parser.inline.ruler.before("autolink", "break", _line_break)
    return parser


class _EveryLink(MarkdownIt):
    """Reads as a link whatever CommonMark does, for us to judge."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the parser's
        return True


def _line_break(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - rules are called so
    if not state.src.startswith(_BREAK, state.pos):
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos += len(_BREAK)
    return True


def _mark_notes(tokens: Sequence[Token]) -> None:
    for token, following in pairwise(tokens):
        if token.type == "paragraph_open" and following.content.startswith(_NOTE):
            token.attrSet("class", "note")


def _links(tokens: Sequence[Token]) -> Iterator[Token]:
    inner = (child for token in tokens for child in token.children or ())
    return (token for token in inner if token.type == "link_open")


def _losses(tokens: Sequence[Token], body: str, definitions: dict[str, object]) -> Iterator[Fault]:
    """What the parser drops, or would."""
    if any(token.level > _DEEPEST for token in tokens):
        yield Fault("the Markdown is nested too deeply", "use fewer levels")
    if any(child.type == "image" for token in tokens for child in token.children or ()):
        yield Fault("an image has no place in a policy", "say it in words")
    for name in cast("dict[str, object]", definitions.get("references", {})):
        shown = f"`[{name.lower()}]:` defines a link and shows nothing"
        yield Fault(shown, "write `\\[` for a bracket")
    for line in rows_too_long(tokens, body.split("\n")):
        yield Fault(f"the row `{line}` has more cells than columns", "write `\\|` for a bar")


def _bad_links(tokens: Sequence[Token], ids: Container[str]) -> Iterator[Fault]:
    for link in _links(tokens):
        target = str(link.attrs["href"])
        if target[:1] == "#" and target[1:] not in ids:
            yield Fault(f"the link to `{target}` leads nowhere", "link to a section that there is")
        if target[:1] != "#" and not _OUTWARD.fullmatch(target):
            yield Fault("a link that leads nowhere", "write an https, mailto or tel address")


def _bad_headings(tokens: Sequence[Token], level: int) -> Iterator[Fault]:
    for token in tokens:
        if token.type == "heading_open":
            above, level = level, int(token.tag[1:])
            if not 3 <= level <= above + 1:
                yield Fault(
                    f"a heading of level {level} stands under one of level {above}",
                    "begin headings inside it with `###`",
                )
