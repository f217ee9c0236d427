"""Collection from data subjects in Korea by a controller abroad (국외 수집), Decree Art. 31(1)4."""

from policyc.model.node import Node, Some, Text
from policyc.model.recipients import Country


class OverseasCollection(Node):
    """What a controller abroad collects directly from data subjects in Korea."""

    country: Some[Country]
    """The countries in which it is processed."""
    note: Text | None = None
    """What else the reader should know."""
