"""The policy does not say what kind of tool a third party uses.

The guideline has a table for tools of third parties: name, kind, operator, items and purpose. A row with a hole tells readers that somebody takes something, and no more.

Mend: write the tool's `kind:`.

제3자 도구의 종류를 적지 않았다.

작성지침은 제3자의 도구를 명칭, 종류, 사업자, 항목, 목적의 표로 적도록 한다. 빈칸이 있으면 누군가 무엇을 가져간다는 것밖에 알 수 없다.

고치기: 도구의 `kind:`를 적는다.
"""

from policyc.model.tracking import OthersTool
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule
from policyc.rules.tools import lacks


@rule("warning", "drafting_guideline 15")
def check(tool: OthersTool, case: Case) -> Hits:
    yield from lacks(
        tool, case, "kind", ko="종류가 없다", en="does not say what kind of tool it is"
    )
