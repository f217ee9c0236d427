"""A policy in canonical order and layout, its meaning and its comments as they were."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

from policyc.fingerprints import meaning
from policyc.fmt.order import arranged, nodes
from policyc.fmt.printed import printed
from policyc.fmt.written import Entry, Flow, Lines, Scalar, comments, written
from policyc.invalid import Invalid
from policyc.load import whole
from policyc.model.node import Lang, Node
from policyc.model.policy import Policy
from policyc.source import Data, Source


class NotKept(Exception):
    """What a file says would have changed, which is a mistake of ours."""


def formatted(source: Source, path: Path) -> bytes:
    """The content of `source`, which was read from `path`, in canonical order and layout.

    A policy that is not valid yet is put in order too, as far as its keys are known. Raises
    `Invalid` where a file is no policy or part of one, or a key does not stand on one line; and
    `NotKept`.
    """
    text = source.content.decode("utf-8-sig").replace("\r\n", "\n")
    text += "" if text.endswith("\n") else "\n"
    before = Source.parse(text.encode(), source.file)
    policy = _policy(source, path)
    kinds = nodes(before.data)
    file = written(text, source.file)
    _Arranging(kinds, _languages(policy, before.data)).arrange(file.root, before.data)
    new = printed(file)
    after = Source.parse(new.encode(), source.file)
    if (
        not _same(before.data, after.data, kinds)
        or Counter(comments(text)) != Counter(comments(new))
        or _meaning(_policy(after, path)) != _meaning(policy)
    ):
        raise NotKept(f"the layout would change what {source.file} says")
    return new.encode()


def _policy(source: Source, path: Path) -> Policy | None:
    """The policy in a file; None where it is a part, or not valid yet. Raises `Invalid`."""
    try:
        return whole(source, path)[0]
    except Invalid:
        if source.data.keys() & {"policy", "part", "extends"}:
            return None
        raise  # whatever it is, it is none of ours


def _meaning(policy: Policy | None) -> str | None:
    return meaning(policy) if policy is not None else None


def _languages(policy: Policy | None, data: Mapping[str, Data]) -> Sequence[Lang]:
    """The languages of a file, the authoritative one first."""
    if policy is not None:
        return policy.languages
    named = data.get("languages", [])
    named = named if isinstance(named, list) else [named]
    return [lang for name in named for lang in Lang if lang == name] or list(Lang)


class _Arranging:
    """Puts entries in order, those of nodes of the model and those within them."""

    def __init__(self, kinds: Mapping[int, type[Node]], languages: Sequence[Lang]) -> None:
        self._kinds = kinds
        self._languages = languages

    def arrange(self, whole: Entry, data: Data) -> None:
        """Put in order what is in the value of `whole`, which makes `data`."""
        value = whole.value
        if isinstance(value, Scalar):
            return
        if isinstance(data, list):
            for entry, inner in zip(value.entries, data, strict=True):
                if entry.key is not None:  # `[key: value]`
                    (inner,) = cast("dict[str, Data]", inner).values()
                self.arrange(entry, inner)
            return
        entries = cast("dict[str, Data]", data)
        for entry, inner in zip(value.entries, entries.values(), strict=True):
            self.arrange(entry, inner)
        if (node := self._kinds.get(id(data))) is None:
            return
        order = arranged(list(entries), node, self._languages)
        if isinstance(value, Flow):
            _in_brackets(value.entries, order)
        else:
            _in_lines(value.entries, order, whole.head)


def _in_lines(entries: list[Entry], order: list[int], above: Lines) -> None:
    """Give `entries` of a mapping another order; `above` is what stands above it.

    On the line of the first one stands what is found of the mapping as such, so a comment there
    that silences a finding keeps its line.
    """
    firsts = (entries[0], entries[order[0]])
    beside = [line for entry in firsts for line in (*entry.head, entry.opened, entry.after)]
    if any(line.ignores for line in (*above, *beside) if line):
        order = [0, *(index for index in order if index)]
    entries[:] = [entries[index] for index in order]


def _in_brackets(entries: list[Entry], order: list[int]) -> None:
    """Give `entries` in brackets another order, unless comments stand between them.

    Lines end after as many entries as before.
    """
    if any(map(_is_told_of, entries)):
        return
    breaks = [entry.below for entry in entries]
    entries[:] = [entries[index] for index in order]
    for entry, below in zip(entries, breaks, strict=True):
        entry.below = below


def _is_told_of(entry: Entry) -> bool:
    """Whether comments stand beside or above an entry in brackets."""
    return any((*entry.head, entry.opened, *entry.lead, entry.after))


def _same(before: Data, after: Data, kinds: Mapping[int, type[Node]]) -> bool:
    """Whether both are one, but for the order of the keys of nodes."""
    match before, after:
        case dict(), dict():
            ordered = id(before) not in kinds
            return (
                list(before) == list(after) if ordered else before.keys() == after.keys()
            ) and all(_same(inner, after[key], kinds) for key, inner in before.items())
        case list(), list():
            return len(before) == len(after) and all(
                _same(one, other, kinds) for one, other in zip(before, after, strict=True)
            )
        case _:
            return before == after
