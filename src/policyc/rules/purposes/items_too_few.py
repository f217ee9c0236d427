"""A purpose needs items of a kind of which the policy lists none.

Goods cannot be delivered without an address, nor fees settled without data on the payment. A list that has neither is not the
list of what is processed.

Mend: add the items to a row of that purpose; if somebody else does all of it, say so, or delete the purpose.

처리 목적에 반드시 필요한 종류의 항목이 하나도 없다.

주소 없이는 물품을 배송할 수 없고, 결제에 관한 정보 없이는 요금을 정산할 수 없다. 그러한 항목이 없는 목록은 실제로 처리하는 항목을
적은 것이라고 보기 어렵다.

고치기: 그 목적의 행에 항목을 더한다. 그 일을 모두 다른 회사가 한다면 그렇게 밝히거나 목적을 삭제한다.
"""

from collections.abc import Iterable
from typing import Final

from policyc.model.node import Key
from policyc.model.own_words import ItemKind
from policyc.model.policy import Policy
from policyc.rules.aims import DELIVERY, PAYMENT, Leaf, Signs, deeds, signs, words
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

_ADDRESSES: Final = signs(
    "주소|배송지|사업장|거주 ?지", r"\baddress(?!.*\bIP\b)|place of delivery|delivery point"
)
_PAYMENTS: Final = signs(
    "결제|카드|계좌|대금|요금|주문|구매|빌링|세금계산서|현금영수증",
    r"\b(?:payments?|cards?|accounts? number|billing|bank|orders?|purchases?|invoices?|receipts?)\b",
)
_NEEDS: Final = ((DELIVERY, _ADDRESSES, "address"), (PAYMENT, _PAYMENTS, "payment_records"))
_MONEY: Final = (ItemKind.financial, ItemKind.credit)
_NO_PLACE: Final = ("ip_address", "mac_address", "email", "address_book")


def _has(kind: Signs, items: Iterable[Leaf], case: Case) -> bool:
    for item in items:
        if isinstance(item, Key) and item.name in _NO_PLACE:
            continue
        if kind is _PAYMENTS and case.item_kind(item) in _MONEY:
            return True
        if kind.found(words(item, case)):
            return True
    return False


@rule("warning", "pipa_decree 31(1)1")
def check(policy: Policy, case: Case) -> Hits:
    items = [item for _, item in case.collected]
    served = {key.name for _, row in case.rows for key in row.purpose}
    for aim, kind, example in _NEEDS:
        if not items or _has(kind, items, case):
            continue
        for key, purpose in policy.purposes.items():
            if served and key not in served:  # that the purpose has no items at all is said already
                continue
            done = [((), purpose.title), *deeds(purpose)]
            aims = [(route, one) for route, one in done if aim.found(words(one, case))]
            if aims:
                route, first = aims[-1]
                name, lacking = case.name(first), case.name(Key("items", example))
                yield hit(
                    *("purposes", key, *(route or ("title",))),
                    ko=f"“{name.ko}”에 필요한 “{lacking.ko}” 등의 항목이 없다",
                    en=f"no items such as “{lacking.en}” are listed, which “{name.en}” needs",
                )
