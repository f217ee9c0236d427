"""The domestic agent (국내대리인) of a controller without an office in Korea, PIPA Art. 31-2."""

from policyc.model.contact import EmailAddress, PhoneNumber
from policyc.model.node import Name, Node, Some


class DomesticAgent(Node):
    """The domestic agent: the particulars that PIPA Art. 31-2(4) asks for."""

    name: Name
    """The name; of a corporation, its corporate name."""
    representative: Name | None = None
    """The name of the representative, where the agent is a corporation."""
    address: Name | None = None
    """The address; of a corporation, its place of business."""
    phone: Some[PhoneNumber] = ()
    """Telephone numbers in Korea."""
    email: Some[EmailAddress] = ()
    """E-mail addresses."""
