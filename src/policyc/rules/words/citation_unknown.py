"""An article of the Personal Information Protection Act or its Decree is cited that neither ever had.

The number lies beyond the last article, so it is a slip or belongs to another statute.

Mend: look the provision up, and write its number or the name of the statute that has it.

「개인정보 보호법」이나 그 시행령에 없는 번호의 조를 인용하였다.

마지막 조를 넘는 번호이므로 잘못 적었거나 다른 법령의 조항이다.

고치기: 조문을 찾아 번호를 바로 적거나 그 조항이 있는 법령의 이름을 적는다.
"""

import re
from typing import Final

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.cited import called, cited, fields, last_article
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.wording import Wording

_MARGIN: Final = 5
"""The law data has not every article, so one a little beyond its last may be there."""


@rule("warning", "standard_guidelines 18(1)")
def check(node: Policy | Wording, _: Case) -> Hits:
    if isinstance(node, Policy):
        found = [(route, statute, article, None) for route, statute, article in fields(node)]
    else:
        found = [((), one.statute, one.article, one.words) for one in cited(node)]
    for route, statute, article, words in found:
        number = re.match("[0-9]+", article)
        if number is not None and int(number[0]) > last_article(statute) + _MARGIN:
            name = called(statute, article)
            yield hit(
                *route, words=words, ko=f"{name.ko}: 없는 조항이다", en=f"there is no {name.en}"
            )
