"""Promise 8: what an author writes is what a reader sees, and never a part of the page."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from random import Random
from typing import Final, cast
from unicodedata import normalize
from xml.etree.ElementTree import Element

import tinyhtml5
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.hostile.figures import Figures

from policyc.compose import compose
from policyc.document import Document, Edition, Section
from policyc.html import html
from policyc.load import read
from policyc.markdown import escape, markdown
from policyc.model.node import Lang
from policyc.source import Source

BATCH: Final = 100
PIECES: Final = (
    *"\\`*_{}[]()#+-.!|<>&\"'~^$%@:;=/?,",
    *"aB1 가힣한。·「」※ ️",
    *("<script>", "</title>", "<!--", "-->", "<![CDATA[", "]]>", "<img src=x onerror=a>", "<br>"),
    *("&lt;", "&#60;", "&#x3c;", "&amp", "&copy;", "{{ 7*7 }}", "{% raw %}", "${a}", "<%= a %>"),
    *("javascript:a", "https://a.kr", "www.a.kr", "a@b.kr", "[a](b)", "![a](b)", "[a]: b", "<b>"),
    *("```", "~~~", "---", "===", "***", "1. ", "1) ", "- ", "+ ", "> ", "# ", "####### ", "| - |"),
    *(
        "  ",
        "\n",
        "\n\n",
        "    a",
        "\u00a0",
        "\u3000",
        "😀",
        "e\u0301",
        "\\|",
        "\\\\",
        "<https://a>",
    ),
    *("</td>", "</style>", "' onx='", '" onx="', "` onx=`", ":smile:", "@org/team", "#12", "[^1]"),
)

Context = Callable[[Sequence[str]], str]
"""Markdown of a body that shows each value in a place of its own."""


def _table(values: Sequence[str]) -> str:
    rows = "\n".join(f"| {escape(value)} | {escape(value)} |" for value in values)
    return f"| 가 | 나 |\n| --- | --- |\n{rows}"


CONTEXTS: Final[Mapping[str, Context]] = {
    "paragraph": lambda values: "\n\n".join(map(escape, values)),
    "list": lambda values: "\n".join(f"- {escape(value)}" for value in values),
    "heading": lambda values: "\n\n".join(f"### {escape(value)}" for value in values),
    "cell": _table,
    "within": lambda values: "\n\n".join(f"가 {escape(value)} 나" for value in values),
}
PARSERS: Final = {
    "CommonMark": MarkdownIt("commonmark", {"html": True}).enable("table"),
    "GitHub": MarkdownIt("gfm-like", {"html": True, "linkify": False}),
}


def value(random: Random) -> str:
    """Words of anybody."""
    words = "".join(random.choices(PIECES, k=random.randint(1, 12)))
    return words if words.strip() else "가"


def show(seed: int, amount: int) -> Figures:
    """So many values in each context, and as many in policies."""
    random = Random(seed)  # noqa: S311 # no secret
    figures = Figures("8: what is written is what is shown, in HTML and Markdown")
    for name, context in CONTEXTS.items():
        for _ in range(amount // BATCH):
            values = [_flat(value(random)) for _ in range(BATCH)]
            _documents(name, context, values, figures)
        figures.count(f"in a {name}", amount // BATCH * BATCH)
    for _ in range(amount // BATCH):
        _policies([value(random) for _ in range(BATCH)], figures)
    figures.count("in policies", amount // BATCH * BATCH)
    return figures


def _flat(text: str) -> str:
    return normalize("NFC", " ".join(text.split()))


def _documents(name: str, context: Context, values: Sequence[str], figures: Figures) -> None:
    document = _document(values[0], context(values))
    plain = _document("가", context(len(values) * ["가"]))
    shown = [value for value in values for _ in range(1 + (name == "cell"))]
    if name == "within":
        shown = [_flat(f"가 {value} 나") for value in values]
    page, text = html(document), markdown(document)
    _compare(f"{name}, HTML", values[0], _texts(page, name), shown, figures)
    if (found := _elements(page)) != (wanted := _elements(html(plain))):
        figures.failures.append(f"{name}, HTML: {found - wanted} {wanted - found}: {values}")
    titles = [one.text or "" for one in _tree(page).iter("title")]
    _compare(f"{name}, title", values[0], map(_flat, titles), [values[0]], figures)
    for parser, parse in PARSERS.items():
        tokens = parse.parse(text)
        _compare(f"{name}, {parser}", values[0], _said(tokens, name), shown, figures)
        if (kinds := _kinds(tokens)) != (wanted := _kinds(parse.parse(markdown(plain)))):
            figures.failures.append(f"{name}, {parser}: {kinds - wanted}: {values}")


def _compare(
    where: str, _: str, found: "Iterator[str] | map[str]", wanted: Sequence[str], figures: Figures
) -> None:
    got = list(found)
    if got == list(wanted):
        return
    pairs = zip(got, wanted, strict=False)
    first = next((pair for pair in pairs if pair[0] != pair[1]), (len(got), len(wanted)))
    figures.failures.append(f"{where}: {first[0]!r} instead of {first[1]!r}")


def _document(title: str, body: str) -> Document:
    sections = (Section("s", title, body),)
    return Document("a", "가", date(2026, 1, 31), (Edition(Lang.ko, title, "", "", sections),))


_TAGS: Final = {"paragraph": "p", "within": "p", "list": "li", "heading": "h3", "cell": "td"}


def _tree(page: str) -> Element:
    """The page as another reader of HTML than a browser's takes it."""
    parse = cast("Callable[..., Element]", tinyhtml5.parse)
    return parse(page, namespace_html_elements=False)


