"""An item says only that it is information.

“Member information” or “data generated in use” names no item: the reader learns that something is collected and not what. The
guideline asks that every item be named, and shows a list shorter than the sign-up form as an example of a bad one.

Mend: name the single items, such as `login_records` or `ip_address`; keep the general word, if at all, as the `name:` of a group.

개인정보 항목이 “정보”라는 말에 그친다.

“회원 정보”나 “이용 과정에서 생성되는 데이터”는 항목의 이름이 아니어서 무엇이 수집되는지 알려 주지 않는다. 작성지침은 항목을
하나하나 적도록 하고, 실제 수집 화면보다 적게 적은 목록을 잘못된 사례로 든다.

고치기: `login_records`, `ip_address`처럼 항목을 하나씩 적고, 총괄하는 말은 꼭 필요할 때에 묶음의 `name:`으로만 쓴다.
"""

from typing import Final

from policyc.model.policy import Policy
from policyc.rules.aims import item_leaves, signs, words
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

_NOTHING: Final = signs(
    "(?:(?:기타|그 ?밖의|관련|필요한|일체의|모든|각종|추가|기본|서비스 이용) ?)*(?:회원|이용자|고객|사용자|가입자)?의? ?"
    "(?:관련 )?(?:개인 ?정보|정보|데이터|자료)(?: 일체)?"
    "|(?:서비스 )?이용 ?과정에서 (?:자동으로 )?생성되는 (?:정보|데이터)",
    "(?:(?:other|any|all|related|relevant|necessary|required|additional|basic|general) )*(?:the )?"
    "(?:(?:personal|user|member|customer|service)(?:'?s?'?) )*(?:information|data|details)"
    "|(?:data|information) (?:automatically )?generated (?:during|in) (?:the )?(?:service )?use",
)


@rule("warning", "drafting_guideline 3")
def check(policy: Policy, case: Case) -> Hits:
    for route, item in item_leaves(policy):
        if _NOTHING.are(words(item, case)):
            name = case.name(item)
            yield hit(
                *route,
                ko=f"“{name.ko}”만으로는 어떤 항목인지 알 수 없다",
                en=f"the item “{name.en}” does not say what it is",
            )
