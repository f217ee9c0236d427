"""A period is left to the law, and the policy names no record that a statute demands be kept.

Where a statute decides how long something is kept, the drafting guideline asks for the statute and the period. “As
the law demands” leaves the reader to look for it.

Mend: name the records in `exceptions:` or in `retention.by_law`, or the statute in the `basis:`.

보유 기간을 법령에 맡기면서 법령에서 보존하도록 한 기록을 하나도 밝히지 않았다.

법령에 따라 보유하는 것이면 작성지침은 그 법령과 기간을 적도록 한다. 법령에서 정한 기간이라고만 적으면 그 기간을 찾는 일이
정보주체의 몫이 된다.

고치기: `exceptions:`나 `retention.by_law`에 해당 기록을 적거나, `basis:`에 근거 법령을 적는다.
"""

from policyc.model.basis import LegalBasis
from policyc.model.keep import As, Elsewhere, Keeping, Period
from policyc.model.notice import SectionName
from policyc.model.processing import Processing, Received
from policyc.model.recipients import ThirdParty
from policyc.rules.case import Case
from policyc.rules.records import all_records
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline 5")
def check(row: Processing | Received | ThirdParty, case: Case) -> Hits:
    if all_records(case.policy) or case.in_own_words(SectionName.retention):
        return
    basis = case.basis(row) if isinstance(row, Processing) else row.basis
    if isinstance(basis, LegalBasis) and basis.statute is not None:
        return
    name = case.row_name(row) if isinstance(row, Processing) else case.name(row)
    for field in ("keep", "exceptions"):
        if _is_left_to_law(getattr(row, field, None)):
            yield hit(
                field,
                ko=f"“{name.ko}”의 기간을 정한 법령이 무엇인지 알 수 없다",
                en=f"which statute decides the period of “{name.en}” is not said",
            )


def _is_left_to_law(value: object) -> bool:
    if not isinstance(value, Keeping):
        return value == "law"
    terms = [term for one in value if isinstance(one, Period) for term in one.terms]
    return any(isinstance(term, As) and term.place is Elsewhere.law for term in terms)
