"""The privacy officer is named without a position.

The guidelines show name, position and contact. The position tells a reader whether the person can decide anything; how
much that matters in a small company is a matter of judgment.

Mend: write `title:` in `officer:`, for example `privacy_officer` or `ceo`.

개인정보 보호책임자의 직위를 적지 않았다.

작성지침은 보호책임자의 성명과 직위, 연락처를 함께 적는다. 직위를 보면 결정할 수 있는 사람인지 알 수 있으나, 작은 회사에서도
필요한지는 판단할 일이다.

고치기: `officer:`에 `privacy_officer`, `ceo` 등 `title:`을 적는다.
"""

from policyc.model.controller import Officer
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note", "drafting_guideline 18")
def check(officer: Officer, case: Case) -> Hits:
    if officer.name is not None and not officer.title:
        name = case.name(officer.name)
        yield hit(
            "title",
            ko=f"개인정보 보호책임자 “{name.ko}”의 직위가 없다",
            en=f"“{name.en}”, the privacy officer, has no position",
        )
