"""How somebody is reached: telephone, e-mail, address, and desks that are named once."""

import re
from typing import Annotated, Final, TypeAlias
from urllib.parse import urlsplit

from pydantic import AfterValidator, PlainValidator, Tag, WithJsonSchema

from policyc.model.node import (
    NAME,
    Key,
    KeyOf,
    Name,
    Node,
    Some,
    Text,
    Words,
    refused,
)

_LOCAL: Final = "[A-Za-z0-9](?:[A-Za-z0-9._+-]{0,62}[A-Za-z0-9_+-])?"
_HOST: Final = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}"
_PHONE: Final = r"\+?[0-9(][0-9 ()./-]{0,24}[0-9](?: ?\([^()]{1,40}\))?"


class Email(str):
    """An e-mail address, bare."""

    __slots__ = ()


class Phone(str):
    """A telephone number as it is written on a page."""

    __slots__ = ()


class Address(str):
    """A web address. One without a scheme is shown without it and opened by https."""

    __slots__ = ()

    @property
    def target(self) -> str:
        """The address that a link opens."""
        return self if self.startswith(("https://", "http://")) else f"https://{self}"


def _email(value: object) -> Email:
    if isinstance(value, str) and re.fullmatch(f"{_LOCAL}@{_HOST}", value, re.IGNORECASE):
        return Email(value)
    raise refused("this is not an e-mail address", "write it bare, for example privacy@example.kr")


def _phone(value: object) -> Phone:
    if isinstance(value, str) and re.fullmatch(_PHONE, value):
        return Phone(value)
    raise refused("this is not a telephone number", "write it as dialled, for example 02-123-4567")


def _address(value: object) -> Address:
    if isinstance(value, str) and not re.search(r"[\s<>\"'`\\^{|}()\[\]]", value):
        address = Address(value)
        parts = urlsplit(address.target)
        if re.fullmatch(f"{_HOST}(?::[0-9]{{1,5}})?", parts.netloc, re.IGNORECASE):
            return address
    raise refused(
        "this is not a web address", "write it as https://example.kr/page or as www.example.kr"
    )


EmailAddress: TypeAlias = Annotated[
    Email, PlainValidator(_email), WithJsonSchema({"type": "string", "format": "email"})
]
PhoneNumber: TypeAlias = Annotated[
    Phone, PlainValidator(_phone), WithJsonSchema({"type": ["string", "integer"]})
]
WebAddress: TypeAlias = Annotated[
    Address, PlainValidator(_address), WithJsonSchema({"type": "string"})
]


def _line(words: str) -> str:
    for kind, read in (
        (_LOCAL + "@", _email),
        ("https?://", _address),
        (_HOST + "(?:/|$)", _address),
    ):
        if re.match(kind, words, re.IGNORECASE) and " " not in words:
            return read(words)
    return Phone(words) if re.fullmatch(_PHONE, words) else words


ContactLine: TypeAlias = Annotated[
    Annotated[Words, AfterValidator(_line), Tag("<key>")] | Annotated[Text, Tag("<text>")], NAME
]
"""An e-mail address, a web address, a telephone number or a postal address, told by its form."""

ContactKey: TypeAlias = Annotated[Key, KeyOf("contacts")]


class Contact(Node):
    """A desk that can be reached. It is described once and referred to by its key."""

    phone: Some[PhoneNumber] = ()
    """Telephone numbers."""
    email: Some[EmailAddress] = ()
    """E-mail addresses."""
    fax: Some[PhoneNumber] = ()
    """Fax numbers."""
    url: Some[WebAddress] = ()
    """Pages with a form or with more on how to reach the desk."""
    address: Name | None = None
    """The postal address."""
    hours: Name | None = None
    """When somebody answers."""
