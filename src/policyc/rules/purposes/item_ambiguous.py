"""An item says in brackets that it may be something else.

“Contact name (contact information)” may be a name, a telephone number or both. What stands in brackets after an item should say
what it consists of, and not replace it by a wider word.

Mend: write the items one by one: `contact_person`, `contact_person_phone`.

항목의 괄호 안에 다른 뜻으로 읽히는 말이 있다.

“담당자명(담당자 정보)”는 이름일 수도 전화번호일 수도, 둘 다일 수도 있다. 항목 뒤의 괄호는 그 항목이 무엇으로 이루어지는지 밝히는
데 써야 하며, 더 넓은 말로 바꾸어서는 안 된다.

고치기: `contact_person`, `contact_person_phone`처럼 항목을 하나씩 적는다.
"""

from typing import Final

from policyc.model.node import Key
from policyc.model.policy import Policy
from policyc.rules.aims import item_leaves, signs, words
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

_WIDER: Final = signs(
    r"^[^()]*(?<!정보)(?<!정보 )\((?:[^(),·/]* )?(?:정보|연락처|인적 ?사항)\)$",
    r"^(?!.*\binformation ?\()[^()]*\((?:[^(),/]* )?(?:information|contact details|particulars)\)$",
)


@rule("warning", "drafting_guideline 3")
def check(policy: Policy, case: Case) -> Hits:
    for route, item in item_leaves(policy):
        own = not isinstance(item, Key) or item.name in policy.vocabulary.items
        if own and _WIDER.found(words(item, case)):
            name = case.name(item)
            yield hit(
                *route,
                ko=f"“{name.ko}”의 뜻이 하나로 정해지지 않는다",
                en=f"the item “{name.en}” may be one thing or another",
            )
