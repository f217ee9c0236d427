"""The documents beside a policy that say less: the short form, and the easy version."""

import re
from collections.abc import Iterator, Sequence

from policyc.compose import document, refer, render, title, told
from policyc.document import Code, Document, Edition, Kind, Section
from policyc.lexicon import Lexicon
from policyc.model.node import Lang, Text
from policyc.model.policy import Policy
from policyc.said import plain


def short(policy: Policy, languages: Sequence[Lang]) -> Document:
    """The short form (간이형) of `policy`, which says where the full text is."""
    return document(policy, languages, Kind.short, _short)


def easy(policy: Policy, languages: Sequence[Lang]) -> Document:
    """The easy version of `policy`: what its author said in easy words, and nothing else."""
    return document(policy, languages, Kind.easy, _easy)


def speaks_plainly(policy: Policy) -> bool:
    """Whether anything of `policy` is said in easy words."""
    return any(route[-1:] == ("plain",) and isinstance(text, Text) for route, text in policy.parts)


def _short(policy: Policy, lexicon: Lexicon) -> Edition:
    patterns = lexicon.patterns
    named = str(patterns["title_short"]).format(title=title(policy, lexicon))
    address = policy.full_text
    code = Code(address.target, str(patterns["code"])) if address is not None else None
    return _edition(policy, lexicon, Kind.short, named, code)


def _easy(policy: Policy, lexicon: Lexicon) -> Edition:
    company = policy.company
    name = (company.service_name or company.name) if company is not None else None
    patterns, readers = lexicon.patterns, policy.plain_for
    if name is None:
        named = str(patterns["title_easy_alone"][readers])
    else:
        named = str(patterns["title_easy"][readers]).format(name=plain(lexicon.say(name)))
    return _edition(policy, lexicon, Kind.easy, named, None)


def _edition(
    policy: Policy, lexicon: Lexicon, clause: Kind, named: str, code: Code | None
) -> Edition:
    text = refer(render(lexicon.lang, clause, told(policy, lexicon)), {}, lexicon)
    preamble, *parts = re.split(r"(?m)^# ", text)
    return Edition(
        lang=lexicon.lang,
        title=named,
        preamble=preamble.strip(),
        contents="",
        sections=tuple(_sections(parts)),
        code=code,
    )


def _sections(parts: Sequence[str]) -> Iterator[Section]:
    for number, part in enumerate(parts, start=1):
        heading, _, body = part.partition("\n")
        yield Section(f"section-{number}", plain(heading), body.strip())
