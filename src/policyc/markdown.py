"""The policy as Markdown that reads on GitHub as its page reads in a browser."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from policyc.document import Document, Edition, Label

_MEANT_AS_MARKUP: Final = re.compile(
    r"[\\`*_\[\]<>|~$]"  # emphasis, code, links, tags, cells, mathematics
    r"|&(?=#?\w+;|#?\w*$)"  # a character reference, whole or begun
    r"|:(?=//)|\.(?<=www\.)"  # an address that GitHub makes a link of
    r"|!$"  # an image, when a link follows
    r"|(?<!\S)#(?=#*$)",  # the end of a heading, or all of it
    re.IGNORECASE,
)
_BEGINS_A_BLOCK: Final = re.compile(
    r"\A(?:[0-9]{1,9}(?=[.)](?:\s|$))"  # a numbered item: the backslash follows the number
    r"|(?=[=:-]|(?:\+|#{1,6})(?:\s|$)))"  # an underline, a bullet, a heading
)

_BODY: Final = re.compile(
    r"(?P<kept>\\.|(?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)"
    r"|<(?:https?|mailto|tel):[^\s<>]*>|<br>)"
    r"|\]\(#(?P<id>[^\s()]+)\)"
    r"|(?P<markup>[~$]|<(?=[A-Za-z/!?]))",
    re.DOTALL,
)
_SUBHEADING: Final = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$", re.MULTILINE)
_CIRCLED_LETTERS: Final = range(0x24B6, 0x24EA)


def escape(words: str) -> str:
    """Markdown that shows exactly `words`, on one line, white space folded.

    It holds in a sentence, a list item, a heading and a cell of a table, at the beginning too.
    An e-mail address in it becomes a link on GitHub, which nothing can prevent.
    """
    return _BEGINS_A_BLOCK.sub(r"\g<0>\\", _inline(words))


def markdown(document: Document) -> str:
    """The document in GitHub's Markdown, its editions one after the other."""
    slugs = iter(_slugs(_headings(document)))
    return "\n\n---\n\n".join(_edition(edition, slugs) for edition in document.editions) + "\n"


def _inline(words: str) -> str:
    return _MEANT_AS_MARKUP.sub(lambda found: f"\\{found[0]}", " ".join(words.split()))


def _edition(edition: Edition, slugs: Iterator[str]) -> str:
    """The edition, which takes from `slugs` those of its headings."""
    next(slugs)
    _pass(edition.preamble, slugs)
    for heading in (edition.summary, edition.contents):
        if heading:
            next(slugs)
    targets: dict[str, str] = {}
    for section in edition.sections:
        targets[section.id] = next(slugs)
        _pass(section.body, slugs)
    blocks = [f"# {_inline(edition.title)}", _body(edition.preamble, targets)]
    if edition.labels:
        blocks.append(f"## {_inline(edition.summary)}")
        blocks.append("\n".join(_label(label, targets) for label in edition.labels))
    if edition.contents:
        blocks.append(f"## {_inline(edition.contents)}")
        links = (f"- [{_inline(s.heading)}](#{targets[s.id]})" for s in edition.sections)
        blocks.append("\n".join(links))
    for section in edition.sections:
        blocks += (f"## {_inline(section.heading)}", _body(section.body, targets))
    return "\n\n".join(block for block in blocks if block)


def _label(label: Label, targets: Mapping[str, str]) -> str:
    link = f"- [{_inline(label.words)}](#{targets[label.section]})"
    return f"{link}: {_inline(label.examples)}" if label.examples else link


def _body(body: str, targets: Mapping[str, str]) -> str:
    """`body` with links to what the headings are on GitHub, and no more markup than we show."""

    def said(found: re.Match[str]) -> str:
        if section := found["id"]:
            return f"](#{targets.get(section, section)})"
        return found["kept"] or f"\\{found[0]}"

    return _BODY.sub(said, body.strip())


def _headings(document: Document) -> Iterator[str]:
    """The words of every heading, in the order in which they stand."""
    for edition in document.editions:
        yield edition.title
        yield from _subheadings(edition.preamble)
        yield from filter(None, (edition.summary, edition.contents))
        for section in edition.sections:
            yield section.heading
            yield from _subheadings(section.body)


def _subheadings(body: str) -> list[str]:
    return _SUBHEADING.findall(body)


def _pass(body: str, slugs: Iterator[str]) -> None:
    for _ in _subheadings(body):
        next(slugs)


def _slugs(headings: Iterable[str]) -> list[str]:
    """What GitHub names each heading, with a number when it is not the first of its name."""
    seen = Counter[str]()
    slugs: list[str] = []
    for heading in headings:
        slug = "".join(filter(_in_slug, " ".join(heading.split()).lower())).replace(" ", "-")
        slugs.append(f"{slug}-{seen[slug]}" if seen[slug] else slug)
        seen[slug] += 1
    return slugs


def _in_slug(character: str) -> bool:
    """Whether it is a space, a hyphen or, as Unicode has it, part of a word."""
    return (
        character in " -"
        or unicodedata.category(character) in ("Nd", "Nl", "Pc")
        or unicodedata.category(character)[0] in "LM"
        or ord(character) in _CIRCLED_LETTERS
    )
