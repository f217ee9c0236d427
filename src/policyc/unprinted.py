"""What of a page did not reach the paper it was laid out on."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, Final
from xml.etree.ElementTree import Element

_ON_SCREEN_ONLY: Final = frozenset(("skip", "unseen"))
"""Classes of what only those meet who hear a page or move through it with the keyboard."""

_HELPS: Final = re.compile("[\u200b\u2060]")
"""What tells where words may break, and where not."""


_BETWEEN: Final = re.compile(r"[\W_]+")


class Unprinted(Exception):
    """That words of a page are not whole on the paper; it says which."""


def bare(words: str) -> str:
    """The letters and digits of `words`, which no form and no line break changes."""
    return _BETWEEN.sub("", words).casefold()


def unprinted(body: Element, pages: Iterable[Any]) -> Iterator[str]:
    """The texts of `body` that its `pages`, as WeasyPrint laid them out, do not show whole.

    What they repeat, as the head of a table on each page, they show more than once.
    """
    shown = _shown(pages)
    for element in body.iter():
        if element.tag.startswith("{") or element.get("class") in _ON_SCREEN_ONLY:
            continue  # a drawing in a namespace of its own has words for those who do not see it
        text = "".join((element.text or "", *(child.tail or "" for child in element)))
        words, there = bare(text), bare(shown[id(element)])
        if there != words * max(1, len(there) // max(1, len(words))):
            yield " ".join(_HELPS.sub("", text).split())


def _shown(pages: Iterable[Any]) -> defaultdict[int, str]:
    """What the pages show of each element's own text, without what the style sheet adds to it."""
    shown: defaultdict[int, str] = defaultdict(str)
    for page in pages:
        for box in page._page_box.descendants():  # the layout is not public; its version is pinned
            if hasattr(box, "text") and "::" not in (box.element_tag or ""):
                shown[id(box.element)] += box.text
    return shown
