"""A record is kept by a statute whose article is not given.

The drafting guideline gives the full name of the statute with the article. A data subject who wants to check a
statute of hundreds of articles needs to know which one is meant.

Mend: write the `article:` beside the `statute:`.

보존 근거로 든 법령의 조문을 적지 않았다.

작성지침은 법령의 정식 명칭과 조문을 함께 적는다. 수백 개 조문 가운데 어느 것인지 알아야 정보주체가 확인할 수 있다.

고치기: `statute:` 옆에 `article:`을 적는다.
"""

from typing import Final

from policyc.model.policy import Policy
from policyc.model.retention import StatutoryRecord
from policyc.rules.alike import said_of
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.records import all_records
from policyc.rules.rule import Hits, hit, rule

_ARTICLE: Final = Pattern(r"제\s?[0-9]+조|\bArticles? [0-9]")


@rule("warning", "drafting_guideline 5")
def check(policy: Policy, case: Case) -> Hits:
    for declared in all_records(policy):
        record = declared.record
        if not isinstance(record, StatutoryRecord) or record.statute is None or record.article:
            continue
        if not any(map(_ARTICLE.search, said_of(case, record.statute, record.record))):
            name = case.name(record.statute)
            yield hit(
                *declared.route,
                "article",
                ko=f"「{name.ko}」의 조문이 없다",
                en=f"no article of the “{name.en}” is given",
            )
