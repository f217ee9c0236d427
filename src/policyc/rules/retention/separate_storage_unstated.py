"""Records are preserved by law, and the policy does not say that they are kept apart.

Article 21(3) of the Act has what a statute demands be preserved stored and managed apart from other personal
information, and a fine stands on not doing so. The drafting guideline has the policy say it.

Mend: where it is so, add `separate` to `destruction.statements`.

법령에 따라 보존하는 기록이 있으나 다른 개인정보와 분리하여 보관한다는 내용이 없다.

법 제21조제3항은 보존하는 개인정보를 다른 개인정보와 분리하여 저장·관리하도록 하고 이를 어기면 과태료를 물린다. 작성지침은 그
사실을 처리방침에 적도록 한다.

고치기: 실제로 분리하여 보관한다면 `destruction.statements`에 `separate`를 더한다.
"""

import re
from typing import Final

from policyc.model.node import Key
from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.model.protection import DestructionStatement, OwnMeasure
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.records import kept_records
from policyc.rules.rule import Hits, hit, rule

_APART: Final = Pattern(
    r"분리|별도의?\s*(?:데이터베이스|DB|장소|저장)|separate|\bapart\b", re.IGNORECASE
)


@rule("warning", "pipa 21(3)")
def check(policy: Policy, case: Case) -> Hits:
    destruction = policy.destruction
    if destruction is None or case.in_own_words(SectionName.destruction):
        return
    if DestructionStatement.separate not in destruction.statements and not _is_said(policy):
        first = next((declared.route for declared in kept_records(policy)), None)
        if first is not None:
            yield hit(
                "destruction",
                "statements",
                also=[first],
                ko="법령에 따라 보존하는 개인정보를 분리하여 보관한다는 내용이 없다",
                en="the policy does not say that what is preserved by law is kept apart",
            )


def _is_said(policy: Policy) -> bool:
    """Whether a measure or a text in own words speaks of separate storage."""
    safety, retention, destruction = policy.safety, policy.retention, policy.destruction
    for measure in (*safety.technical, *safety.measures) if safety is not None else ():
        key = measure.measure if isinstance(measure, OwnMeasure) else measure
        if isinstance(key, Key) and key.name == "separate_storage":
            return True
    texts = (
        retention.text if retention is not None else None,
        destruction.procedure if destruction is not None else None,
    )
    said = (words for text in texts if text is not None for words in (text.ko, text.en))
    return any(_APART.search(words) for words in said if words is not None)
