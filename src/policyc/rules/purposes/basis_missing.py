"""A row says neither on which legal basis it rests nor that consent is asked for.

What is processed without consent must be published with its items and its legal basis, apart from what is processed with
consent. A row that gives neither cannot stand in either list, and the controller bears the burden of showing that it needs no
consent.

Mend: give the row a `basis:`, such as `contract` or `legitimate_interest`; `consent` where consent is asked for.

처리의 법적 근거도, 동의를 받는지도 밝히지 않았다.

동의 없이 처리하는 개인정보는 그 항목과 법적 근거를 동의를 받아 처리하는 개인정보와 구분하여 공개하여야 한다. 둘 다 밝히지 않은 행은
어느 쪽에도 둘 수 없고, 동의 없이 처리할 수 있는 개인정보라는 점은 개인정보처리자가 증명하여야 한다.

고치기: `contract`, `legitimate_interest` 등 `basis:`를 적는다. 동의를 받는다면 `consent`라고 적는다.
"""

from policyc.model.processing import Processing
from policyc.rules.aims import asks, founded
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 22(3)")
def check(row: Processing, case: Case) -> Hits:
    if not founded(row, case) and not asks(row):
        name = case.row_name(row)
        yield hit(
            "basis",
            ko=f"“{name.ko}”의 법적 근거가 없고 동의를 받는지도 알 수 없다",
            en=f"“{name.en}” has no legal basis, and does not say whether consent is asked for",
        )
