"""Promise 9: a PDF does nothing but show, leads only where policies may, and carries its source."""

import io
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Final

import pikepdf
from tests.hostile.figures import Figures
from tests.hostile.values import value

from policyc.build import jobs, sources
from policyc.document import Document, Edition, Section
from policyc.load import Part, load
from policyc.markdown import escape
from policyc.model.node import Lang
from policyc.pdf import sheet
from policyc.press import Press
from policyc.printing import Sheet, without_glyph

ROOT: Final = Path(__file__).parents[2]
ACTS: Final = (
    *("/JavaScript", "/JS", "/Launch", "/OpenAction", "/AA", "/RichMedia", "/SubmitForm"),
    *("/ImportData", "/ResetForm", "/GoToR", "/GoToE", "/Movie", "/Sound", "/Rendition"),
    *("/XFA", "/AcroForm", "/Encrypt"),
)
LEADS: Final = re.compile(r"(?:https?://|mailto:|tel:)\S+", re.IGNORECASE)
NAMES: Final = (
    *("t) /JS (x", "/AA", "(/OpenAction)", "<6A61>", "/URI (file:///etc/passwd)", "endstream"),
    *("\\", "\\)", "%PDF-1.7", ">> endobj", "/#4a#53", "stream", "<< /S /JavaScript >>", "가 /JS"),
)
ADDRESSES: Final = (
    *("https://a.kr/b(c)", "https://a.kr/%29%20/JS", "https://가.kr/나?다=라", "mailto:a@b.kr"),
    *("tel:+82-2-000-0000", "HTTPS://A.KR/", "https://a.kr/file:///etc/passwd", "http://a.kr/\\("),
)


def look(seed: int, documents: int, policies: Sequence[Path]) -> Figures:
    """The PDFs of that many documents of strangers, and of all editions of `policies`."""
    figures = Figures("9: a PDF is clean")
    random = Random(seed)  # noqa: S311 # no secret
    made = (*_strange(random, documents), *_published(policies))
    with Press() as press:
        for (name, page), content in zip(made, press.printed(made), strict=True):
            if not isinstance(content, bytes):
                figures.failures.append(f"{name}: {content!r}")
                continue
            figures.failures += (f"{name}: {what}" for what in _dirt(content, page))
    figures.count("documents of strangers", documents)
    figures.count("of policies and examples", len(made) - documents)
    return figures


def every_policy() -> Sequence[Path]:
    """The policies of this repository."""
    return sorted([*ROOT.glob("policies/*/*.yaml"), *ROOT.glob("examples/*/policy.yaml")])


def _strange(random: Random, amount: int) -> Iterator[tuple[str, Sheet]]:
    for number in range(amount):
        words = [_printable(value(random)) for _ in range(8)] + random.sample(NAMES, 4)
        random.shuffle(words)
        links = " ".join(f"[{escape(one)}](<{one}>)" for one in random.sample(ADDRESSES, 3))
        bodies = (f"### {escape(words[4])}\n\n{escape(words[5])} {links}", escape(words[6]))
        sections = tuple(
            Section(f"s{n}", words[n] or "가", body) for n, body in enumerate(bodies, start=2)
        )
        edition = Edition(Lang.ko, words[0] or "가", escape(words[1]), "목차", sections)
        document = Document("a", words[7], date(2026, 1, 31), (edition,))
        yield f"stranger {number}", sheet(document, {"a.yaml": words[8].encode()})


def _printable(text: str) -> str:
    without = set(without_glyph(text))
    return " ".join("".join(one for one in text if one not in without).split())


def _published(paths: Sequence[Path]) -> Iterator[tuple[str, Sheet]]:
    for path in paths:
        try:
            policy, source = load(path)
        except Part:
            continue
        for job in jobs([(policy, source)], list(Lang)):
            yield str(job.stem), sheet(job.document, sources(job))


def _dirt(content: bytes, page: Sheet) -> Iterator[str]:
    """What another reader of PDFs finds in `content` that no policy may have."""
    files = 0
    with pikepdf.open(io.BytesIO(content)) as opened:
        for item in opened.objects:
            for one in _dictionaries(item):
                keys = {*one.keys(), *(str(kind) for kind in (one.get("/S"),) if kind is not None)}
                yield from keys.intersection(ACTS)
                files += one.get("/Type") == "/EmbeddedFile"
                if "/URI" in one and not LEADS.fullmatch(address := str(one["/URI"])):
                    yield f"a link leads to {address}"
        attached = {name: one.get_file().read_bytes() for name, one in opened.attachments.items()}
        if attached != dict(page.sources) or files != len(attached):
            yield f"{files} files are inside: {list(attached)}"
    for trace in (str(ROOT), "/tmp/", "file:///"):  # noqa: S108 # where this may be running
        if trace.encode() in content and trace not in page.text:
            yield f"it tells of {trace}"


def _dictionaries(item: pikepdf.Object) -> Iterator[pikepdf.Object]:
    match item:
        case pikepdf.Dictionary() | pikepdf.Stream():
            yield item
            for inner in item.values():
                yield from _inner(inner)
        case pikepdf.Array():
            for inner in item:
                yield from _inner(inner)
        case _:
            pass


def _inner(item: object) -> Iterator[pikepdf.Object]:
    """What is written in place; what is referred to is an object of its own."""
    if isinstance(item, pikepdf.Object) and not item.is_indirect:
        yield from _dictionaries(item)
