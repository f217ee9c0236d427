"""What is said of prompts, of outputs, and of the training of models."""

from collections.abc import Iterator
from typing import Final

from policyc.model.generative_ai import Exchange, GenerativeAI, Training
from policyc.model.node import Key
from policyc.model.processing import Processing
from policyc.rules.aims import REUSE, aims_at
from policyc.rules.case import Case
from policyc.rules.rule import Said

_OF_AI: Final = ("prompts", "ai_outputs", "ai_feedback")
_NAMES: Final = {"prompts": Said("프롬프트", "prompts"), "outputs": Said("생성된 결과", "outputs")}


def exchanges(ai: GenerativeAI) -> Iterator[tuple[str, Said, Exchange]]:
    """What is entered and what is generated, as far as something is said of it."""
    for field, name in _NAMES.items():
        exchange = getattr(ai, field)
        if exchange is not None:
            yield field, name, exchange


def trained_on(exchange: Exchange) -> bool:
    """Whether it is used to train models."""
    return exchange.training in (Training.consent, Training.unless_refused)


def trains(case: Case) -> bool:
    """Whether the policy says that models are trained on what its users enter or are given."""
    ai = case.policy.generative_ai
    return isinstance(ai, GenerativeAI) and any(trained_on(one) for _, _, one in exchanges(ai))


def says_whether_collected(exchange: Exchange | None) -> bool:
    """Whether it is said that it is collected, or that it is not."""
    return exchange is not None and (exchange.collected is not None or bool(exchange.items))


def reused(row: Processing, case: Case) -> bool:
    """Whether a row reuses what users enter into an AI service, and nothing more is said of it."""
    items = [item for _, item in case.items_of(row, ())]
    of_ai = any(isinstance(item, Key) and item.name in _OF_AI for item in items)
    return of_ai and case.policy.generative_ai is None and aims_at(REUSE, row, case)
