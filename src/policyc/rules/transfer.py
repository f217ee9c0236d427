"""What rules on transfers abroad have in common."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from policyc.abroad import Leaving
from policyc.model.node import Key, Text
from policyc.model.notice import SectionName
from policyc.model.recipients import Processor, Refusal, Transfer, TransferKind
from policyc.rules.case import Case
from policyc.rules.parties import core, processors, spelt
from policyc.rules.rule import Hits, hit


def _named(words: str) -> frozenset[str]:
    return frozenset(words.split())


SYSTEMS: Final = _named(
    """
    cloud_infrastructure cloud_operations cloud_and_analytics cloud_hosting storage backup content_delivery
    system_development system_operation security_monitoring data_processing document_storage
    """
)
_ANALYSIS: Final = _named(
    """
    statistics google_analytics firebase_analytics usability_analysis error_monitoring application_errors
    advertising_analysis targeted_advertising fraud_detection
    """
)
_CUSTOMERS: Final = _named(
    """
    customer_service customer_support call_centre chat_consultation service_consultation complaint_handling crm
    """
)
_MESSAGES: Final = _named(
    """
    email_delivery marketing_email sms alimtalk push_notification notices marketing_automation
    """
)
_FORMS: Final = _named("form_collection survey_forms research event_operation event_information")
_AI: Final = _named("ai_features ai_models llm_services speech_recognition translation")
_PAYMENT: Final = _named(
    "payment payment_services recurring_payment refund fee_collection invoicing escrow"
)
_BOTH: Final = "cloud_and_analytics"
_FAMILIES: Final = (SYSTEMS, _ANALYSIS, _CUSTOMERS, _MESSAGES, _FORMS, _AI, _PAYMENT)
"""Tasks that are of one kind, so that one may be said for another."""

HOSTING: Final = frozenset(("cloud_infrastructure", "cloud_operations", "cloud_hosting"))
"""Tasks of one on whose machines a service runs with all its data."""
NARROW: Final = _ANALYSIS | _CUSTOMERS | _MESSAGES | _FORMS | _AI
"""Tasks for which a recipient needs some of the items alone."""
_BROAD_WORDS: Final = (
    *("보관", "저장", "백업", "호스팅", "클라우드", "서버", "인프라", "시스템", "결제", "정산"),
    *("stor", "backup", "host", "cloud", "server", "infra", "system", "payment", "database"),
)

EQUIVALENT: Final = _named(
    """
    AT BE BG HR CY CZ DE DK EE ES FI FR GR HU IE IT LT LU LV MT NL PL PT RO SE SI SK NO IS LI
    """
)
"""The countries that the Commission has recognised, PIPA Art. 28-8(1)5: the EU and the EEA."""


def lacks(leaving: Leaving, case: Case, field: str, *, ko: str, en: str) -> Hits:
    """A finding where a transfer says nothing under `field`."""
    if not leaving.points[field] and not case.in_own_words(SectionName.transfers):
        name = case.name(leaving.recipient)
        yield hit(
            field,
            ko=f"“{name.ko}”에 대한 국외 이전 사항에 {ko} 없다",
            en=f"the transfer to “{name.en}” {en}",
        )


def countries(leaving: Leaving) -> tuple[Key, ...]:
    """The countries that a transfer goes to."""
    return leaving.points["country"]


def tasks(leaving: Leaving) -> tuple[Key | Text, ...]:
    """What a recipient does: a processor's tasks, or else the purpose of the transfer."""
    recipient = leaving.recipient
    if isinstance(recipient, Processor) and recipient.task:
        return recipient.task
    return leaving.points["purpose"]


def keys(phrases: Iterable[Key | Text]) -> frozenset[str]:
    """The names of those of `phrases` that stand in the vocabulary."""
    return frozenset(one.name for one in phrases if isinstance(one, Key))


def kin(task: str) -> frozenset[str]:
    """A task with all that are of its kind."""
    own = (task,) if task != _BOTH else (task, *_ANALYSIS)
    return frozenset(own).union(*(family for family in _FAMILIES if task in family))


def is_narrow(task: Key | Text) -> bool:
    """Whether a task needs some of the items alone: no hosting, no payment, no system."""
    if isinstance(task, Key):
        return task.name in NARROW
    words = f"{task.ko or ''} {task.en or ''}".lower()
    return not any(broad in words for broad in _BROAD_WORDS)


def is_entrusted(leaving: Leaving) -> bool:
    """Whether a recipient works for the controller, by the kind of the transfer or its purpose."""
    kind = leaving.points["kind"]
    if kind is not None:
        return kind in (TransferKind.entrust, TransferKind.store)
    purposes: tuple[Key | Text, ...] = leaving.points["purpose"]
    return bool(purposes) and all(
        isinstance(one, Key) and one.name in NARROW | SYSTEMS for one in purposes
    )


def is_processor(recipient: Processor | Transfer, case: Case) -> bool:
    """Whether a recipient is declared, under the same name, among the processors."""
    if isinstance(recipient, Processor):
        return True
    cores = {core(name) for name in (*spelt(recipient.name), *spelt(recipient.brand))}
    return any(cores & party.cores for party in processors(case.policy))


def items(leaving: Leaving, case: Case) -> Iterator[Any]:
    """The single items of a transfer; where it is of all, those that the policy collects."""
    declared = leaving.points["items"]
    found = case.collected if declared == "all" else case.leaves(declared, ())
    return (item for _, item in found)


def listed(leaving: Leaving, case: Case) -> frozenset[str]:
    """The items that a transfer names itself, as far as they stand in the vocabulary."""
    declared = leaving.points["items"]
    return keys(item for _, item in case.leaves(declared, ()))


def refusal_lacks(leaving: Leaving, case: Case, *fields: str, ko: str, en: str) -> Hits:
    """A finding where what a transfer says of refusing has none of `fields`."""
    refusal: Refusal | None = leaving.points["refusal"]
    said = refusal is not None and any(getattr(refusal, field) for field in fields)
    if not said and not case.in_own_words(SectionName.transfers):
        name = case.name(leaving.recipient)
        yield hit(
            *("refusal", fields[0]),
            ko=f"“{name.ko}”에 대한 국외 이전 사항에 {ko} 없다",
            en=f"the transfer to “{name.en}” {en}",
        )
