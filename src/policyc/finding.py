"""What the linter says of a policy: a finding, with its places."""

import hashlib
from datetime import date
from typing import NamedTuple

from policyc.invalid import Position, Route
from policyc.rules.rule import Fix, Rule, Said


class Finding(NamedTuple):
    """What a rule found, and where it stands in the files."""

    position: Position
    rule: Rule
    said: Said
    route: Route
    also: tuple[Position, ...]
    """Other places that it is about."""
    mend: Said | None
    """How to mend this case, where the rule's own advice is too general."""
    fix: Fix | None
    day: date
    """The day whose law was asked."""
    upcoming: date | None
    """The day from which it will be a finding, where it is none yet."""
    policy: str
    """The policy that it was found in, by its key and its day."""
    length: int = 1
    """How many characters on its line it is about."""

    @property
    def fingerprint(self) -> str:
        """What it is known by when lines have moved: rule, place in the policy, words."""
        place = "/".join(map(str, self.route))
        text = "\n".join((self.policy, self.rule.id, place, self.said.en))
        return hashlib.sha256(text.encode()).hexdigest()[:32]


def in_order(finding: Finding) -> tuple[Position, int, str, Said]:
    """What findings are sorted by: the place in the files, then the gravest first."""
    return finding.position, finding.rule.severity.rank, finding.rule.id, finding.said
