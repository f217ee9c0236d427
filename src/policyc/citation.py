"""Citations of provisions of Korean statutes, read from a short notation and said in words."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from typing import Literal, Self

_NUMBER = r"[1-9][0-9]{0,3}"
_SUBITEMS = "가나다라마바사아자차카타파하"
_PROVISION = re.compile(
    rf"(?P<article>{_NUMBER})(?:-(?P<article_branch>{_NUMBER}))?"
    rf"(?:(?:\((?P<paragraph>{_NUMBER})\)|\.(?=[1-9]))"
    rf"(?:(?P<item>{_NUMBER})(?:-(?P<item_branch>{_NUMBER}))?(?:\((?P<subitem>[{_SUBITEMS}])\))?)?)?"
)
_ATTACHMENT = re.compile(rf"(?P<kind>form|annex) (?P<number>{_NUMBER})(?:-(?P<branch>{_NUMBER}))?")


@dataclass(frozen=True, slots=True)
class Provision:
    """An article (조), or its paragraph (항), item (호) or sub-item (목); the 8 of 28-8 (제28조의8)
    is the article's branch.
    """

    article: int
    article_branch: int | None = None
    paragraph: int | None = None
    item: int | None = None
    item_branch: int | None = None
    subitem: str | None = None

    def __post_init__(self) -> None:
        if self.subitem is not None and self.subitem not in tuple(_SUBITEMS):
            raise ValueError(f"“{self.subitem}” is no sub-item; write one of {_SUBITEMS}")
        if 1 in (self.article_branch, self.item_branch):
            raise ValueError(f"{self} has a branch 1; write 28 or 28-2, as branches begin with 의2")
        if self.item is None and (self.item_branch or self.subitem):
            raise ValueError(f"{self} has a branch or sub-item of no item; write 28-8(1)3(가)")

    @classmethod
    def parse(cls, text: str) -> Self:
        """The provision written as 28-8(1)3(가), or 2.11 for item 11 of an article without
        paragraphs. Raises ValueError for any other notation.
        """
        match = _PROVISION.fullmatch(unicodedata.normalize("NFC", text))
        if match is None:
            raise ValueError(
                f"“{text}” is no provision; write 28-8(1)3 for 제28조의8제1항제3호, 30(1)3-2 for "
                "제30조제1항제3호의2, 28-8(1)3(가) for a sub-item or 2.11 for 제2조제11호"
            )
        parts = match.groupdict()
        subitem = parts.pop("subitem")
        return cls(**{name: int(part) for name, part in parts.items() if part}, subitem=subitem)

    def korean_parts(self) -> tuple[str, str, str, str]:
        """The words for article, paragraph, item and sub-item; empty where there is none."""
        return (
            f"제{self.article}조{_branch('의', self.article_branch)}",
            f"제{self.paragraph}항" if self.paragraph else "",
            f"제{self.item}호{_branch('의', self.item_branch)}" if self.item else "",
            f"{self.subitem}목" if self.subitem else "",
        )

    def english_parts(self) -> tuple[str, str, str, str]:
        """The numbers of article, paragraph, item and sub-item; empty where there is none."""
        lead = "" if self.paragraph else ", subparagraph "
        return (
            f"{self.article}{_branch('-', self.article_branch)}",
            f"({self.paragraph})" if self.paragraph else "",
            f"{lead}{self.item}{_branch('-', self.item_branch)}" if self.item else "",
            f"({'abcdefghijklmn'[_SUBITEMS.index(self.subitem)]})" if self.subitem else "",
        )

    def in_korean(self) -> str:
        """As a Korean statute cites it: 제28조의8제1항제3호가목."""
        return "".join(self.korean_parts())

    def in_english(self) -> str:
        """As Korean statutes are cited in English: Article 28-8(1)3(a)."""
        return "Article " + "".join(self.english_parts())

    def __str__(self) -> str:
        article, paragraph, item, _ = self.english_parts()
        subitem = f"({self.subitem})" if self.subitem else ""
        return article + paragraph + item.replace(", subparagraph ", ".") + subitem


@dataclass(frozen=True, slots=True)
class Span:
    """Provisions of one rank from the first to the last, with the branches that lie between."""

    first: Provision
    last: Provision

    def __post_init__(self) -> None:
        if _rank(self.first) != _rank(self.last):
            raise ValueError(f"{self} joins two ranks; write 35..38 or 15(1)..15(3)")
        if _place(self.first) >= _place(self.last):
            raise ValueError(f"{self} ends before it begins; write the earlier provision first")

    @classmethod
    def parse(cls, text: str) -> Self:
        """The span written as 35..38 or 28-8(1)..28-8(3). Raises ValueError for anything else."""
        first, dots, last = text.partition("..")
        if not dots:
            raise ValueError(f"“{text}” is no span of provisions; write 35..38")
        return cls(Provision.parse(first), Provision.parse(last))

    def in_korean(self) -> str:
        """As a Korean statute cites it: 제35조부터 제38조까지."""
        return f"{self.first.in_korean()}부터 {_korean_after(self.first, self.last)}까지"

    def in_english(self) -> str:
        """As Korean statutes are cited in English: Articles 35 through 38."""
        if _is_article(self.first):
            return f"Articles {self.first} through {self.last}"
        return f"{self.first.in_english()} through {_english_after(self.first, self.last)}"

    def __str__(self) -> str:
        return f"{self.first}..{self.last}"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A form (별지 서식) or an annex (별표) at the end of a decree, rule or notice."""

    kind: Literal["form", "annex"]
    number: int
    branch: int | None = None

    def __post_init__(self) -> None:
        if self.branch == 1:
            raise ValueError(f"{self} has a branch 1; write form 11 or form 11-2")

    @classmethod
    def parse(cls, text: str) -> Self:
        """The attachment written as form 11 or annex 2. Raises ValueError for anything else."""
        match = _ATTACHMENT.fullmatch(text)
        if match is None:
            raise ValueError(
                f"“{text}” is no attachment; write form 11 for 별지 제11호서식, annex 2 for 별표 2"
            )
        kind = "form" if match["kind"] == "form" else "annex"
        return cls(kind, int(match["number"]), int(match["branch"] or 0) or None)

    def in_korean(self) -> str:
        """As a Korean statute cites it: 별지 제11호서식, 별표 2."""
        branch = _branch("의", self.branch)
        if self.kind == "form":
            return f"별지 제{self.number}호{branch}서식"
        return f"별표 {self.number}{branch}"

    def in_english(self) -> str:
        """As Korean statutes are cited in English: Attached Form No. 11, Annex 2."""
        name = "Attached Form No." if self.kind == "form" else "Annex"
        return f"{name} {self.number}{_branch('-', self.branch)}"

    def __str__(self) -> str:
        return f"{self.kind} {self.number}{_branch('-', self.branch)}"


