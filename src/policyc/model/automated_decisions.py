"""Decisions made by fully automated systems (자동화된 결정), PIPA Art. 37-2."""

from typing import Annotated, Final

from pydantic import ValidationInfo, field_validator, model_validator

from policyc.model.basis import Basis, Ground, LegalBasis
from policyc.model.contact import ContactKey, WebAddress
from policyc.model.item import Items
from policyc.model.keep import Length
from policyc.model.node import Flag, Node, OneOrMore, Some, Text, refused
from policyc.model.processing import SubjectKind
from policyc.model.recipients import Channel

_NOT_REFUSABLE: Final = (Ground.consent, Ground.law, Ground.contract)
"""Grounds of decisions that may not be refused, PIPA Art. 37-2(1)."""


class SpecialItems(Node):
    """Items that a decision uses under special protection, Decree Art. 44-4(1)4."""

    items: Items
    """The items, one by one."""
    purpose: Text
    """What they are used for."""


class AutomatedDecision(Node):
    """A decision by a fully automated system: the points of Decree Art. 44-4(1)."""

    name: Text
    """What the decision is called."""
    decides: Text
    """What is decided."""
    purpose: Text | None = None
    """What the decision is for."""
    subjects: Some[SubjectKind] = ()
    """Whom it is made about."""
    items: Items = ()
    """The main kinds of personal information that are used."""
    relation: Text | None = None
    """How those are related to the decision."""
    considerations: Annotated[tuple[Text, ...], OneOrMore()] = ()
    """What is considered when they are processed."""
    procedure: Annotated[tuple[Text, ...], OneOrMore()] = ()
    """The steps by which they are processed."""
    sensitive: SpecialItems | None = None
    """Sensitive information that is used, and what for."""
    children: SpecialItems | None = None
    """Personal information of children under 14 that is used, and what for."""
    basis: Basis | None = None
    """The legal basis of the processing."""
    affects: Text | None = None
    """How it significantly affects rights or duties, where it does."""
    refusal: Flag = False
    """Whether it may be refused. That it is explained and reviewed may always be demanded."""

    @field_validator("refusal", mode="after")
    @classmethod
    def _may_be_refused(cls, refusal: bool, info: ValidationInfo) -> bool:  # noqa: FBT001 - pydantic's signature
        if not refusal:
            return refusal
        basis = info.data.get("basis")
        if isinstance(basis, LegalBasis) and basis.ground in _NOT_REFUSABLE:
            raise refused(
                f"a decision on the basis `{basis.ground}` cannot be refused",
                "delete `refusal:`; the law lets it be explained and reviewed",
            )
        if "affects" in info.data and info.data["affects"] is None:
            raise refused(
                "only a decision that significantly affects rights or duties can be refused",
                "say in `affects:` how it does, or delete `refusal:`",
            )
        return refusal


class AutomatedDecisions(Node):
    """Automated decisions, and how the rights against them are exercised."""

    decisions: Some[AutomatedDecision] = ()
    """The decisions."""
    by: Some[Channel] = ()
    """By which channels the rights are exercised."""
    to: ContactKey | None = None
    """The desk that takes requests."""
    path: Text | None = None
    """Where to exercise them by oneself, as a path of menus."""
    procedure: Annotated[tuple[Text, ...], OneOrMore()] = ()
    """The steps by which a request is handled."""
    answer: Length | None = None
    """Within what time the controller acts on a request, Decree Art. 44-3(5)."""
    extension: Length | None = None
    """By how much it may extend that where there is good reason."""
    notice: Length | None = None
    """Within what time it says that, and why, it does not act on one."""
    url: WebAddress | None = None
    """The page where the criteria and procedures are published."""
    note: Text | None = None
    """What else the reader should know."""

    @model_validator(mode="after")
    def _says_something(self) -> "AutomatedDecisions":
        if not self.decisions and self.url is None:
            raise refused(
                "there is no decision here",
                "write `decisions:`, `url:` of the page that has them, or `none` instead",
            )
        return self
