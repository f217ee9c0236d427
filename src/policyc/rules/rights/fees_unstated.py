"""The policy does not say whether exercising rights costs anything.

Article 38(3) of the Act allows fees and postage, and Article 47 of the Enforcement Decree keeps them within the actual
cost. No provision has the policy say which; whether your readers miss it is a matter of judgment.

Mend: write `rights.fees: free` or `actual_cost`.

권리를 행사하는 데에 비용이 드는지 적지 않았다.

법 제38조제3항은 수수료와 우송료를 청구할 수 있게 하고, 시행령 제47조는 이를 실비의 범위로 한정한다. 이를 처리방침에
적으라는 규정은 없으므로 적을지는 판단할 일이다.

고치기: `rights.fees:`에 `free`나 `actual_cost`를 적는다.
"""

from policyc.model.rights import Rights
from policyc.rules.case import Case
from policyc.rules.requests import says
from policyc.rules.rule import Hits, hit, rule


@rule("note", "pipa 38(3)", "pipa_decree 47(1)")
def check(rights: Rights, _case: Case) -> Hits:
    if rights.fees is None and not says(
        rights, "수수료", "비용", "무료", r"\bfees?\b", "free of charge"
    ):
        yield hit(
            "fees",
            ko="권리 행사의 수수료에 관한 내용이 없다",
            en="whether exercising rights costs anything is not said",
        )
