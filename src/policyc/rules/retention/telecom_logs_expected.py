"""The company says that it is a telecommunications operator, and the policy keeps no log records by law.

The 「통신비밀보호법」 has such operators keep log records and data on the access location for a time, so a policy
without them is most likely incomplete. Whether the company has such records at all is for it to judge.

Mend: add `telecom.logs` to `retention.by_law`, or correct `company.sectors`.

회사가 전기통신사업자라고 하면서 법령에 따라 보존하는 로그기록이 처리방침에 없다.

「통신비밀보호법」은 전기통신사업자에게 로그기록자료와 접속지 추적자료를 일정 기간 보존하도록 하므로, 이를 적지 않은 처리방침은
빠뜨린 것일 가능성이 크다. 그런 기록이 실제로 있는지는 회사가 판단할 일이다.

고치기: `retention.by_law`에 `telecom.logs`를 더하거나 `company.sectors`를 바로잡는다.
"""

from policyc.model.controller import Sector
from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.records import all_records
from policyc.rules.rule import Hits, hit, rule


@rule("note")
def check(policy: Policy, case: Case) -> Hits:
    company = policy.company
    if company is None or Sector.telecommunications not in company.sectors:
        return
    kept = any(
        one.key is not None and one.key.name == "telecom.logs" for one in all_records(policy)
    )
    if not kept and not case.in_own_words(SectionName.retention):
        yield hit(
            "company",
            "sectors",
            also=[("retention", "by_law")],
            ko="전기통신사업자의 로그기록이 보존하는 기록에 없다",
            en="the log records of a telecommunications operator are not among the records kept",
        )
