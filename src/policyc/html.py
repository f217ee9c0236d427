"""The policy as one page of HTML, made from its Markdown."""

from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from policyc.body import Unshowable, render
from policyc.document import Code, Document, Edition, Label
from policyc.resources import templates

EMBEDDED: Final = "policyc-"
"""What the ids of a fragment begin with, so that they are not those of the page around it."""


class _Section(NamedTuple):
    id: str
    heading: str
    body: Markup


class _Article(NamedTuple):
    """An edition with its Markdown as HTML."""

    lang: str
    title: str
    code: Markup
    preamble: Markup
    prefix: str
    summary_id: str
    summary: str
    labels: tuple[Label, ...]
    contents_id: str
    contents: str
    sections: tuple[_Section, ...]


def html(document: Document) -> str:
    """The document as a page that needs no other file.

    A section has its own id, from the second edition on with the language before it:
    `en-purposes`. Raises `Unshowable`.
    """
    return page(document, (templates() / "style.css").read_text(encoding="utf-8"))


def fragment(
    document: Document, template: str = "page.html", frame: Mapping[str, object] | None = None
) -> str:
    """The document for another page to hold: `<div class="policyc">`, without a style.

    Its ids are those of the page after `policyc-`. Raises `Unshowable`.
    """
    whole = environment().get_template(template)
    context = whole.new_context(
        {"articles": _articles(document, EMBEDDED), "kind": document.kind, **(frame or {})}
    )
    return "".join(whole.blocks["document"](context))


def page(document: Document, style: str) -> str:
    """The document as a page that the style sheet `style` dresses. Raises `Unshowable`."""
    return framed(document, style, "page.html", {})


def framed(document: Document, style: str, template: str, frame: Mapping[str, object]) -> str:
    """The same by a template that adds to `page.html` what `frame` tells. Raises `Unshowable`."""
    told: dict[str, object] = {
        "title": document.title,
        "controller": document.controller,
        "articles": _articles(document, ""),
        "kind": document.kind,
        "style": Markup(style),  # noqa: S704 - a template, like the page
        **frame,
    }
    return environment().get_template(template).render(told)


@cache
def environment() -> Environment:
    """What fills in the templates of pages: whatever it is given, it escapes."""
    return Environment(
        loader=FileSystemLoader(templates()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@lru_cache(4)  # a site shows what is in force at two addresses, with what stands beside it
def _articles(document: Document, prefix: str) -> tuple[_Article, ...]:
    articles = tuple(
        _article(edition, f"{prefix}{edition.lang}-" if number else prefix)
        for number, edition in enumerate(document.editions)
    )
    uses = Counter(name for article in articles for name in _ids(article))
    for name, times in uses.items():
        if times > 1:
            raise Unshowable(f"{times} parts of the page would have the id `{name}`; rename one")
    return articles


def _ids(article: _Article) -> list[str]:
    """The ids in the article, as the template gives them."""
    boxes = (article.contents_id, article.summary_id)
    targets = [*boxes, *(section.id for section in article.sections)]
    return [*targets, *(f"{target}-heading" for target in targets)]


def _article(edition: Edition, prefix: str) -> _Article:
    ids = frozenset(section.id for section in edition.sections)
    return _Article(
        lang=edition.lang,
        title=edition.title,
        code=_drawn(edition.code) if edition.code is not None else Markup(),
        preamble=render(edition.preamble, edition.title, 1, ids, prefix),
        prefix=prefix,
        summary_id=f"{prefix}summary",
        summary=edition.summary,
        labels=edition.labels,
        contents_id=f"{prefix}contents",
        contents=edition.contents,
        sections=tuple(
            _Section(
                f"{prefix}{section.id}",
                section.heading,
                render(section.body, section.heading, 2, ids, prefix),
            )
            for section in edition.sections
        ),
    )


def _drawn(code: Code) -> Markup:
    """The QR code as a drawing, one unit to a module, that says its address."""
    import segno  # only the short form needs it

    drawn = segno.make_qr(code.address, error="m").svg_inline(
        title=f"{code.words}: {code.address}",
        omitsize=True,
        svgclass=None,
        lineclass=None,
    )
    return Markup(drawn.replace("<svg", '<svg role="img"', 1))  # noqa: S704 - segno escapes the title, which is all that is not its own
