"""A controller abroad does not say in which country it processes what it collects in Korea.

Where a controller collects personal information from data subjects in Korea directly from abroad, Article 31(1)4 of
the Enforcement Decree wants the name of the country of processing in the policy. An operator established abroad
answers the question either way.

Mend: write `overseas_collection:` with its `country:`, or `none` where everything is collected and processed in Korea.

국외 사업자가 국내에서 수집한 개인정보를 어느 나라에서 처리하는지 밝히지 않았다.

국외에서 국내 정보주체의 개인정보를 직접 수집하여 처리하는 경우, 시행령 제31조제1항제4호는 개인정보를 처리하는 국가명을
처리방침에 적도록 한다. 국외에 설립된 사업자라면 해당하는지 여부를 밝혀야 한다.

고치기: `overseas_collection:`에 `country:`를 적는다. 국내에서만 수집하고 처리한다면 `none`이라고 적는다.
"""

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa_decree 31(1)4")
def check(policy: Policy, case: Case) -> Hits:
    answered = policy.overseas_collection is not None or case.in_own_words(SectionName.transfers)
    if case.is_foreign and not answered:
        name = case.name(policy.company)
        yield hit(
            "overseas_collection",
            ko=f"국외 사업자인 “{name.ko}”의 개인정보를 처리하는 국가가 없다",
            en=f"“{name.en}” is established abroad, but names no country in which it processes what it collects in Korea",
        )