def _texts(page: str, name: str) -> Iterator[str]:
    body = next(one for one in _tree(page).iter("section"))
    wanted = ("td", "th") if name == "cell" else (_TAGS[name],)
    for element in body.iter():
        if element.tag in wanted and element.get("scope") != "col":
            yield _flat("".join(element.itertext()))


def _elements(page: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for element in _tree(page).iter():
        names = sorted(element.attrib.keys() - {"class"})  # a paragraph that begins with ※ has one
        found[f"<{element.tag} {' '.join(names)}>"] += 1
    return found


def _said(tokens: Sequence[Token], name: str) -> Iterator[str]:
    """The text of each place that a context has, in the section's body."""
    heads = [n for n, one in enumerate(tokens) if one.type == "heading_open" and one.tag == "h2"]
    body = tokens[heads[0] + 3 :]
    opener = {"cell": "td_open", "heading": "heading_open"}.get(name, "paragraph_open")
    for before, one in pairwise(body):
        if before.type == opener and one.type == "inline":
            yield _flat("".join(_words(one.children or [])))


def _words(children: Sequence[Token]) -> Iterator[str]:
    for child in children:
        yield " " if child.type in ("softbreak", "hardbreak") else child.content


def _kinds(tokens: Sequence[Token]) -> Counter[str]:
    inner = (child for token in tokens for child in token.children or ())
    return Counter(
        one.type for one in (*tokens, *inner) if one.type not in ("text", "text_special")
    )


HEAD: Final = "policy: a\nlanguages: [ko]\neffective: 2026-11-01\n"


def _policies(values: Sequence[str], figures: Figures) -> None:
    """A policy whose company, purposes and categories are called by `values`, through YAML."""
    company, *others = values
    titles, categories = others[::2], others[1::2]
    lines = [HEAD, f"company: {{name: {_quoted(company)}}}\n", "purposes:\n"]
    lines += (f"  p{n}: {{title: {{ko: {_quoted(one)}}}}}\n" for n, one in enumerate(titles))
    lines += "processing:\n"
    lines += (
        f"  - {{purpose: p{n}, items: {{ko: {_quoted(one)}}}, keep: service_period}}\n"
        for n, one in enumerate(categories)
    )
    try:
        policy = read(Source.parse("".join(lines).encode(), "a.yaml"))
    except Exception as error:  # noqa: BLE001 # none may be refused
        figures.failures.append(f"refused: {error!s:.300}")
        return
    document = compose(policy, [Lang.ko])
    cells = [_flat("".join(one.itertext())) for one in _tree(html(document)).iter() if _cell(one)]
    tokens = PARSERS["GitHub"].parse(markdown(document))
    said = [
        _flat("".join(_words(one.children or [])))
        for before, one in pairwise(tokens)
        if before.type in ("td_open", "th_open")
    ]
    for form, shown in (("HTML", cells), ("Markdown", said)):
        whole = "\n".join(shown)
        for one in (*titles[: len(categories)], *categories):
            if _flat(one) not in whole:
                figures.failures.append(f"policy, {form}: {one!r} is not there")


def _cell(element: Element) -> bool:
    return element.tag in ("td", "th")


def _quoted(text: str) -> str:
    return re.sub("[\ud800-\udfff]", "", json.dumps(text, ensure_ascii=False))
