"""The controller, its services, and the people and departments who answer for the processing."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from pydantic import Tag

from policyc.model.contact import ContactKey, WebAddress
from policyc.model.node import PHRASE, Key, KeyOf, Name, Node, Some, Text, standard

PositionName: TypeAlias = Annotated[
    Annotated[Key, KeyOf("positions"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]


class Company(Node):
    """The controller (개인정보처리자)."""

    name: Name | None = None
    """The legal name."""
    alias: Name | None = None
    """What the policy calls the controller after the first mention, such as “the Company”."""
    service_name: Name | None = None
    """The name that the public knows, where it is not the legal one. It stands in the title."""
    sites: Some[WebAddress] = ()
    """The sites that the policy is for."""
    address: Name | None = None
    """The address of the principal office."""
    registration: Name | None = None
    """The business registration number."""
    representative: Name | None = None
    """The name of the representative."""


class Service(Node):
    """One of several services that one policy is for."""

    name: Name
    """What the service is called."""
    note: Text | None = None
    """What the reader should know to tell it from the others."""


class Person(Node):
    """A person who answers for the processing, or a desk in the person's name."""

    name: Name | None = None
    """The person's name."""
    title: Some[PositionName] = ()
    """Positions held, as keys of the vocabulary or own words."""
    department: Name | None = None
    """The department that the person belongs to."""
    contact: ContactKey | None = None
    """The desk where the person is reached."""


class OfficerStatement(StrEnum):
    """What the policy says of its privacy officer."""

    responsibility = "responsibility"
    """The officer oversees the processing and handles complaints and redress."""
    inquiries = "inquiries"
    """Data subjects may turn to the officer, and are answered without delay."""


class Officer(Person):
    """The privacy officer (개인정보 보호책임자), PIPA Art. 31."""

    statements: Annotated[Some[OfficerStatement], standard(OfficerStatement)] = ()
    """Sentences on the officer's duties; `standard` for all of them."""


class Department(Node):
    """The department in charge of protection and grievances, PIPA Art. 30(1)6."""

    name: Name
    """What the department is called."""
    person: Name | None = None
    """Whom to ask for."""
    contact: ContactKey | None = None
    """The desk where the department is reached."""
