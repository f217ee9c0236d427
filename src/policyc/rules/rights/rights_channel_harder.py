"""What was collected on-line can be asked for on paper or in person only.

Exercising rights may not be harder than giving the information was: Article 41(2)2 of the Enforcement Decree wants at
least the same window or the same way. A user who signed up on a page need not print a form or travel.

Mend: add a channel such as `email` or `online_form` to `by:`, or paths of menus under `self_service:`.

온라인으로 수집한 개인정보에 대한 권리를 서면이나 방문으로만 행사하도록 하였다.

권리를 행사하는 것이 개인정보를 낼 때보다 어려워서는 안 된다. 시행령 제41조제2항제2호는 적어도 개인정보를 수집한 창구
또는 방법과 동일하게 요구할 수 있도록 한다. 화면에서 가입한 사람에게 서식을 우편으로 보내거나 찾아오게 할 수 없다.

고치기: `by:`에 `email`, `online_form` 등을 더하거나 `self_service:`에 메뉴의 경로를 적는다.
"""

from typing import Final

from policyc.model.node import Key
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.desks import desk
from policyc.rules.rule import Hits, hit, rule

OFFLINE: Final = frozenset(("writing", "in_person", "postal_mail", "fax", "application_form"))
ONLINE: Final = frozenset(
    ("online_form", "sign_up", "profile_editing", "social_login", "file_upload", "ai_conversation")
)
"""Methods of collection that take place on a page or in an app."""


@rule("warning", "pipa 38(4)", "pipa_decree 41(2)2")
def check(policy: Policy, case: Case) -> Hits:
    rights, collection = policy.rights, policy.collection
    if rights is None or not rights.by or rights.self_service or collection is None:
        return
    reached = desk(rights.to, case)
    if reached is not None and (reached.email or reached.url):
        return
    methods = {one.name for one in collection.methods if isinstance(one, Key)}
    if methods & ONLINE and all(isinstance(one, Key) and one.name in OFFLINE for one in rights.by):
        by, method = case.name(rights.by), case.name(collection.methods)
        yield hit(
            *("rights", "by"),
            ko=f"“{method.ko}” 방법으로 수집하면서 권리 행사의 수단은 “{by.ko}”뿐이다",
            en=f"information is collected by “{method.en}”, but rights are exercised “{by.en}” alone",
            also=[("collection",)],
        )
