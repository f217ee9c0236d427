"""Policies to measure with: one that is published, many copies, and long ones that are made."""

import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Final

from benchmarks.programs import ROOT

_PUBLISHED: Final = ROOT / "policies"
_HEAD: Final = """\
policy: made
languages: [ko, en]
effective: 2026-01-01
company:
  name: {ko: 주식회사 보기, en: Example Inc.}
purposes:
  account: {title: {ko: 회원 관리, en: Membership}}
"""
_PROCESSING: Final = """\
- purpose: account
  category: {{ko: 보기 {row}, en: Case {row}}}
  items:
  - email
  - name
  keep: {days} days after withdrawal
"""
_PROCESSOR: Final = """\
  processor-{row}:
    name: {{ko: 수탁자 {row}, en: Processor {row}}}
    task: payment
    contact: desk-{row}@example.com
    keep: until withdrawal
"""
_TRANSFER: Final = """\
    recipient-{row}:
      name: {{ko: 수령자 {row}, en: Recipient {row}}}
      country: US
      items: [email, name]
      keep: {days} days after withdrawal
"""
_TABLES: Final = (
    ("processing:\n", _PROCESSING),
    ("processors:\n", _PROCESSOR),
    ("transfers:\n  recipients:\n", _TRANSFER),
)


def one() -> Path:
    """The published policy that the budgets are measured with: some eight pages of A4."""
    return _first(_PUBLISHED / "upstage-console")


def many(amount: int) -> Iterator[str]:
    """The published policies over and over, each time under another key and with other mail."""
    first = map(_first, sorted(_PUBLISHED.glob("*/")))
    published = [path.read_text(encoding="utf-8") for path in first]
    for number, text in zip(range(amount), cycle(published), strict=False):
        other = re.sub("^policy: ", f"policy: copy-{number}-of-", text, count=1, flags=re.MULTILINE)
        yield re.sub("@(?=[a-z])", f"@copy-{number}.", other)


def _first(folder: Path) -> Path:
    """The first version of a policy: what is measured stays the same when versions are added."""
    return min(folder.glob("*.yaml"))


def long(rows: int) -> str:
    """A policy with `rows` rows in three tables, five or six lines each, no two rows alike."""
    text = [_HEAD]
    for first, (head, row) in enumerate(_TABLES):
        numbers = range(first, rows, len(_TABLES))
        text += [head, *(row.format(row=number, days=number % 900 + 1) for number in numbers)]
    return "".join(text)
