"""What is collected for a purpose has one period in the table of processing and another in `retention:`.

A reader finds two answers to the same question, of which one was most likely left behind by a change. Article 30(1)2
of the Act asks for the period of retention, and there can be only one.

Mend: keep the period in the row alone, and delete the entry of `retention:`.

같은 목적으로 수집한 개인정보의 보유 기간이 처리 항목의 표와 `retention:`에서 서로 다르다.

정보주체는 같은 질문에 두 가지 답을 보게 되고, 둘 가운데 하나는 처리방침을 고치면서 남은 것일 가능성이 크다. 법은 처리 및
보유 기간을 적도록 하므로 그 답은 하나여야 한다.

고치기: 기간은 해당 행에만 적고 `retention:`의 항목을 지운다.
"""

from typing import Final

from policyc.model.policy import Policy
from policyc.model.retention import Kept
from policyc.rules.alike import row_says, said_of, shared
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule

_COLLECTED: Final = Pattern(
    r"(?:위하여|위해|목적으로|관련하여)\s*(?:수집|처리)(?:한|하는|된|되는)|(?:collected|processed) (?:for|to)\b"
)
_MOST: Final = 0.5
"""Which part of its words must name the purpose of a row, so that the two are of the same thing."""


@rule("warning", "pipa 30(1)2")
def check(policy: Policy, case: Case) -> Hits:
    retention = policy.retention
    for field in ("agreed", "by_policy") if retention is not None else ():
        for index, kept in enumerate(getattr(retention, field)):
            yield from _against_rows(kept, field, index, case)


def _against_rows(kept: Kept, field: str, index: int, case: Case) -> Hits:
    said = said_of(case, kept.what)
    if kept.keep is None or not any(map(_COLLECTED.search, said)):
        return
    for route, row in case.rows:
        same = shared(said, row_says(case, row)) >= _MOST
        if same and row.keep is not None and row.keep != kept.keep:
            name, here, there = map(case.name, (kept.what, kept.keep[0], row.keep[0]))
            yield hit(
                "retention",
                field,
                index,
                "keep",
                also=[(*route, "keep")],
                ko=f"“{name.ko}”의 기간이 여기에서는 “{here.ko}”, 표에서는 “{there.ko}”",
                en=f"“{name.en}” is kept for “{here.en}” here, and for “{there.en}” in the table",
            )
            return
