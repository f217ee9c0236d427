"""More than a name and a contact is collected of the legal representative in order to ask for consent.

To obtain the consent of the legal representative, a controller may ask the child, without that consent, for the
minimum that is needed: by the Enforcement Decree the representative's name and contact. Items that only the chosen
way of verification needs, such as card details, are not counted here.

Mend: leave the item out of `children.items`, or collect it after the consent, as a row of `processing:`.

동의를 받기 위하여 법정대리인의 성명과 연락처보다 많은 정보를 수집한다.

법정대리인의 동의를 받는 데 필요한 최소한의 정보는 그 동의 없이 아동에게서 직접 수집할 수 있으며, 시행령은 이를
법정대리인의 성명과 연락처로 정한다. 카드정보와 같이 동의를 확인하는 방법 자체에 필요한 항목은 여기서 문제 삼지
않는다.

고치기: `children.items`에서 그 항목을 빼거나, 동의를 받은 뒤에 수집하는 항목이면 `processing:`에 적는다.
"""

from typing import Final

from policyc.model.node import Key
from policyc.model.protection import Children
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

_NAME_AND_CONTACT: Final = frozenset(
    [
        "guardian_name",
        "guardian_contact",
        "name",
        "phone",
        "mobile_phone",
        "email",
        "contact_information",
    ]
)
_NEEDED_BY: Final = {
    "web_card": frozenset(
        ["card_information", "card_number", "credit_card_number", "card_expiry", "card_company"]
    ),
    "web_identity": frozenset(
        [
            "guardian_birth_date",
            "birth_date",
            "sex",
            "carrier",
            "domestic_or_foreign",
            "connecting_information",
            "duplicate_joining_information",
            "identity_verification_result",
        ]
    ),
    "paper": frozenset(("signature", "address")),
}


@rule("error", "pipa 22-2(2)", "pipa_decree 17-2(2)")
def check(children: Children, case: Case) -> Hits:
    allowed = _NAME_AND_CONTACT.union(*(_NEEDED_BY.get(str(way), ()) for way in children.verify))
    for route, item in case.leaves(children.items, ("items",)):
        if isinstance(item, Key) and item.name not in allowed:
            name = case.name(item)
            yield hit(
                *route,
                ko=f"동의를 받기 위하여 “{name.ko}” 항목까지 수집한다",
                en=f"“{name.en}” is collected in order to ask for consent",
            )
