"""Paragraphs that an author writes in Markdown: what of it a policy may hold."""

from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

MAX_NESTING = 8
_ALLOWED = frozenset(
    (
        "paragraph",
        "bullet_list",
        "ordered_list",
        "list_item",
        "heading",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "em",
        "strong",
        "link",
        "text",
        "softbreak",
        "hardbreak",
        "inline",
    )
)
_SCHEMES = ("https://", "http://", "mailto:", "tel:", "#")


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def faults(text: str) -> Iterator[tuple[str, str]]:
    """What of `text` the document cannot show as meant: what it is, and how to mend it."""
    blocks = _parser().parse(text)
    for token in (token for block in blocks for token in (block, *(block.children or ()))):
        kind = token.type.removesuffix("_open").removesuffix("_close")
        if token.level > MAX_NESTING:
            yield "the Markdown is nested too deeply", "use fewer levels"
            return
        if kind not in _ALLOWED:
            yield (
                f"Markdown of the kind “{kind.replace('_', ' ')}” has no place in a policy",
                "use paragraphs, lists, tables, emphasis and links",
            )
            return
        if token.type == "heading_open" and token.tag in ("h1", "h2"):
            yield "a heading of the first or second level", "begin headings inside it with `###`"
            return
        if token.type == "link_open" and not _target(token).startswith(_SCHEMES):
            yield "a link that leads nowhere", "write an https, mailto or tel address"
            return


def _target(token: Token) -> str:
    return str(token.attrGet("href") or "")
