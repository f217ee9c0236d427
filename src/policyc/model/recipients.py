"""Who receives personal information: third parties, processors, recipients abroad."""

from enum import StrEnum
from typing import Annotated, Any, Literal, TypeAlias, cast

from pydantic import BeforeValidator, Tag

from policyc.model.basis import Article, Basis, StatuteName
from policyc.model.contact import ContactKey, ContactLine
from policyc.model.item import Items
from policyc.model.keep import Keep
from policyc.model.node import (
    PHRASE,
    Also,
    Key,
    KeyOf,
    Name,
    Node,
    OneOrMore,
    Shape,
    Slug,
    Some,
    Text,
    refused,
    standard,
)
from policyc.model.processing import Demand
from policyc.model.purpose import PurposeTitle, ServiceKey

Task: TypeAlias = Annotated[
    Annotated[Key, KeyOf("tasks"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]
Timing: TypeAlias = Annotated[
    Annotated[Key, KeyOf("timings"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]
Means: TypeAlias = Annotated[
    Annotated[Key, KeyOf("methods"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]
Effect: TypeAlias = Annotated[
    Annotated[Key, KeyOf("refusal_effects"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]
Channel: TypeAlias = Annotated[
    Annotated[Key, KeyOf("channels"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]
CertificationName: TypeAlias = Annotated[
    Annotated[Key, KeyOf("certifications"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]
Country: TypeAlias = Annotated[Key, KeyOf("countries")]
"""A country, by its two letters of ISO 3166-1: `US`, `NO`."""
ProcessorKey: TypeAlias = Annotated[Key, KeyOf("processors")]
"""A processor, by its key in this policy."""


class Refusal(Node):
    """How a data subject refuses, and what follows."""

    how: Some[Channel] = ()
    """By which channels."""
    to: ContactKey | None = None
    """The desk that takes the refusal."""
    path: Text | None = None
    """Where to refuse by oneself, as a path of menus."""
    effect: Some[Effect] = ()
    """What follows."""
    text: Text | None = None
    """What else there is to say of it."""


class TransferBasis(StrEnum):
    """A legal basis of a transfer abroad, PIPA Art. 28-8(1)."""

    consent = "consent"
    """Art. 28-8(1)1: separate consent"""
    law_or_treaty = "law_or_treaty"
    """Art. 28-8(1)2"""
    contract_disclosed = "contract_disclosed"
    """Art. 28-8(1)3(가): for a contract, with everything disclosed in the policy"""
    contract_notified = "contract_notified"
    """Art. 28-8(1)3(나): for a contract, with everything notified"""
    certification = "certification"
    """Art. 28-8(1)4"""
    equivalence = "equivalence"
    """Art. 28-8(1)5"""


class TransferKind(StrEnum):
    """What kind of transfer it is, PIPA Art. 28-8(1)."""

    provide = "provide"
    """Provision to a third party."""
    view = "view"
    """Being viewed from abroad."""
    entrust = "entrust"
    """Entrusted processing."""
    store = "store"
    """Storage."""


def _items_shape(value: object) -> str:
    return "<all>" if value == "all" else "<items>"


TransferItems: TypeAlias = Annotated[
    Annotated[Literal["all"], Tag("<all>")] | Annotated[Items, Tag("<items>")],
    Shape(_items_shape),
]
"""Items, or `all` of those that the policy lists."""


class Abroad(Node):
    """A transfer abroad: the points of PIPA Art. 28-8(2) and Decree Art. 31(1)2."""

    country: Some[Country] = ()
    """The countries."""
    region: Name | None = None
    """The place within them, such as a data centre's region."""
    when: Some[Timing] = ()
    """When the transfer takes place."""
    method: Some[Means] = ()
    """How it takes place."""
    items: TransferItems = ()
    """What is transferred."""
    purpose: Annotated[tuple[Task, ...], OneOrMore()] = ()
    """What the recipient uses it for."""
    keep: Keep | None = None
    """How long the recipient keeps it."""
    basis: TransferBasis | None = None
    """The legal basis of the transfer."""
    statute: StatuteName | None = None
    """The statute or treaty that it rests on, where the basis is one."""
    article: Article | None = None
    """The article of that statute or treaty."""
    certification: CertificationName | None = None
    """The certification that the recipient holds, where the basis is one."""
    refusal: Refusal | None = None
    """How to refuse the transfer, and what follows."""
    contact: Annotated[tuple[ContactLine, ...], OneOrMore()] = ()
    """How the recipient is reached."""
    manager: Name | None = None
    """The recipient's person in charge of personal information."""
    address: Name | None = None
    """The recipient's postal address."""
    kind: TransferKind | None = None
    """Whether it is provision, viewing, entrustment or storage."""


class Transfer(Abroad):
    """A recipient abroad that is not a processor."""

    name: Name
    """What the recipient is called."""
    brand: Name | None = None
    """The name the public knows it by."""


class Transfers(Node):
    """Recipients abroad beside the processors, and what all of them have in common."""

    defaults: Abroad | None = None
    """What holds of every transfer that does not say otherwise, processors abroad included."""
    recipients: dict[Slug, Transfer] = {}
    """Recipients abroad that are not processors."""


class SubProcessor(Node):
    """A person to whom a processor entrusts the work further."""

    name: Name
    """What it is called."""
    task: Annotated[tuple[Task, ...], OneOrMore()] = ()
    """What is entrusted to it."""
    country: Some[Country] = ()
    """Where it is."""


class Processor(Node):
    """A person to whom processing is entrusted (수탁자), PIPA Art. 26."""

    name: Name
    """What it is called."""
    brand: Name | None = None
    """The name the public knows it by."""
    task: Annotated[tuple[Task, ...], OneOrMore()] = ()
    """What is entrusted to it."""
    keep: Keep | None = None
    """How long the work is entrusted to it."""
    contact: Annotated[tuple[ContactLine, ...], OneOrMore()] = ()
    """How it is reached."""
    country: Some[Country] = ()
    """Where it processes, where that is not a transfer abroad."""
    region: Name | None = None
    """The place within the country, such as a data centre's region."""
    sub: Annotated[tuple[SubProcessor, ...], OneOrMore()] = ()
    """To whom it entrusts the work further."""
    basis: Basis | None = None
    """The legal basis, where the entrustment rests on one of its own."""
    consent: Demand | None = None
    """Whether the data subject must agree to the entrustment."""
    services: Some[ServiceKey] = ()
    """The services that it works for."""
    abroad: Abroad | None = None
    """The transfer abroad that the entrustment is."""
    plain: Text | None = None
    """The same in easy words, for the easy version."""


class ContractTerm(StrEnum):
    """What the contract with a processor lays down, PIPA Art. 26(1) and Decree Art. 28(1)."""

    purpose_limit = "purpose_limit"
    """No processing for other purposes."""
    safeguards = "safeguards"
    """Technical and administrative measures of protection."""
    re_entrustment = "re_entrustment"
    """Limits on re-entrustment."""
    supervision = "supervision"
    """Supervision of the processor."""
    damages = "damages"
    """Liability for damages."""


class EntrustmentStatement(StrEnum):
    """What the policy says of entrustment as such."""

    legal = "legal"
    """The law is followed when the contract is made."""
    supervised = "supervised"
    """The processor is supervised."""
    disclosed = "disclosed"
    """A change of the work or of the processor is disclosed in the policy without delay."""


class Entrustment(Node):
    """What holds of every processor."""

    contract: Annotated[Some[ContractTerm], standard(ContractTerm)] = ()
    """What the contracts lay down; `standard` for all the points."""
    statements: Annotated[Some[EntrustmentStatement], standard(EntrustmentStatement)] = ()
    """Sentences on entrustment as such; `standard` for all of them."""


class Recipient(Node):
    """A person to whom what a tool or a device collects is provided, PIPA Art. 17."""

    name: Name
    """What the recipient is called."""
    basis: Basis | None = None
    """The legal basis of the provision."""
    items: Items = ()
    """What is provided."""
    purpose: Annotated[tuple[PurposeTitle, ...], OneOrMore()] = ()
    """What the recipient uses it for."""
    keep: Keep | None = None
    """How long the recipient keeps it."""


class ThirdParty(Node):
    """A person to whom personal information is provided (제3자), PIPA Art. 17 and 18."""

    title: Text | None = None
    """The occasion: “event prizes”."""
    name: Name
    """What the recipient is called."""
    brand: Name | None = None
    """The name the public knows it by, or what kind of business it is."""
    purpose: Annotated[tuple[PurposeTitle, ...], OneOrMore()] = ()
    """What the recipient uses it for."""
    items: Items = ()
    """What is provided."""
    keep: Keep | None = None
    """How long the recipient keeps it."""
    basis: Basis | None = None
    """The legal basis of the provision."""
    refusal: Refusal | None = None
    """How to refuse the provision, and what follows."""
    country: Some[Country] = ()
    """Where the recipient is."""
    when: Some[Timing] = ()
    """When it is provided."""
    services: Some[ServiceKey] = ()
    """The services that the provision belongs to."""
    plain: Text | None = None
    """The same in easy words, for the easy version."""


class ProvisionStatement(StrEnum):
    """What the policy says of provision to third parties as such."""

    none = "none"
    """Nothing is provided to third parties."""
    consent_or_law = "consent_or_law"
    """Only with consent, or where a statute says so."""
    within_purpose = "within_purpose"
    """Personal information is processed only within the purposes that the policy states."""
    informed = "informed"
    """The data subject is told who receives what, why and for how long, and asked to consent."""


class ThirdParties(Node):
    """Provision to third parties."""

    statements: Some[ProvisionStatement] = ()
    """Sentences on provision as such."""
    notice_channels: Some[Channel] = ()
    """By which channels data subjects are told before they consent."""
    recipients: dict[Slug, ThirdParty] = {}
    """Who receives personal information."""


def _third_parties(value: object) -> object:
    return {"statements": [value]} if isinstance(value, str) else value


Provision: TypeAlias = Annotated[
    ThirdParties,
    Also(_third_parties, {"enum": [str(statement) for statement in ProvisionStatement]}),
]
"""Provision to third parties; a bare statement, such as `none`, may stand for it."""


def _processors_shape(value: object) -> str:
    return "<none>" if isinstance(value, str) else "<processors>"


def _none(value: object) -> Any:
    if value != "none":
        raise refused(
            "this is neither a list of processors nor `none`", "write `none`, or `key: {name: …}`"
        )
    return cast(Any, value)


Processors: TypeAlias = Annotated[
    Annotated[Literal["none"], BeforeValidator(_none), Tag("<none>")]
    | Annotated[dict[Slug, Processor], Tag("<processors>")],
    Shape(_processors_shape),
]
"""Processors by key, or `none`. An empty mapping says that there are some, and names nobody."""
