"""The policy does not say that an agent may exercise the rights.

Article 38(1) of the Act lets data subjects act through a legal representative or somebody with authority, and the
guidelines ask for it. Children, patients and the old depend on it.

Mend: add `agent` to `rights.statements:`, with `power_of_attorney`.

대리인을 통하여 권리를 행사할 수 있다는 내용이 없다.

법 제38조제1항에 따라 정보주체는 법정대리인이나 위임을 받은 사람을 통하여 권리를 행사할 수 있고, 작성지침은 이를 적도록
한다. 아동이나 환자, 고령자에게는 꼭 필요한 내용이다.

고치기: `rights.statements:`에 `agent`와 `power_of_attorney`를 더한다.
"""

from policyc.model.rights import Rights, RightsStatement
from policyc.rules.case import Case
from policyc.rules.requests import unstated
from policyc.rules.rule import Hits, rule


@rule("warning", "pipa 38(1)", "drafting_guideline 16")
def check(rights: Rights, _case: Case) -> Hits:
    yield from unstated(
        rights,
        RightsStatement.agent,
        *("대리인", "위임", "agent", "on .* behalf"),
        ko="대리인을 통하여 권리를 행사할 수 있다는 내용이 없다",
        en="that an agent may exercise the rights is not said",
    )
