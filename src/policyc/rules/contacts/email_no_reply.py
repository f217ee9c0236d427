"""Data subjects are told to write to an address that nobody reads.

An address such as “no-reply” sends mail and takes none. The guidelines want contacts at which the controller can really
be reached.

Mend: write an address that somebody answers.

받는 사람이 없는 주소를 연락처로 적었다.

“no-reply” 같은 주소는 보내기만 하고 받지 않는다. 작성지침은 실제로 연락할 수 있는 연락처를 적도록 한다.

고치기: 답하는 사람이 있는 주소를 적는다.
"""

import re
from typing import Final

from policyc.model.contact import Contact
from policyc.model.domestic_agent import DomesticAgent
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule

UNREAD: Final = Pattern(r"(?:no|do[._-]?not)[._-]?reply", re.IGNORECASE)


@rule("warning", "drafting_guideline 18")
def check(contact: Contact | DomesticAgent, _case: Case) -> Hits:
    for index, address in enumerate(contact.email):
        if UNREAD.match(address):
            yield hit(
                *("email", index),
                ko=f"“{address}” 주소로 보낸 것은 아무도 받지 않는다",
                en=f"nobody reads what is sent to “{address}”",
            )
