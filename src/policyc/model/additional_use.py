"""Additional use and provision without consent (추가적인 이용·제공), PIPA Art. 15(3) and 17(4)."""

from typing import Annotated, TypeAlias

from pydantic import Tag

from policyc.model.contact import WebAddress
from policyc.model.controller import PositionName
from policyc.model.item import Items
from policyc.model.keep import Keep
from policyc.model.node import PHRASE, Key, KeyOf, Name, Node, OneOrMore, Some, Text
from policyc.model.purpose import PurposeTitle, ServiceKey

Safeguard: TypeAlias = Annotated[
    Annotated[Key, KeyOf("measures"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]
"""A measure that protects the information: a key of the safety measures, or own words."""


class Criteria(Node):
    """What is judged before an additional use: the considerations of Decree Art. 14-2(1)."""

    relation: Text
    """How it is related to the purpose of collection (item 1)."""
    foreseeability: Text
    """Why the data subject can foresee it (item 2)."""
    no_infringement: Text
    """Why it does not unfairly infringe the data subject's interests (item 3)."""
    safeguards: Some[Safeguard]
    """What is done for safety, such as pseudonymisation or encryption (item 4)."""


class AdditionalCase(Node):
    """A use beyond the purpose of collection; a provision, where there is a recipient."""

    purpose: Annotated[tuple[PurposeTitle, ...], OneOrMore()]
    """What the information is used or provided for."""
    recipient: Name | None = None
    """Who receives it, where it is provided."""
    items: Items
    """What is used or provided."""
    keep: Keep | None = None
    """How long it is kept and used."""
    services: Some[ServiceKey] = ()
    """The services that it belongs to."""
    criteria: Criteria | None = None
    """The considerations for this case, where they are its own."""


class AdditionalUse(Node):
    """Additional use or provision that recurs, and how it is judged, Decree Art. 14-2(2)."""

    cases: Some[AdditionalCase]
    """The uses and provisions."""
    criteria: Criteria | None = None
    """The considerations for every case that has none of its own."""
    checked_by: PositionName | None = None
    """Who checks that the criteria are followed: the privacy officer, by the Decree."""
    url: WebAddress | None = None
    """The page that says more of the criteria."""
    note: Text | None = None
    """What else the reader should know."""
