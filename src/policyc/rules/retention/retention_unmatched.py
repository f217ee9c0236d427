"""Something is kept for an agreed period, yet nothing in the purposes of the policy speaks of it.

A period belongs to a purpose: Article 30(1) of the Act asks for both, and a reader puts them side by side. A period
without its purpose shows that the list of purposes is incomplete, or that the period was taken from another policy.

Mend: add the purpose and its items, or take the entry out of `retention.agreed`.

동의받은 기간에 따라 보유하는 정보가 처리방침에 적힌 어느 처리 목적과도 맞지 않는다.

보유 기간은 처리 목적에 딸린 것이므로 법 제30조제1항은 둘을 모두 적도록 하고, 정보주체도 둘을 나란히 놓고 읽는다. 목적이 없는
기간이 있다면 처리 목적이 빠졌거나 다른 처리방침의 기간을 옮겨 적은 것이다.

고치기: 해당 처리 목적과 항목을 적거나, `retention.agreed`에서 그 정보를 지운다.
"""

from policyc.model.policy import Policy
from policyc.rules.alike import row_says, said_of, shared
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 30(1)1", "pipa 30(1)2")
def check(policy: Policy, case: Case) -> Hits:
    if policy.retention is None or not policy.purposes:
        return
    purposes = said_of(case, *policy.purposes.values())
    for _, row in case.rows:
        purposes += row_says(case, row) if row.purpose else ()
    for index, kept in enumerate(policy.retention.agreed):
        if not shared(said_of(case, kept.what), purposes):
            name = case.name(kept.what)
            yield hit(
                "retention",
                "agreed",
                index,
                ko=f"“{name.ko}”에 맞는 처리 목적이 없다",
                en=f"no purpose of the policy matches “{name.en}”",
            )
