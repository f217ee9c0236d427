"""The verification number of a card is among the items kept.

A controller may collect only the minimum that its purpose needs. The number on the back of a card serves to authorize one
payment; once that is done nobody needs it, and whoever holds it beside number and expiry date can pay with the card.

Mend: leave it out if it goes straight to the payment company, and keep `billing_key` or `payment_history` instead.

카드의 CVC 번호를 보유하는 항목으로 적었다.

개인정보는 목적에 필요한 최소한만 수집하여야 한다. 카드 뒷면의 번호는 한 번의 결제를 승인하는 데 쓰일 뿐 승인이 끝나면 필요가 없고,
카드번호·유효기간과 함께 보관하면 누구든 그 카드로 결제할 수 있게 된다.

고치기: 결제대행사로 바로 전달된다면 목록에서 빼고, `billing_key`나 `payment_history`를 적는다.
"""

from typing import Final

from policyc.model.node import Key
from policyc.model.processing import Processing
from policyc.rules.aims import signs, words
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

_CVC: Final = signs(r"\b(?:CVC|CVV|CVV2|CVC2)|카드 ?(?:확인|인증)번호", r"\b(?:CVC|CVV)2?\b")


@rule("warning", "pipa 16(1)")
def check(row: Processing, case: Case) -> Hits:
    for route, item in case.items_of(row, ()):
        named = isinstance(item, Key) and item.name == "card_cvc"
        if named or _CVC.found(words(item, case)):
            name = case.name(item)
            yield hit(
                *route,
                ko=f"결제가 승인되면 필요 없는 “{name.ko}”의 보유가 기재되어 있다",
                en=f"“{name.en}” is kept, though no payment needs it once it is authorized",
            )
