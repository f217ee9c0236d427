"""The policy does not say that the additional information is kept apart from pseudonymized information.

Article 28-4(1) of the Act names one measure before all others: what could restore the original state is stored and
managed separately. Without that, pseudonymized information is not protected at all.

Mend: make the statement `separate`, or add `separate_additional_information` to `safeguards:`, where it is true.

추가 정보를 가명정보와 분리하여 보관한다는 기재가 없다.

법 제28조의4제1항은 안전성 확보 조치 가운데 원래의 상태로 복원하기 위한 추가 정보를 별도로 분리하여 보관·관리하는 것을
가장 먼저 든다. 이것이 없으면 가명처리의 의미가 없다.

고치기: 사실에 맞으면 `statements:`에 `separate`를, 또는 `safeguards:`에 `separate_additional_information`을 더한다.
"""

import re
from typing import Any

from policyc.model.node import Key
from policyc.model.pseudonymised import Pseudonymised, PseudonymisedStatement, SaidIn
from policyc.places import walk
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.signs import told


@rule("warning", "pipa 28-4(1)")
def check(pseudonymised: Pseudonymised, case: Case) -> Hits:
    places: list[Any] = [pseudonymised.safeguards, pseudonymised.note]
    if pseudonymised.safeguards is SaidIn.safety:
        places.append(case.policy.safety)
    if not pseudonymised.safeguards or any(map(_keeps_apart, places)):
        return  # that there are no safeguards at all is told by another rule
    if PseudonymisedStatement.separate not in pseudonymised.statements:
        yield hit(
            "statements",
            ko="추가 정보를 가명정보와 분리하여 보관한다는 기재가 없다",
            en="nothing says that the additional information is kept apart",
        )


def _keeps_apart(place: Any) -> bool:
    key = Key("measures", "separate_additional_information")
    if any(value == key for _, value in walk(place)):
        return True
    return any(re.search("분리|별도|separate|apart", words.words) for _, words in told(place))
