"""What is processed on the data subject's device alone (온디바이스 처리)."""

from typing import Annotated

from policyc.model.item import Items
from policyc.model.keep import Keep
from policyc.model.node import Node, OneOrMore, Some, Text
from policyc.model.processing import PurposeKey
from policyc.model.purpose import ServiceKey


class OnDevice(Node):
    """Information that never leaves the device, so that the controller does not collect it."""

    items: Items
    """The information."""
    purpose: Annotated[tuple[PurposeKey, ...], OneOrMore()] = ()
    """The purposes that it is used for."""
    services: Some[ServiceKey] = ()
    """The services that use it; all of them where none is named."""
    stored: Text | None = None
    """Where on the device it is stored."""
    keep: Keep | None = None
    """How long it stays there."""
    note: Text | None = None
    """What else the reader should know, such as how to delete it."""
