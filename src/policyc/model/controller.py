"""The controller, its services, and the people and departments who answer for the processing."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from pydantic import Tag

from policyc.model.contact import ContactKey, WebAddress
from policyc.model.node import PHRASE, Key, KeyOf, Name, Node, Some, Text, standard
from policyc.model.recipients import Country

PositionName: TypeAlias = Annotated[
    Annotated[Key, KeyOf("positions"), Tag("<key>")] | Annotated[Text, Tag("<text>")], PHRASE
]


class ControllerKind(StrEnum):
    """What kind of controller it is, where the law treats it in a way of its own."""

    private = "private"
    """A person or body that is none of the others."""
    public_institution = "public_institution"
    """공공기관, PIPA Art. 30(1) and 32: it publishes the files that it registered."""
    small_merchant = "small_merchant"
    """소상공인 without a designated privacy officer, PIPA Art. 31(2)."""
    association = "association"
    """친목단체, PIPA Art. 58(3): a club of friends or alumni. Another association is `private`."""
    foreign_operator = "foreign_operator"
    """An operator established abroad."""
    processor = "processor"
    """수탁자, PIPA Art. 26(8): the policy is that of a processor."""


class Sector(StrEnum):
    """A kind of business by which a statute binds some and not others."""

    ecommerce = "ecommerce"
    """전자상거래 사업자, 통신판매업자: it sells goods or services online."""
    telecommunications = "telecommunications"
    """전기통신사업자"""
    finance = "finance"
    """금융회사: a bank, an insurer, a card company, an investment firm."""
    electronic_finance = "electronic_finance"
    """전자금융업자: a payment gateway, an issuer of prepaid means."""
    electronic_finance_auxiliary = "electronic_finance_auxiliary"
    """전자금융보조업자"""
    financial_products = "financial_products"
    """금융상품판매업자, 금융상품자문업자"""
    credit = "credit"
    """신용정보회사, 신용정보제공·이용자"""
    virtual_assets = "virtual_assets"
    """가상자산사업자"""
    medical = "medical"
    """의료기관"""
    pharmacy = "pharmacy"
    """약국"""
    drug_safety = "drug_safety"
    """한국의약품안전관리원"""
    private_institute = "private_institute"
    """학원, 교습소"""
    real_estate = "real_estate"
    """개업공인중개사"""
    travel = "travel"
    """여행업자"""
    location = "location"
    """위치정보사업자, 위치기반서비스사업자"""
    message_board = "message_board"
    """게시판 본인확인조치 의무자, Network Act Art. 44-5"""
    transmission = "transmission"
    """정보전송자, 개인정보관리 전문기관, PIPA Art. 35-2 and 35-3"""


class Company(Node):
    """The controller (개인정보처리자)."""

    kind: ControllerKind = ControllerKind.private
    """What kind of controller it is."""
    country: Country | None = None
    """The country in which it is established, where that is not Korea."""
    sectors: Some[Sector] = ()
    """Kinds of business by which statutes bind it: for the linter, no document prints them."""
    on_behalf_of: Some[Name] = ()
    """For whom it processes as a processor."""
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
    plain: Text | None = None
    """Whom to ask, in easy words, for the easy version."""


class Department(Node):
    """The department in charge of protection and grievances, PIPA Art. 30(1)6."""

    name: Name
    """What the department is called."""
    person: Name | None = None
    """Whom to ask for."""
    contact: ContactKey | None = None
    """The desk where the department is reached."""