Citation = Provision | Span | Attachment


def parse(text: str) -> Citation:
    """The citation that `text` denotes; its `str` is that notation again.

    Raises ValueError, which says what was expected.
    """
    if text.startswith(("form", "annex")):
        return Attachment.parse(text)
    return Span.parse(text) if ".." in text else Provision.parse(text)


def in_korean(citations: Iterable[Citation]) -> str:
    """Citations of one statute, in their order: 제35조제4항 및 제37조제2항.

    What a provision shares with the one before it is not said again: 제15조제1항제1호 및 제2호.
    Raises ValueError when there is none.
    """
    cited = tuple(citations)
    said = [_korean_after(before, one) for before, one in zip((None, *cited), cited, strict=False)]
    return _listing(said, " 및 ")


def in_english(citations: Iterable[Citation]) -> str:
    """Citations of one statute, in their order: Articles 17 and 18; Article 35(4) and (5).

    Raises ValueError when there is none.
    """
    cited = tuple(citations)
    if len(cited) > 1 and all(map(_is_article, cited)):
        return "Articles " + _listing([str(one) for one in cited], " and ")
    said = [_english_after(before, one) for before, one in zip((None, *cited), cited, strict=False)]
    return _listing(said, " and ")


def _korean_after(before: Citation | None, one: Citation) -> str:
    if isinstance(before, Provision) and isinstance(one, Provision):
        return "".join(one.korean_parts()[_shared(before, one) :])
    return one.in_korean()


def _english_after(before: Citation | None, one: Citation) -> str:
    if isinstance(before, Provision) and isinstance(one, Provision):
        rest = "".join(one.english_parts()[_shared(before, one) :])
        if rest.startswith("(") and rest in one.english_parts():  # "and 2" would be an article
            return rest
    return one.in_english()


def _shared(before: Provision, one: Provision) -> int:
    """How many leading parts need not be said again."""
    if before == one or _rank(before) != _rank(one):
        return 0
    parts = zip(before.korean_parts(), one.korean_parts(), strict=True)
    return next(at for at, (left, right) in enumerate(parts) if left != right)


def _rank(provision: Provision) -> tuple[bool, ...]:
    return tuple(map(bool, provision.korean_parts()))


def _place(provision: Provision) -> tuple[int | str, ...]:
    return tuple(part or 0 for part in astuple(provision))


def _is_article(citation: Citation) -> bool:
    return isinstance(citation, Provision) and citation.paragraph is None and citation.item is None


def _branch(sign: str, number: int | None) -> str:
    return f"{sign}{number}" if number else ""


def _listing(said: Sequence[str], last: str) -> str:
    if not said:
        raise ValueError("there is nothing to cite; give at least one provision")
    return last.join(filter(None, (", ".join(said[:-1]), said[-1])))
