"""Paragraphs that an author writes in Markdown: what of it a policy may hold."""

from collections.abc import Container, Iterator
from functools import cache
from typing import Final

from markdown_it import MarkdownIt

from policyc.body import Fault
from policyc.body import faults as faults_on_a_page

_LEVEL: Final = 2  # the paragraphs stand under the heading of a section
_ALLOWED: Final = frozenset(
    (
        *("paragraph", "bullet_list", "ordered_list", "list_item", "heading"),
        *("table", "thead", "tbody", "tr", "th", "td"),
        *("em", "strong", "link", "text", "text_special", "softbreak", "hardbreak", "inline"),
    )
)


def faults(text: str, ids: Container[str]) -> Iterator[Fault]:
    """What of `text`, which may link to `ids`, the document cannot show as it was meant."""
    tokens = _parser().parse(text)
    for token in (token for block in tokens for token in (block, *(block.children or ()))):
        kind = token.type.removesuffix("_open").removesuffix("_close")
        if token.type == "heading_open" and token.tag in ("h1", "h2"):
            yield Fault(
                "a heading of the first or second level", "begin headings inside it with `###`"
            )
        elif kind not in _ALLOWED and token.content != "<br>":
            yield Fault(
                f"Markdown of the kind “{kind.replace('_', ' ')}” has no place in a policy",
                "use paragraphs, lists, tables, emphasis and links",
            )
    yield from faults_on_a_page(text, _LEVEL, ids)


@cache
def _parser() -> MarkdownIt:
    """CommonMark as it would be with tags, so that those are seen."""
    return MarkdownIt("commonmark").enable("table")
