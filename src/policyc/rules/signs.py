"""What gives away that a topic concerns a policy, whether or not it is declared."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from policyc.invalid import Route
from policyc.model.node import Text
from policyc.model.notice import SectionName
from policyc.model.own_words import ItemKind
from policyc.model.rights import RightsStatement
from policyc.model.tracking import Advertising
from policyc.places import walk
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, Said, hit
from policyc.rules.wording import Wording, wordings

_CHILDREN: Final = frozenset(
    (
        ("subjects", "children"),
        ("purposes", "child_membership"),
        ("purposes", "guardian_consent"),
        ("activities", "verify_guardian_consent"),
        ("items", "guardian_name"),
        ("items", "guardian_contact"),
        ("items", "guardian_birth_date"),
        ("items", "guardian_relationship"),
    )
)
_GENERATIVE: Final = frozenset(
    (
        ("purposes", "ai_service"),
        ("purposes", "llm_service"),
        ("activities", "provide_ai_results"),
        ("tasks", "ai_features"),
        ("tasks", "ai_models"),
        ("tasks", "llm_services"),
        ("items", "prompts"),
        ("items", "ai_outputs"),
        ("items", "ai_feedback"),
        ("collection", "ai_conversation"),
    )
)
_GENERATIVE_WORDS: Final = Pattern(
    r"\b(?:Chat)?GPT\b|\bLLM|\b[Gg]enerative (?:AI|[Aa]rtificial)|챗\s?GPT|생성형\s?(?:AI|인공지능)"
    r"|\bOpenAI\b|\bAnthropic\b"
)
_COLLECTING: Final = frozenset(
    (
        ("items", "cookies"),
        ("items", "web_storage"),
        ("items", "advertising_id"),
        ("items", "access_logs"),
        ("items", "visit_logs"),
        ("collection", "automatic_logs"),
        ("collection", "cookies"),
        ("collection", "software_kit"),
        ("tasks", "google_analytics"),
        ("tasks", "firebase_analytics"),
    )
)
_BEHAVIOURAL: Final = frozenset(
    (
        ("tasks", "google_analytics"),
        ("tasks", "firebase_analytics"),
        ("tasks", "targeted_advertising"),
        ("trackers", "third_party_cookie"),
    )
)
_TARGETING: Final = frozenset(
    (("purposes", "targeted_advertising"), ("activities", "targeted_ads"))
)
_TRAINING: Final = frozenset((("purposes", "ai_training"), ("activities", "train_ai_models")))
_NO_PLACE_OF_A_PERSON: Final = ("ip_location", "location_use_records")
_PROCESSED: Final = ("purposes", "processing", "automatic", "received", "collection", "processors")


class Sign(NamedTuple):
    """Something by which a policy gives a topic away."""

    route: Route
    what: Said


def undeclared(
    case: Case, section: SectionName, signs: Iterable[Sign], *, ko: str, en: str
) -> Hits:
    """A hit at the first of `signs` where a whole policy says nothing of `section`."""
    found = list(dict.fromkeys(signs)) if case.silent(section) else []
    if found:
        first, *others = found
        yield hit(
            *first.route,
            ko=f"“{first.what.ko}”{ko}",
            en=f"“{first.what.en}” {en}",
            also=[other.route for other in others],
        )


def told(node: object) -> Iterator[tuple[Route, Wording]]:
    """The words of the author that stand anywhere in `node`, each with its route from there."""
    for route, value in walk(node):
        yield from wordings(route, value)


def children(case: Case) -> Iterator[Sign]:
    """Where children under 14 or their legal representatives appear in what is processed."""
    yield from _keys(case, _CHILDREN, (*_PROCESSED, "location"))
    rights = case.policy.rights
    if rights is not None and RightsStatement.guardian in rights.statements:
        said = Said(
            "아동의 권리를 행사하는 법정대리인",
            "legal representatives who exercise a child's rights",
        )
        yield Sign(("rights", "statements"), said)


def processed_of_children(case: Case) -> Iterator[Sign]:
    """Where the policy says that it processes personal information of children."""
    yield from _keys(case, _CHILDREN, _PROCESSED)


def generative_ai(case: Case) -> Iterator[Sign]:
    """Where purposes, items or processors are those of generative AI."""
    yield from _keys(case, _GENERATIVE, _PROCESSED)
    for part in ("purposes", "processors"):
        for route, value in walk(getattr(case.policy, part), (part,)):
            for at, wording in wordings(route, value):
                if _GENERATIVE_WORDS.search(wording.own):
                    yield Sign(at, case.name(value if isinstance(value, Text) else wording.words))


def training(case: Case) -> Iterator[Sign]:
    """Where the policy says that models are trained on personal information."""
    yield from _keys(case, _TRAINING, ("purposes", "processing"))


def collecting(case: Case) -> Iterator[Sign]:
    """Where cookies, logs or tools of others appear in what is processed."""
    yield from _keys(case, _COLLECTING, (*_PROCESSED, "behavioural"))


def behavioural(case: Case) -> Iterator[Sign]:
    """Where tools of others or targeted advertising point to behavioural information."""
    yield from _keys(case, _BEHAVIOURAL, ("processors", "tracking"))
    if not isinstance(getattr(case.policy.tracking, "advertising", None), Advertising):
        yield from _keys(case, _TARGETING, ("purposes", "processing"))


def location(case: Case) -> Iterator[Sign]:
    """Where personal location information is among what is processed."""
    for route, item in case.collected:
        if case.item_kind(item) is ItemKind.location and str(item) not in _NO_PLACE_OF_A_PERSON:
            yield Sign(route, case.name(item))


def _keys(case: Case, wanted: frozenset[tuple[str, str]], parts: Iterable[str]) -> Iterator[Sign]:
    """The keys of `wanted` that stand in those parts of the policy."""
    for part in parts:
        for route, key in case.keys:
            if route[0] == part and (key.kind, key.name) in wanted:
                yield Sign(route, case.name(key))
