"""A policy with any part taken out, emptied or moved is checked to its end, and nothing is missed.

What is found stands in the file; what the law asks for cannot be taken out without a finding.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any, Final, TypeAlias

import pytest
import yaml

from policyc.check import check
from policyc.invalid import Invalid, Position, Route
from policyc.law.provisions import cite, provisions
from policyc.load import read
from policyc.rules.rule import rules
from policyc.source import Data, Source

ROOT: Final = Path(__file__).resolve().parents[1]
WHOLE: Final = Source.read(ROOT / "examples/complete/policy.yaml")
COMPLETE: Final = WHOLE.data

Changes: TypeAlias = "Mapping[Route, Data | None]"
"""Other values by their routes; None takes out what stands there."""

AT_ONCE: Final = 4
"""How many parts that have nothing to do with each other are changed in one policy."""
BATCHES: Final = 10
"""How many policies are made of changes to parts; always the same ones."""


def nodes(value: Data, route: Route = ()) -> Iterator[tuple[Route, Data]]:
    """The value at `route` and all that is in it."""
    yield route, value
    if isinstance(value, str):
        return
    for name, inner in value.items() if isinstance(value, dict) else enumerate(value):
        yield from nodes(inner, (*route, name))


NODES: Final = dict(nodes(COMPLETE))
PLACES: Final = {route: place for place, route in enumerate(NODES)}
TOPICS: Final = [(topic,) for topic in COMPLETE]
PARTS: Final = [route for route in NODES if len(route) > 1 and route[-1] not in ("ko", "en")]
"""What topics hold, but for the words of one language, without which a text is refused."""
LISTS: Final = [route for route, value in NODES.items() if isinstance(value, list)]
DAYS: Final = {
    route: date.fromisoformat(value)
    for route, value in NODES.items()
    if isinstance(value, str) and re.fullmatch(r"20\d\d-\d\d-\d\d", value)
}
COUNTRIES: Final = [
    route for route, value in NODES.items() if "country" in route and isinstance(value, str)
]


def some(routes: Sequence[Route]) -> list[list[Route]]:
    """Some of `routes`, a few at a time of which none is within another."""
    chosen = Random(0).sample(routes, min(len(routes), AT_ONCE * BATCHES))  # noqa: S311 - no secret
    batches = [chosen[start : start + AT_ONCE] for start in range(0, len(chosen), AT_ONCE)]
    return [[one for one in batch if not within_another(one, batch)] for batch in batches]


def within_another(route: Route, others: Iterable[Route]) -> bool:
    return any(route != other and route[: len(other)] == other for other in others)


def moved(routes: Iterable[Route], years: int) -> Changes:
    return {
        route: DAYS[route].replace(year=DAYS[route].year + years).isoformat() for route in routes
    }


FRAME: Final = (("effective",), ("announced",))
"""The days of the policy itself, which are moved one by one."""
CHANGES: Final[Sequence[Changes]] = [
    *(dict.fromkeys(TOPICS[start : start + 2]) for start in range(0, len(TOPICS), 2)),
    *map(dict.fromkeys, some(PARTS)),
    *({route: [] for route in routes} for routes in some(LISTS)),
    *(moved([day], years) for day in FRAME for years in (-1, 1)),
    *(moved([day for day in DAYS if day not in FRAME], years) for years in (-1, 1)),
    *(dict.fromkeys(COUNTRIES, country) for country in ("KR", "US", "AQ")),
]
"""Topics and parts taken out, lists emptied, days moved by a year, countries changed."""


def changed(changes: Changes, data: dict[str, Data] = COMPLETE) -> dict[str, Data]:
    """A copy of `data` with `changes`, the last first, so that elements keep their places."""
    copy = deepcopy(data)
    for route in sorted(changes, key=lambda route: PLACES.get(route, 0), reverse=True):
        place: Any = copy
        for part in route[:-1]:
            place = place[part]
        if changes[route] is None:
            del place[route[-1]]
        else:
            place[route[-1]] = changes[route]
    return copy


def written(data: dict[str, Data]) -> str:
    return yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)


def stands_in(position: Position, lines: list[str]) -> bool:
    return (
        position.file == "policy.yaml"
        and 1 <= position.line <= len(lines)
        and 1 <= position.column <= len(lines[position.line - 1]) + 1
    )


@pytest.mark.parametrize("changes", CHANGES, ids=lambda changes: f"{next(iter(changes), ())}")
def test_what_is_changed_is_checked(changes: Changes) -> None:
    """By every rule, or it is refused; and what is said stands in the file."""
    text = written(changed(changes))
    try:
        source = Source.parse(text.encode(), "policy.yaml")
        policy = read(source)
    except Invalid as invalid:
        positions = [problem.position for problem in invalid.problems]
    else:
        findings = check(policy, source, rules().values(), policy.effective).findings
        positions = [at for one in findings for at in (one.position, *one.also)]
    lines = text.split("\n")
    assert [at for at in positions if not stands_in(at, lines)] == []


REFUSED: Final = "refused"
"""What the model demands already, so that there is no rule for it."""
INSURER: Final = "third_parties.recipients.insurer"
MAILER: Final = "processors.mailer.abroad"
LEAGUE: Final = "transfers.recipients.rankings"
AUTOMATED: Final = "automated_decisions"
DECISION: Final = f"{AUTOMATED}.url {AUTOMATED}.decisions.1"
DESK: Final = "managers access_requests"

LAW: Final = (
    ("pipa 30(1)1", "purposes processing received on_device", "purposes-missing"),
    ("pipa 30(1)1", "processing.0.purpose", "row-without-purpose"),
    ("pipa 30(1)2", "processing.2.keep", "retention-missing"),
    ("pipa 30(1)3", "third_parties transfers behavioural", "topic-undeclared"),
    ("pipa 30(1)3", f"{INSURER}.name", REFUSED),
    ("pipa 30(1)3", f"{INSURER}.purpose", "third-party-purpose-missing"),
    ("pipa 30(1)3", f"{INSURER}.items", "third-party-items-missing"),
    ("pipa 30(1)3", f"{INSURER}.keep", "third-party-period-missing"),
    ("pipa 30(1)3", f"{INSURER}.basis", "third-party-basis-missing"),
    ("pipa 30(1)3-2", "destruction", "destruction-missing"),
    ("pipa 30(1)3-2", "destruction.statements", "destruction-method-missing"),
    ("pipa 30(1)3-2", "retention.by_law.0.items", "record-items-missing"),
    ("pipa 30(1)3-2", "retention.by_law.0.record", REFUSED),
    ("pipa 30(1)3-3", "sensitive_disclosure", "topic-undeclared"),
    ("pipa 30(1)3-3", "sensitive_disclosure.items", REFUSED),
    ("pipa 30(1)3-3", "sensitive_disclosure.how", REFUSED),
    ("pipa 30(1)3-3", "sensitive_disclosure.path", REFUSED),
    (
        "pipa 30(1)4",
        "processors fixed_cameras.processors mobile_cameras.processors generative_ai.models",
        "processors-unnamed",
    ),
    ("pipa 30(1)4", "processors.messages.name", REFUSED),
    ("pipa 30(1)4", "processors.messages.task", "processor-task-missing"),
    ("pipa 30(1)4-2", "pseudonymised", "topic-undeclared"),
    ("pipa 30(1)4-2", "pseudonymised.cases.0.purpose", REFUSED),
    ("pipa 30(1)4-2", "pseudonymised.cases.0.items", REFUSED),
    ("pipa 30(1)4-2", "pseudonymised.cases.0.keep", "pseudonymised-period-missing"),
    ("pipa 30(1)4-2", "pseudonymised.safeguards", "pseudonymised-safeguards-missing"),
    ("pipa 30(1)5", "rights", "rights-missing"),
    ("pipa 30(1)5", "rights.kinds.0", "rights-incomplete"),
    (
        "pipa 30(1)5",
        "rights.by rights.to rights.self_service rights.note access_requests",
        "rights-channel-missing",
    ),
    ("pipa 30(1)6", f"officer department {DESK}", "officer-missing"),
    ("pipa 30(1)6", f"officer.contact department.contact {DESK}", "officer-contact-missing"),
    ("pipa 30(1)7", "tracking", "tracking-undeclared"),
    ("pipa 30(1)7", "tracking.tools.session.kind", REFUSED),
    ("pipa 30(1)7", "tracking.tools.session.refuse", "refusal-missing"),
    ("pipa_decree 31(1)1", "processing.0.required", "row-without-items"),
    ("pipa_decree 31(1)1", "processing received on_device tracking", "items-missing"),
    ("pipa_decree 31(1)2", f"{MAILER}.basis", "transfer-basis-missing"),
    ("pipa_decree 31(1)2", f"{LEAGUE}.basis", "transfer-basis-missing"),
    ("pipa_decree 31(1)3", "safety", "safety-missing"),
    ("pipa_decree 31(1)4", "overseas_collection", "overseas-collection-missing"),
    ("pipa_decree 31(1)4", "overseas_collection.country", REFUSED),
    ("pipa 28-8(2)1", f"{MAILER}.items", "transfer-items-missing"),
    ("pipa 28-8(2)1", f"{LEAGUE}.items", "transfer-items-missing"),
    ("pipa 28-8(2)2", f"{MAILER}.country", "transfer-country-missing"),
    ("pipa 28-8(2)2", f"{LEAGUE}.country", "transfer-country-missing"),
    ("pipa 28-8(2)2", f"{MAILER}.when", "transfer-time-missing"),
    ("pipa 28-8(2)2", f"{LEAGUE}.when", "transfer-time-missing"),
    ("pipa 28-8(2)2", f"{MAILER}.method", "transfer-method-missing"),
    ("pipa 28-8(2)2", f"{LEAGUE}.method", "transfer-method-missing"),
    ("pipa 28-8(2)3", f"{LEAGUE}.name", REFUSED),
    (
        "pipa 28-8(2)3",
        f"{MAILER}.contact {MAILER}.address processors.mailer.contact",
        "transfer-contact-missing",
    ),
    ("pipa 28-8(2)3", f"{LEAGUE}.contact {LEAGUE}.address", "transfer-contact-missing"),
    ("pipa 28-8(2)4", f"{MAILER}.purpose processors.mailer.task", "transfer-purpose-missing"),
    ("pipa 28-8(2)4", f"{LEAGUE}.purpose", "transfer-purpose-missing"),
    ("pipa 28-8(2)4", f"{MAILER}.keep", "transfer-period-missing"),
    ("pipa 28-8(2)4", f"{LEAGUE}.keep", "transfer-period-missing"),
    (
        "pipa 28-8(2)5",
        f"{MAILER}.refusal.how {MAILER}.refusal.to {MAILER}.refusal.path",
        "transfer-refusal-method-missing",
    ),
    ("pipa 28-8(2)5", f"{LEAGUE}.refusal", "transfer-refusal-method-missing"),
    ("pipa 28-8(2)5", f"{MAILER}.refusal.effect", "transfer-refusal-effect-missing"),
    ("pipa 28-8(2)5", f"{LEAGUE}.refusal.effect", "transfer-refusal-effect-missing"),
    ("pipa_decree 44-4(1)1", AUTOMATED, "topic-undeclared"),
    ("pipa_decree 44-4(1)1", f"{DECISION}.decides", REFUSED),
    ("pipa_decree 44-4(1)1", f"{DECISION}.purpose", "automated-purpose-missing"),
    ("pipa_decree 44-4(1)1", f"{DECISION}.subjects", "automated-subjects-missing"),
    ("pipa_decree 44-4(1)2", f"{DECISION}.items", "automated-items-missing"),
    ("pipa_decree 44-4(1)2", f"{DECISION}.relation", "automated-relation-missing"),
    ("pipa_decree 44-4(1)3", f"{DECISION}.considerations", "automated-considerations-missing"),
    ("pipa_decree 44-4(1)3", f"{DECISION}.procedure", "automated-procedure-missing"),
    ("pipa_decree 44-4(1)4", f"{DECISION}.sensitive", "automated-sensitive-unnamed"),
    ("pipa_decree 44-4(1)4", f"{DECISION}.sensitive.items", REFUSED),
    ("pipa_decree 44-4(1)4", f"{DECISION}.sensitive.purpose", REFUSED),
    ("pipa_decree 44-4(1)4", f"{DECISION}.children", "automated-children-unnamed"),
    (
        "pipa_decree 44-4(1)5",
        f"{AUTOMATED}.url {AUTOMATED}.by {AUTOMATED}.to {AUTOMATED}.path {AUTOMATED}.procedure",
        "automated-rights-unstated",
    ),
    *(
        (f"pipa_decree 25(1){item}", taken.replace("X", cameras), rule)
        for cameras in ("fixed_cameras", "mobile_cameras")
        for item, taken, rule in (
            (1, "X.basis", "camera-basis-missing"),
            (1, "X.purpose", "camera-purpose-missing"),
            (2, "X.devices", "camera-devices-missing"),
            (3, "X.manager X.department", "camera-manager-missing"),
            (3, "X.access", "camera-access-missing"),
            (4, "X.hours", "camera-hours-missing"),
            (4, "X.keep", "camera-period-missing"),
            (4, "X.storage", "camera-storage-missing"),
            (4, "X.handling X.statements", "camera-handling-missing"),
            (5, "X.viewing", "camera-viewing-missing"),
            (6, "X.requests X.statements", "camera-requests-missing"),
            (7, "X.protection", "camera-protection-missing"),
        )
    ),
    ("pipa_decree 25(1)2", "fixed_cameras.devices.0.count", "camera-count-missing"),
    ("pipa_decree 25(1)2", "fixed_cameras.devices.0.place", "camera-place-missing"),
    ("pipa_decree 25(1)2", "fixed_cameras.devices.0.range", "camera-range-missing"),
    ("pipa 31-2(4)1", "domestic_agent", "agent-missing"),
    ("pipa 31-2(4)1", "domestic_agent.name", REFUSED),
    ("pipa 31-2(4)1", "domestic_agent.representative", "agent-representative-missing"),
    ("pipa 31-2(4)2", "domestic_agent.address", "agent-address-missing"),
    ("pipa 31-2(4)2", "domestic_agent.phone", "agent-phone-missing"),
    ("pipa 31-2(4)2", "domestic_agent.email", "agent-email-missing"),
)
"""An item that the law asks for, what of the complete policy is taken out, and the rule that tells.

