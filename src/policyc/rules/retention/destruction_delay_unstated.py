"""The policy does not say when personal information is destroyed once it is no longer needed.

Article 21(1) of the Act has it destroyed without delay, and the drafting guideline has the policy say so. A procedure
and a method alone promise nothing about time.

Mend: add `without_delay` to `destruction.statements`, or write the `deadline:`.

필요하지 않게 된 개인정보를 언제 파기하는지가 처리방침에 없다.

법 제21조제1항은 지체 없이 파기하도록 하고 작성지침은 그 사실을 적도록 한다. 절차와 방법만으로는 언제 파기하는지 알 수 없다.

고치기: `destruction.statements`에 `without_delay`를 더하거나 `deadline:`을 적는다.
"""

import re
from typing import Final

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.model.protection import DestructionStatement
from policyc.model.retention import RetentionStatement
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule

_SOON: Final = Pattern(
    r"지체\s*없이|즉시|[0-9]+\s*일\s*이내|without delay|immediately|within [0-9]+ days",
    re.IGNORECASE,
)


@rule("warning", "pipa 21(1)", "drafting_guideline 6")
def check(policy: Policy, case: Case) -> Hits:
    destruction, retention = policy.destruction, policy.retention
    if destruction is None or case.in_own_words(SectionName.destruction):
        return
    said = (
        DestructionStatement.without_delay in destruction.statements
        or destruction.deadline is not None
        or (retention is not None and RetentionStatement.destroyed in retention.statements)
        or any(row.destroy is not None for row in policy.processing)
    )
    texts = (destruction.procedure, retention.text if retention is not None else None)
    words = [one for text in texts if text is not None for one in (text.ko, text.en) if one]
    if not said and not any(map(_SOON.search, words)):
        yield hit(
            "destruction",
            "statements",
            ko="지체 없이 파기한다는 내용도 파기하는 기한도 없다",
            en="neither destruction without delay nor a deadline for it is stated",
        )
