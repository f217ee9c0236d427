"""The policy is for a service of which it says nothing.

Each row of items names the services that it is for, and this one is in none of them. Either something is missing, or
nothing is processed for the service and it need not be named. Which of the two only the author knows.

Mend: name the service in the rows that are for it, or delete it from `services:`.

처리방침이 적용되는 서비스인데 그 서비스에 관한 내용이 없다.

개인정보 항목의 행마다 해당하는 서비스를 적었으나 이 서비스는 어느 행에도 없다. 내용이 빠졌거나, 그 서비스에서는 개인정보를 처리하지
않는 것이다. 어느 쪽인지는 작성자만 알 수 있다.

고치기: 해당하는 행의 `services:`에 그 서비스를 더하거나, 처리방침의 `services:`에서 지운다.
"""

from policyc.model.policy import Policy
from policyc.model.processing import Processing
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note")
def check(policy: Policy, case: Case) -> Hits:
    of_rows = [_services(row, case) for _, row in case.rows]
    if not of_rows or not all(of_rows) or policy.automatic:  # then something is for all services
        return
    named = set[str]().union(*of_rows)
    for key, service in policy.services.items():
        if key not in named:
            name = case.name(service)
            yield hit(
                "services",
                key,
                ko=f"“{name.ko}”에 해당하는 개인정보 항목이 없다",
                en=f"no row of items is for “{name.en}”",
            )


def _services(row: Processing, case: Case) -> set[str]:
    """The services that a row is for; none where it is for all of them."""
    if row.services:
        return {key.name for key in row.services}
    of_purposes = [purpose.services for _, purpose in case.purposes(row)]
    return {key.name for keys in of_purposes for key in keys} if all(of_purposes) else set()