What stands in several places is taken out of all of them.
"""

ELSEWHERE: Final = {
    "pipa 30(1)8": "it refers to Article 31(1) of the Decree",
    "pipa_decree 25(1)8": "“other matters” have no content of their own",
}
"""Items that nothing can be taken out for."""


def route(words: str) -> Route:
    return tuple(int(word) if word.isdigit() else word for word in words.split("."))


@pytest.mark.parametrize(("item", "taken", "rule"), LAW)
def test_what_the_law_asks_for_is_not_missed(item: str, taken: str, rule: str) -> None:
    """Whatever item of the law is taken out, its rule tells, or the types refuse the policy."""
    assert cite(item)
    without = changed(dict.fromkeys(map(route, taken.split())))
    source = replace(WHOLE, data=without)
    if rule == REFUSED:
        with pytest.raises(Invalid):
            read(source)
        return
    policy = read(source)
    assert check(policy, source, [rules()[rule]], policy.effective).findings


def test_every_item_of_the_law_is_tried() -> None:
    """The items of the lists of the Act and the Decree, as the law data has them on the day."""
    lists = re.compile(r"pipa (30\(1\)|28-8\(2\)|31-2\(4\)).|pipa_decree (31|44-4|25)\(1\).")
    day = date.fromisoformat(str(COMPLETE["effective"]))
    items = {name for name, one in provisions().items() if lists.match(name) and one.in_force(day)}
    assert {item for item, _, _ in LAW} == items - set(ELSEWHERE)
