"""Use of personal information to develop AI, approved by the Commission, PIPA Art. 28-12."""

from pydantic import model_validator

from policyc.model.item import Items
from policyc.model.node import Day, Node, Some, Text, refused


class AIDevelopment(Node):
    """A use that the Commission approved: the points of PIPA Art. 28-12(5)."""

    purpose: Some[Text] = ()
    """What the AI technology is developed for."""
    types: Items = ()
    """The types of personal information that are used."""
    approved: Day | None = None
    """The day of the Commission's resolution."""
    note: Text | None = None
    """What else the reader should know."""

    @model_validator(mode="after")
    def _says_something(self) -> "AIDevelopment":
        if not self.model_fields_set:
            raise refused("nothing is said of the use", "write `purpose:` and `types:`, or `none`")
        return self
