"""Records of the processing of pseudonymized information are kept for less time than the Act demands.

Article 28-4(3) of the Act has a controller that destroys pseudonymized information keep the records of its processing
for at least three years from the day of destruction.

Mend: write `records: 3 years after pseudonymised_destroyed` or more.

가명정보의 처리 기록을 법이 정한 기간보다 짧게 보관한다고 적었다.

법 제28조의4제3항은 가명정보를 파기한 경우 파기한 날부터 3년 이상 처리 기록을 보관하도록 한다.

고치기: `records: 3 years after pseudonymised_destroyed` 또는 그보다 길게 적는다.
"""

from policyc.model.keep import Duration, For, Period, Unit
from policyc.model.pseudonymised import Pseudonymised
from policyc.rules.case import Case
from policyc.rules.records import days, length_said
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 28-4(3)")
def check(pseudonymised: Pseudonymised, case: Case) -> Hits:
    least = Duration(case.number("pipa pseudonym_record_years"), Unit.year)
    terms = [
        term for one in pseudonymised.records or () if isinstance(one, Period) for term in one.terms
    ]
    for term in terms:
        if isinstance(term, For) and days(term.duration) < days(least):
            kept, owed = length_said(term.duration), length_said(least)
            yield hit(
                "records",
                ko=f"가명정보의 처리 기록을 {kept.ko}만 보관한다(법은 {owed.ko} 이상)",
                en=f"records are kept for {kept.en}, and the Act demands {owed.en}",
            )
