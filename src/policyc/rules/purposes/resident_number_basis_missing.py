"""Resident registration numbers are processed, and no statute is named that allows it.

Consent is never enough for them. They may be processed only where an Act, a Presidential Decree or a rule of equal rank demands
or allows that by name, where an urgent interest of life, body or property is at stake, or where the Commission has so decided.

Mend: add `resident_number: {statute: …, article: …}`; where there is no such provision, stop collecting the number.

주민등록번호를 처리하면서 이를 허용하는 법령을 밝히지 않았다.

주민등록번호는 동의를 받아도 처리할 수 없다. 법률이나 대통령령 등이 구체적으로 처리를 요구하거나 허용한 경우, 급박한 생명·신체·재산의
이익을 위하여 명백히 필요한 경우, 보호위원회가 고시로 정한 경우에만 처리할 수 있다.

고치기: `resident_number: {statute: …, article: …}`를 적는다. 그러한 규정이 없으면 번호의 수집을 중단한다.
"""

from policyc.model.own_words import ItemKind
from policyc.model.processing import Processing
from policyc.rules.aims import of_kind
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 24-2(1)")
def check(row: Processing, case: Case) -> Hits:
    items = of_kind(row, (ItemKind.resident_number,), case)
    if items and row.resident_number is None:
        name = case.name(items)
        yield hit(
            "resident_number",
            ko=f"“{name.ko}”의 처리를 허용하는 법령이 없다",
            en=f"no statute is named that allows processing “{name.en}”",
        )
