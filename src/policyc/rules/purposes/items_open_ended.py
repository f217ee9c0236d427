"""An item is whatever somebody else allows, or whatever was consented to.

“Information allowed by the linked account” or “information provided with consent” has no end: what it covers is known only to
another company, or only after the fact. Items that are not named are not disclosed, and consent to them is not informed.

Mend: list what is really received, for example `email`, `nickname` and `profile_photo` from a linked account.

항목의 범위가 다른 곳의 허용이나 동의에 맡겨져 있다.

“연동한 계정이 제공을 허용한 정보”나 “동의하여 제공한 개인정보”는 끝이 정해져 있지 않다. 무엇이 포함되는지 다른 회사만 알거나
나중에야 알 수 있으므로, 항목을 공개한 것도 알고 한 동의를 받은 것도 아니다.

고치기: 연동 계정에서 받는 `email`, `nickname`, `profile_photo`처럼 실제로 받는 항목을 적는다.
"""

from typing import Final

from policyc.model.node import Key
from policyc.model.policy import Policy
from policyc.rules.aims import item_leaves, signs, words
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

_KEYS: Final = ("linked_account_information", "consented_information")
_OPEN: Final = signs(
    "동의(?:하여|를 받아| 하에) ?제공(?:한|하는|된) (?:개인)?정보$"
    "|제공을? ?(?:허용|동의|허락)한 (?:모든 )?(?:개인)?정보$"
    "|(?:허용|공개)한 (?:모든 )?(?:범위의 )?(?:개인)?정보$"
    "|계정(?:에 (?:있는|등록된)|의| 내) (?:모든 )?(?:개인)?정보$",
    r"\b(?:information|data)(?: that| which)?(?: is| was| are| were)? (?:allowed|permitted|authori[sz]ed) by\b"
    r"|\b(?:information|data) (?:on|in|from) (?:that|the|your) (?:linked |connected )?account$"
    r"|\b(?:information|data) provided by .* with consent$",
)


@rule("warning", "pipa_decree 31(1)1")
def check(policy: Policy, case: Case) -> Hits:
    for route, item in item_leaves(policy):
        known = isinstance(item, Key) and item.name in _KEYS
        own = not isinstance(item, Key) or item.name in policy.vocabulary.items
        if _OPEN.found(words(item, case)) if own else known:
            name = case.name(item)
            yield hit(
                *route,
                ko=f"“{name.ko}”의 범위가 정해져 있지 않다",
                en=f"the item “{name.en}” is open-ended",
            )
