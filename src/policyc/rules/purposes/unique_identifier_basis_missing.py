"""Unique identifiers are processed, and nothing says what allows that.

Passport, driver's license and alien registration numbers may be processed only with a separate consent, or where a statute
demands or allows them by name.

Mend: add `unique_identifier: consent`, or `unique_identifier: {ground: law, statute: …, article: …}`.

고유식별정보를 처리하면서 이를 허용하는 근거를 밝히지 않았다.

여권번호, 운전면허번호, 외국인등록번호는 다른 동의와 별도로 동의를 받거나 법령이 구체적으로 처리를 요구하거나 허용하는 경우에만
처리할 수 있다.

고치기: `unique_identifier: consent` 또는 `unique_identifier: {ground: law, statute: …, article: …}`를 적는다.
"""

from policyc.model.own_words import ItemKind
from policyc.model.processing import Processing
from policyc.rules.aims import of_kind
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 24(1)")
def check(row: Processing, case: Case) -> Hits:
    items = of_kind(row, (ItemKind.unique_identifier,), case)
    if items and row.unique_identifier is None:
        name = case.name(items)
        yield hit(
            "unique_identifier",
            ko=f"고유식별정보 “{name.ko}”의 처리 근거가 없다",
            en=f"nothing allows processing the unique identifier “{name.en}”",
        )
