"""A purpose is declared, and no row says which items are processed for it.

The policy must name the items that are processed. A purpose without any leaves the reader to guess what is collected for it;
either items are missing, or nothing is processed for that purpose and it does not belong here.

Mend: add a row to `processing:` with this `purpose:` and its items, or delete the purpose.

처리 목적은 있으나 그 목적으로 처리하는 항목이 없다.

처리방침에는 처리하는 개인정보의 항목을 적어야 한다. 항목이 없는 목적을 본 정보주체는 무엇이 수집되는지 짐작할 수밖에 없다.
항목이 빠졌거나, 그 목적으로는 아무것도 처리하지 않는 것이다.

고치기: `processing:`에 이 `purpose:`와 항목을 적은 행을 더하거나 목적을 삭제한다.
"""

from policyc.model.node import Key
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa_decree 31(1)1")
def check(policy: Policy, case: Case) -> Hits:
    if not any(row.purpose for _, row in case.rows):  # then it is the rows that lack purposes
        return
    keys = [value for _, value in policy.parts if isinstance(value, Key)]
    served = {key.name for key in keys if key.kind == "policy purposes"}
    received = policy.received.sources if policy.received is not None else ()
    titles = [title for source in received for title in source.purpose]
    for key, purpose in policy.purposes.items():
        if key not in served and purpose.title not in titles:
            name = case.name(purpose)
            yield hit(
                "purposes",
                key,
                ko=f"처리 목적 “{name.ko}”에 해당하는 개인정보 항목이 없다",
                en=f"no items are listed for the purpose “{name.en}”",
            )
