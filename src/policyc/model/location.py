"""Personal location information (개인위치정보) and those who answer for it."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import model_validator

from policyc.model.basis import Basis
from policyc.model.contact import WebAddress
from policyc.model.controller import Person
from policyc.model.item import Items
from policyc.model.keep import Keep, Length
from policyc.model.node import Node, OneOrMore, Slug, Some, Text, refused
from policyc.model.processing import Method
from policyc.model.purpose import PurposeTitle, ServiceKey
from policyc.model.recipients import Channel, Recipient, Refusal
from policyc.model.retention import Records


class LocationUse(Node):
    """A use of location information: a row of its table."""

    purpose: Annotated[tuple[PurposeTitle, ...], OneOrMore()] = ()
    """What it is used for."""
    items: Items = ()
    """The kinds of location information."""
    method: Some[Method] = ()
    """How it is collected."""
    basis: Basis | None = None
    """The legal basis."""
    keep: Keep | None = None
    """How long it is kept."""
    services: Some[ServiceKey] = ()
    """The services that it is used in; all of them where none is named."""


class LocationStatement(StrEnum):
    """What the policy says of personal location information as such."""

    law = "law"
    """It is processed under the Location Information Act."""
    consent = "consent"
    """The subject consents before it is collected, used or provided."""
    not_kept = "not_kept"
    """It is used once and not kept."""
    not_provided = "not_provided"
    """It is provided to no third party."""
    destroyed = "destroyed"
    """It is destroyed by the procedure and methods of the section on destruction."""
    guardian_consent = "guardian_consent"
    """That of children under 14 is processed with the consent of a legal representative."""
    protected_persons = "protected_persons"
    """The consent of the guardian of a child of 8 or less, or of a person protected likewise,
    is taken for the subject's own."""
    guardian_rights = "guardian_rights"
    """Such a guardian may exercise the rights of the subject."""
    withdrawal = "withdrawal"
    """Consent may be withdrawn at any time, in whole or in part."""
    suspension = "suspension"
    """The subject may demand at any time that collection, use or provision pause."""
    records = "records"
    """The subject may see the records of collection, use and provision, and have them corrected."""


class LocationNotice(Node):
    """How the subject is told when location information is provided to a third party."""

    by: Some[Channel] = ()
    """By which channels."""
    every: Length | None = None
    """The longest time for which notices are collected; told each time at once where there is none.
    """


class Location(Node):
    """Personal location information (개인위치정보)."""

    statements: Some[LocationStatement] = ()
    """Sentences on location information as such."""
    uses: Annotated[tuple[LocationUse, ...], OneOrMore()] = ()
    """What is collected and used, on what basis, and for how long: rows of a table."""
    records: Records = ()
    """Records of collection, use and provision that the statute demands be kept."""
    recipients: dict[Slug, Recipient] = {}
    """Third parties that it is provided to."""
    notice: LocationNotice | None = None
    """How the subject is told of each provision to a third party."""
    refusal: Refusal | None = None
    """How to refuse or to withdraw consent, and what follows."""
    manager: Person | None = None
    """The person in charge of location information (위치정보관리책임자)."""
    terms: WebAddress | None = None
    """Where the terms of use of the location-based service stand."""
    note: Text | None = None
    """What else the reader should know."""

    @model_validator(mode="after")
    def _is_there_or_not(self) -> Self:
        if LocationStatement.not_provided in self.statements and (self.recipients or self.notice):
            raise refused(
                "`not_provided` says that nobody receives it, and recipients are told of",
                "delete `not_provided`, or `recipients:` and `notice:`",
            )
        return self
