"""An item stands for many, and nothing says which.

This is a matter of judgment: the guideline lets items be grouped by kind where there are many, with the single items in each
group. “Device information” alone may be a model name or a hardware identifier, and “card information” may or may not be the
whole number; the reader cares about the difference.

Mend: write the group out, `{name: device_information, of: [device_model, os_version]}`, or name the single items.

여러 항목을 아우르는 말만 있고 무엇이 들어 있는지 없다.

판단의 문제이다. 작성지침은 항목이 많으면 유형별로 묶되 그 안에 구체적인 항목을 적도록 한다. “기기 정보”는 모델명일 수도 기기
식별자일 수도 있고, “카드 정보”는 번호 전체일 수도 아닐 수도 있어 정보주체에게는 그 차이가 중요하다.

고치기: `{name: device_information, of: [device_model, os_version]}`처럼 묶음의 내용을 적거나 항목을 하나씩 적는다.
"""

from typing import Final

from policyc.invalid import Route
from policyc.model.node import Key
from policyc.model.policy import Policy
from policyc.rules.aims import item_leaves
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

_COLLECTIVE: Final = (
    *("device_information", "terminal_information", "device_settings", "profile", "business_card"),
    *("card_information", "payment_card_information", "bank_account", "credit_information"),
    *("health_information", "account_settings"),
)


@rule("note", "drafting_guideline 3")
def check(policy: Policy, case: Case) -> Hits:
    found: dict[Key, list[Route]] = {}
    for route, item in item_leaves(policy):
        if route[0] not in ("processing", "automatic") or not isinstance(item, Key):
            continue
        if item.name in _COLLECTIVE and item.name not in policy.vocabulary.items:
            found.setdefault(item, []).append(route)
    for item, (first, *others) in found.items():
        name = case.name(item)
        yield hit(
            *first,
            ko=f"“{name.ko}”에 무엇이 들어 있는지 없다",
            en=f"nothing says what “{name.en}” consists of",
            also=others,
        )
