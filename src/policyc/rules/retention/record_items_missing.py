"""A record is preserved by law, and the policy does not say which items are.

Where information is preserved under the proviso to Article 21(1) of the Act, Article 30(1)3-2 wants the basis of
preservation and the items preserved. The name of a record does not tell a data subject whether the address is in it.

Mend: write the record as `{record: …, items: …}`, or name it in the `exceptions:` of the row whose items are kept.

법령에 따라 보존하는 기록에 보존하는 개인정보의 항목이 없다.

법 제21조제1항 단서에 따라 개인정보를 보존하는 경우 제30조제1항제3호의2는 보존 근거와 함께 보존하는 개인정보 항목을 처리방침에
적도록 한다. 기록의 이름만으로는 주소 같은 항목이 남는지 알 수 없다.

고치기: `{record: …, items: …}`의 꼴로 항목을 적거나, 해당 항목이 있는 행의 `exceptions:`에 그 기록을 적는다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.records import excepted_records, kept_records, record_name
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 30(1)3-2")
def check(policy: Policy, case: Case) -> Hits:
    kept = tuple(kept_records(policy))
    told = {one.key for one in kept if one.has_items}
    told |= {one.key for one in excepted_records(policy)}
    for declared in kept:
        if declared.has_items or (declared.key is not None and declared.key in told):
            continue
        told.add(declared.key)
        name = record_name(declared, case)
        yield hit(
            *declared.route,
            "items",
            ko=f"“{name.ko}”에 보존하는 항목이 없다",
            en=f"which items “{name.en}” preserves is not said",
        )
