"""A row rests on consent, and its items are marked neither required nor optional.

This is a matter of judgment, because the mark belongs on the consent form first of all. But whoever asks for consent must say
that consent to more than the minimum may be withheld, and the reader of the policy should find the same distinction there.

Mend: move the items to `required:` and `optional:`, or say of the row as a whole `consent: optional`.

동의를 받아 처리하는 행의 항목이 필수인지 선택인지 구분되어 있지 않다.

필수·선택의 구분은 우선 동의서에 할 일이므로 판단의 문제이다. 다만 동의를 받을 때에는 꼭 필요한 항목이 아니면 동의하지 않을 수 있음을
알려야 하고, 정보주체는 처리방침에서도 같은 구분을 볼 수 있어야 한다.

고치기: 항목을 `required:`와 `optional:`로 나누어 적거나, 행 전체가 선택이면 `consent: optional`을 적는다.
"""

from policyc.model.basis import Ground
from policyc.model.processing import Processing, Source
from policyc.rules.aims import demanded
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note", "pipa 16(2)")
def check(row: Processing, case: Case) -> Hits:
    basis = case.basis(row)
    given = row.source in (None, Source.subject)
    if basis is None or basis.ground is not Ground.consent or not given or row.consent is not None:
        return
    unmarked = next((route for route, _ in demanded(row, ("items",))), None)
    if unmarked is not None:
        name = case.row_name(row)
        yield hit(
            *unmarked[:-1],
            ko=f"“{name.ko}”의 항목이 필수인지 선택인지 구분되어 있지 않다",
            en=f"the items of “{name.en}” are marked neither required nor optional",
        )
