"""Pseudonymized information is processed, and nothing says how it is protected.

Article 28-4(1) of the Act has the controller take the measures that are needed for safety, apart from those for other
information, and the guideline has the policy state them.

Mend: list them under `safeguards:`, or write `safeguards: safety` where the section on safety names them.

가명정보를 처리하면서 이를 보호하는 조치를 밝히지 않았다.

법 제28조의4제1항은 가명정보를 처리할 때 안전성 확보에 필요한 조치를 따로 하도록 하고, 작성지침은 그 조치를 처리방침에
적도록 한다.

고치기: `safeguards:`에 조치를 적거나, 안전성 확보 조치에 함께 적었다면 `safeguards: safety`로 적는다.
"""

from policyc.model.pseudonymised import Pseudonymised
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 28-4(1)", "drafting_guideline 13")
def check(pseudonymised: Pseudonymised, _case: Case) -> Hits:
    if not pseudonymised.safeguards:
        yield hit(
            "safeguards",
            ko="가명정보의 안전성 확보 조치가 없다",
            en="how pseudonymized information is protected is not said",
        )
