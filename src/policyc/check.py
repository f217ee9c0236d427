"""Policies become findings that are left once their authors' reasons are heard."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from policyc.finding import Finding, in_order
from policyc.ignores import Ignore, ignores
from policyc.lint import lint, subject
from policyc.lookup import Lookup
from policyc.model.policy import Policy
from policyc.published import found as published
from policyc.rules.case import Case
from policyc.rules.rule import Rule, by_node
from policyc.source import Source

if TYPE_CHECKING:
    from policyc.lock import Lock


class Checked(NamedTuple):
    """What is left of the findings of a policy."""

    findings: tuple[Finding, ...]
    silenced: int
    """How many the author has given a reason for."""


def check(
    policy: Policy,
    source: Source,
    chosen: Collection[Rule],
    day: date,
    lock: "Lock | None" = None,
) -> Checked:
    """What the `chosen` rules find by the law of `day`, without what comments silence.

    What is amiss with such comments is found too, and where the version is not what `lock` records.
    """
    found = lint(policy, source, chosen, day)
    case = Case(policy, day, Lookup(policy))
    if lock is not None:
        found += published(source, lock, chosen, case)
    comments = list(ignores(source))
    left = [finding for finding in found if not _silenced(finding, comments)]
    asked = {rule.id for rule in chosen}
    weighed = [_weighed(one, found, asked) for one in comments]
    amiss = amiss_with(weighed, chosen, case, subject(policy))
    return Checked(tuple(sorted([*left, *amiss], key=in_order)), len(found) - len(left))


def _silenced(finding: Finding, comments: Iterable[Ignore]) -> bool:
    return any(one.holds and _meant(finding, one) for one in comments)


def _meant(finding: Finding, comment: Ignore) -> bool:
    here = finding.position
    return (
        finding.rule.id in comment.ids
        and here.file == comment.position.file
        and here.line == comment.line
    )


def _weighed(comment: Ignore, found: Iterable[Finding], asked: Collection[str]) -> Ignore:
    used = frozenset(finding.rule.id for finding in found if _meant(finding, comment))
    return replace(comment, used=used, idle=frozenset(comment.ids) & frozenset(asked) - used)


def amiss_with(
    comments: Iterable[Ignore], chosen: Iterable[Rule], case: Case, where: str
) -> Iterator[Finding]:
    """What is amiss with what silences findings; `where` is what the findings are known by."""
    rules = by_node(chosen).get(Ignore, ())
    for comment in comments:
        for rule in rules:
            for hit in rule.check(comment, case):
                yield Finding(
                    position=comment.position,
                    rule=rule,
                    said=hit.said,
                    route=hit.at,
                    also=(),
                    mend=hit.mend,
                    fix=None,
                    day=case.day,
                    upcoming=None,
                    policy=where,
                )
