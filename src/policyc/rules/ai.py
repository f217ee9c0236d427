"""What is said of prompts, outputs and the training of models."""

from collections.abc import Iterator
from typing import Final

from policyc.model.generative_ai import Exchange, GenerativeAI, Training
from policyc.rules.case import Case
from policyc.rules.rule import Said

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
