"""Tables as they are read: with a caption, and each cell under the heading of its column."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from policyc.columns import narrowest

_MANY: Final = 5
_ROOM_OF_MANY: Final = 66.0
_ROOM_OF_FEW: Final = 40.0
_PADDING: Final = 1.5


def arrange(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, their tables with captions and with headings of columns and rows.

    A paragraph that is all bold and stands right before a table becomes its caption. The first
    column heads the rows; what its cells say after a line break is in a `span` of class `more`.
    Every other cell says in `data-label` what its column is, for a screen without room for
    columns. The class of a table with six columns is `columns-6 many`, and `tight` besides where
    the screen style has no room for six columns of whole words.
    """
    root = SyntaxTreeNode(tokens)
    for table in [node for node in root.walk() if node.type == "table"]:
        head, *bodies = table.children
        _mark(table, head.children[0], [row for body in bodies for row in body.children])
    for parent in list(root.walk()):
        for before, table in pairwise(tuple(parent.children)):
            if table.type == "table" and _all_bold(before):
                _retag(before, "caption")
                parent.children.remove(before)
                table.children.insert(0, before)
    arranged = root.to_tokens()
    for cell, inline in pairwise(arranged):
        if cell.attrs.get("scope") == "row":
            inline.children = list(_name_apart(inline.children or []))
    return arranged


def rows_too_long(tokens: Sequence[Token], lines: Sequence[str]) -> Iterator[str]:
    """The lines whose last cells would be dropped, as their table has fewer columns."""
    columns = 0
    for token in tokens:
        match token.type:
            case "table_open":
                columns = 0
            case "th_open":
                columns += 1
            case "tr_open" if columns and token.map:
                line = lines[token.map[0]].strip(" \t>")
                if len(escapedSplit(line.removeprefix("|").removesuffix("|"))) > columns:
                    yield line
            case _:
                pass


def _mark(table: SyntaxTreeNode, heads: SyntaxTreeNode, rows: Sequence[SyntaxTreeNode]) -> None:
    headings = [_words(cell) for cell in heads.children]
    words = [headings, *([_words(cell) for cell in row.children] for row in rows)]
    many = len(headings) >= _MANY
    wanted = sum(narrowest(words)) + _PADDING * len(headings)
    tight = wanted > (_ROOM_OF_MANY if many else _ROOM_OF_FEW)
    classes = {f"columns-{len(headings)}": True, "many": many, "tight": tight}
    _set(table, "class", " ".join(name for name, holds in classes.items() if holds))
    for cell in heads.children:
        _head(cell, "col")
    for row in rows:
        first, *others = row.children
        _head(first, "row")
        for cell, heading in zip(others, headings[1:], strict=True):
            _set(cell, "data-label", heading)


def _head(cell: SyntaxTreeNode, scope: str) -> None:
    """Makes the cell the heading of its row or column, if it has words."""
    if _words(cell):
        _retag(cell, "th")
        _set(cell, "scope", scope)
    else:
        _retag(cell, "td")


def _name_apart(words: Sequence[Token]) -> Iterator[Token]:
    """The words, what follows the first line break in a `span` of its own."""
    ends = [i for i, token in enumerate(words, 1) if token.tag == "br" and token.level == 0]
    if not ends:
        yield from words
        return
    yield from words[: ends[0]]
    yield Token("span_open", "span", 1, attrs={"class": "more"})
    yield from words[ends[0] :]
    yield Token("span_close", "span", -1)


def _all_bold(node: SyntaxTreeNode) -> bool:
    if node.type != "paragraph":
        return False
    return [child.type for child in node.children[0].children if _words(child)] == ["strong"]


def _words(node: SyntaxTreeNode) -> str:
    """What the node says, without markup."""
    leaves = (leaf.token for leaf in node.walk() if leaf.token and not leaf.children)
    return "".join(leaf.content or (" " if leaf.tag == "br" else "") for leaf in leaves).strip()


def _retag(node: SyntaxTreeNode, tag: str) -> None:
    for token in node.nester_tokens or ():
        token.tag, token.hidden = tag, False


def _set(node: SyntaxTreeNode, name: str, value: str) -> None:
    if node.nester_tokens:
        node.nester_tokens.opening.attrs = {name: value}
