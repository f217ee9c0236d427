"""Generative AI (생성형 인공지능): what is entered and generated, and what becomes of it."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from pydantic import Tag, model_validator

from policyc.model.basis import Basis
from policyc.model.contact import ContactKey
from policyc.model.item import Items
from policyc.model.keep import Keep
from policyc.model.node import (
    PHRASE,
    Flag,
    Key,
    KeyOf,
    Name,
    Node,
    OneOrMore,
    Some,
    Text,
    refused,
    standard,
)
from policyc.model.purpose import ServiceKey
from policyc.model.recipients import Channel, Country, ProcessorKey, Refusal, Task

TrainingSource: TypeAlias = Annotated[
    Annotated[Key, KeyOf("training_sources"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]


class AIStatement(StrEnum):
    """What is said to the users of the service."""

    no_sensitive = "no_sensitive"
    """Users are warned not to enter sensitive data, identifiers, or data of others."""
    inaccurate = "inaccurate"
    """What is generated may be untrue, and is to be checked."""
    pseudonymised = "pseudonymised"
    """What is used for training is pseudonymized first."""
    deletion_limit = "deletion_limit"
    """What a model has learned from cannot be taken out of it again."""


class Training(StrEnum):
    """Whether something is used to train models."""

    none = "none"
    """It is not."""
    consent = "consent"
    """Where the data subject has consented."""
    unless_refused = "unless_refused"
    """Unless the data subject refuses."""


class Exchange(Node):
    """What is entered into the service, or what it generates."""

    collected: Flag | None = None
    """Whether it is collected."""
    items: Items = ()
    """What is collected of it."""
    keep: Keep | None = None
    """How long it is kept to provide the service."""
    training: Training | None = None
    """Whether it is used to train models."""
    training_keep: Keep | None = None
    """How long it is kept for training."""

    @model_validator(mode="after")
    def _holds_together(self) -> "Exchange":
        trained_on = self.training not in (None, Training.none)
        if self.collected is False and (
            self.items or self.keep or trained_on or self.training_keep
        ):
            raise refused(
                "what is not collected is neither kept nor trained on",
                "write `collected: true`, or delete the rest",
            )
        if self.training_keep and self.training is Training.none:
            raise refused(
                "`training_keep` is of what is used for training",
                "write `training: consent` or `training: unless_refused`, or delete it",
            )
        return self


class ExternalModel(Node):
    """A model of somebody else that the service calls."""

    processor: ProcessorKey
    """Who provides the model: a processor of this policy."""
    name: Name | None = None
    """What the model or its interface is called."""
    task: Annotated[tuple[Task, ...], OneOrMore()] = ()
    """What it is used for."""
    trains: Flag | None = None
    """Whether the provider trains models on what is sent to it."""
    terms: Text | None = None
    """The terms that the provider is bound by."""


class PlugInRelation(StrEnum):
    """What passing personal information to a plug-in is in law."""

    entrust = "entrust"
    """Entrustment: it serves the controller's own feature, and the result comes back."""
    provide = "provide"
    """Provision to a third party: the partner offers a service of its own."""


class PlugIn(Node):
    """A plug-in, through which the service passes something to somebody else."""

    name: Name
    """What it is called."""
    operator: Name | None = None
    """Who runs it."""
    relation: PlugInRelation | None = None
    """Whether passing personal information to it is entrustment or provision."""
    task: Annotated[tuple[Task, ...], OneOrMore()] = ()
    """What it does."""
    items: Items = ()
    """What is passed to it."""
    country: Some[Country] = ()
    """Where that is processed."""


class Feedback(Node):
    """Where users report what the service has generated."""

    by: Some[Channel] = ()
    """By which channels."""
    to: ContactKey | None = None
    """The desk that takes reports."""
    path: Text | None = None
    """Where to report in the service, as a path of menus."""


class TrainingData(Node):
    """What models are trained on."""

    sources: Some[TrainingSource] = ()
    """Where it comes from."""
    items: Items = ()
    """Personal information in it."""
    basis: Basis | None = None
    """The legal basis of using it."""
    pseudonymised: Text | None = None
    """How it is pseudonymized."""


class GenerativeAI(Node):
    """A service of generative AI, on models of one's own or of somebody else."""

    services: Some[ServiceKey] = ()
    """The services that use generative AI, where they are some of several."""
    use: Some[Text] = ()
    """What it is intended for."""
    prompts: Exchange | None = None
    """What users enter (프롬프트)."""
    outputs: Exchange | None = None
    """What is generated."""
    opt_out: Refusal | None = None
    """How to refuse training, and what follows."""
    models: Annotated[tuple[ExternalModel, ...], OneOrMore()] = ()
    """Models of somebody else that the service calls."""
    plug_ins: Annotated[tuple[PlugIn, ...], OneOrMore()] = ()
    """Plug-ins."""
    training: TrainingData | None = None
    """What models are trained on."""
    filters: Some[Text] = ()
    """What filters hold back, going in or coming out."""
    feedback: Feedback | None = None
    """Where users report what was generated."""
    deletion: Text | None = None
    """How what a model has learned from can be deleted, in own words."""
    statements: Annotated[Some[AIStatement], standard(AIStatement)] = ()
    """Sentences to the users; `standard` for all of them."""
    note: Text | None = None
    """What else the reader should know."""
