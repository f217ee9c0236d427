"""A policy becomes findings: every rule is shown the nodes that it is for."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final, cast

from policyc.abroad import leaving
from policyc.finding import Finding, in_order
from policyc.invalid import Position, Route
from policyc.lookup import Lookup
from policyc.model.controller import ControllerKind
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hit, Rule, by_node
from policyc.rules.wording import Wording, gathered
from policyc.source import Source

_NOT_BOUND: Final[Mapping[ControllerKind, frozenset[str]]] = {
    ControllerKind.association: frozenset(("15", "30", "31")),
}
"""Articles of the Act that do not bind a kind of controller, Art. 58(3). The guideline, which the
Commission issues on Art. 30, goes with them."""


def lint(policy: Policy, source: Source, chosen: Iterable[Rule], day: date) -> list[Finding]:
    """What the `chosen` rules find in `policy` by the law of `day`, in the order of the files.

    What they will find by law that is known to come is among it, with the day on which it comes.
    """
    lookup = Lookup(policy)
    lasting = [rule for rule in chosen if _binds(rule, policy) and not _is_over(rule, day)]
    upcoming = {rule.id: None if rule.in_force(day) else rule.since for rule in lasting}
    said = gathered(policy)
    cases = {when or day: Case(policy, when or day, lookup, said) for when in upcoming.values()}
    rules = by_node(lasting)
    found: list[Finding] = []
    for route, node in _nodes(policy, said):
        for rule in rules.get(cast("type[object]", type(node)), ()):
            when = upcoming[rule.id]
            found += [
                _finding(rule, route, hit, source, day, when, subject(policy))
                for hit in rule.check(node, cases[when or day])
            ]
    return sorted(dict.fromkeys(found), key=in_order)


def _binds(rule: Rule, policy: Policy) -> bool:
    kind = policy.company.kind if policy.company is not None else ControllerKind.private
    free = _NOT_BOUND.get(kind, frozenset())
    return not any(
        provision.is_heading
        if provision.statute not in ("pipa", "pipa_decree")
        else provision.article.split("(")[0] in free
        for provision in (rule.cites if free else ())
    )


def _is_over(rule: Rule, day: date) -> bool:
    """Whether something that the rule cites was law before `day`, and is no longer."""
    return any(one.since <= day and not one.in_force(day) for one in rule.cites)


def _nodes(policy: Policy, said: Iterable[tuple[Route, Wording]]) -> Iterator[tuple[Route, Any]]:
    """Every part of a policy, its transfers completed, and the words of its author."""
    for one in leaving(policy):
        yield one.route, one
    yield from policy.parts
    yield from said


def subject(policy: Policy) -> str:
    """What a policy is known by: its key and the day on which it takes effect."""
    return f"{policy.policy}/{policy.effective}"


def _finding(
    rule: Rule,
    route: Route,
    hit: Hit,
    source: Source,
    day: date,
    upcoming: date | None,
    policy: str,
) -> Finding:
    at = (*route, *hit.at)
    position, length = _found(source, at, hit.words)
    return Finding(
        position,
        rule,
        hit.said,
        at,
        tuple(dict.fromkeys(place(source, other) for other in hit.also)),
        hit.mend,
        hit.fix,
        day,
        upcoming,
        policy,
        length,
    )


def _found(source: Source, route: Route, words: str | None) -> tuple[Position, int]:
    """Where `words` stand in the text at `route`, and how long they are there."""
    here = place(source, route)
    if words is not None and (exact := source.find(words, here)) is not None:
        return exact, len(words)
    return here, 1


def place(source: Source, route: Route) -> Position:
    """Where the value at `route` begins; where it is missing, the key that it is missing from.

    A value that begins below its key is where the key is: so a reader looks, and a comment stands.
    """
    at, key = (source.locate(route or ("policy",), key=key) for key in (False, True))
    return at if at.line == key.line and source.has(route) else key
