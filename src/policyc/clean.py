"""What a PDF may hold: pages, links to the addresses that policies may have, and its sources."""

import re
import zlib
from collections.abc import Iterator
from typing import Final

_ACTS: Final = (
    b"JS JavaScript Launch OpenAction AA RichMedia SubmitForm ImportData ResetForm GoToR GoToE "
    b"Movie Sound Rendition Screen 3D XFA AcroForm Encrypt"
).split()
"""Names that make a reader do something, lead it into another file, or hide something from us."""
_LEADS: Final = re.compile(r"(?:https?://|mailto:|tel:)\S+", re.IGNORECASE)
_LARGEST: Final = 256_000_000
"""Bytes of objects, unpacked."""

_END_OF_NAME: Final = rb"(?![^\s()<>\[\]{}/%])"
_LOOKS_BAD: Final = re.compile(
    rb"/(?:%s)%s|/[^\s()<>\[\]{}/%%]*#" % (b"|".join(_ACTS), _END_OF_NAME)
)
_ADDRESS: Final = re.compile(rb"/URI\s*(\((?:[^\\()]|\\.)*\)|<[0-9A-Fa-f\s]*>)", re.DOTALL)
_TOKEN: Final = re.compile(rb"\((?:[^\\()]|\\.)*\)|<[0-9A-Fa-f\s]*>|/[^\s()<>\[\]{}/%]*", re.DOTALL)
_SPELLED: Final = re.compile(rb"#([0-9A-Fa-f]{2})")
_STREAM: Final = re.compile(rb"(?<=>>)\s*stream\r?\n")
_LENGTH: Final = re.compile(rb"/Length\s+([0-9]+)(?!\s+[0-9]+\s+R)")


def faults(pdf: bytes, sources: int) -> Iterator[str]:
    """What `pdf`, which has that many sources inside, holds that no policy may."""
    embedded = 0
    for text in _objects(pdf):
        yield from _faults(text)
        embedded += len(re.findall(rb"/EmbeddedFile" + _END_OF_NAME, text))
    if embedded != sources:
        yield f"{embedded} files are inside, not {sources}"


def _objects(pdf: bytes) -> Iterator[bytes]:
    """What is written between streams, and in those that hold objects."""
    done = 0
    while found := _STREAM.search(pdf, done):
        head = pdf[done : found.start()]
        yield head
        own = head[head.rfind(b" obj") :]
        length = _LENGTH.search(own)
        end = found.end() + int(length[1]) if length is not None else len(pdf)
        if not pdf[end : end + 12].lstrip().startswith(b"endstream"):
            yield b"/JS"  # it is not clear where it ends
            return
        if b"/ObjStm" in own:
            yield _unpacked(pdf[found.end() : end], own)
        done = end
    yield pdf[done:]


def _unpacked(content: bytes, head: bytes) -> bytes:
    if b"/FlateDecode" not in head:
        return content
    return zlib.decompressobj().decompress(content, _LARGEST)


def _faults(text: bytes) -> Iterator[str]:
    leads = map(_read, _ADDRESS.findall(text))
    if _LOOKS_BAD.search(text) is None and all(map(_LEADS.fullmatch, leads)):
        return
    before = b""
    for token in _TOKEN.findall(text):  # which tells names from texts that only look like them
        name = _SPELLED.sub(lambda code: bytes.fromhex(code[1].decode()), token[1:])
        if token[:1] == b"/" and name in _ACTS:
            yield f"it holds `{token.decode('latin-1')}`"
        elif before == b"/URI" and token[:1] != b"/" and not _LEADS.fullmatch(_read(token)):
            yield f"a link leads to {_read(token)[:80]}"
        before = b"/URI" if token[:1] == b"/" and name == b"URI" else b""


def _read(text: bytes) -> str:
    """What a text of a PDF says."""
    if text[:1] == b"<":
        said = bytes.fromhex(re.sub(rb"\s", b"", text[1:-1]).decode())
    else:
        said = re.sub(rb"\\(.)", rb"\1", text[1:-1], flags=re.DOTALL)
    if said.startswith(b"\xfe\xff"):
        return said[2:].decode("utf-16-be", "replace")
    return said.decode("latin-1")
