"""Sensitive information is processed, and nothing says what allows that.

Health, beliefs, union membership, genetic and biometric data and the like may not be processed at all unless the data subject
consents separately, or a statute demands or allows it. The basis of the row as such does not cover them.

Mend: add `sensitive: consent` where you obtain that separate consent, or `sensitive: {ground: law, statute: …, article: …}`.

민감정보를 처리하면서 이를 허용하는 근거를 밝히지 않았다.

건강, 사상·신념, 노동조합 가입, 유전정보, 생체인식정보 등은 다른 동의와 별도로 동의를 받거나 법령이 처리를 요구하거나 허용하는
경우가 아니면 처리할 수 없다. 그 행의 일반적인 법적 근거로는 부족하다.

고치기: 별도의 동의를 받는다면 `sensitive: consent`를, 법령에 따른 것이면 `sensitive: {ground: law, statute: …, article: …}`를 적는다.
"""

from typing import Final

from policyc.model.own_words import ItemKind
from policyc.model.processing import Processing
from policyc.rules.aims import of_kind
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

_KINDS: Final = (ItemKind.sensitive, ItemKind.biometric)


@rule("error", "pipa 23(1)")
def check(row: Processing, case: Case) -> Hits:
    items = of_kind(row, _KINDS, case)
    if items and row.sensitive is None:
        name = case.name(items)
        yield hit(
            "sensitive",
            ko=f"민감정보 “{name.ko}”의 처리 근거가 없다",
            en=f"nothing allows processing the sensitive information “{name.en}”",
        )
