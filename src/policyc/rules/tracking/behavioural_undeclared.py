"""Third parties seem to collect behavioural information, and the policy says nothing of it.

Where tools of others collect how people use a service, the guideline asks for a table of the tools: name, kind, operator, items and purpose, and how to refuse. Analytics and advertising tools of others, or targeted advertising, are a strong sign of it.

Mend: list the tools under `behavioural:`, or write `behavioural: none` where no third party collects.

제3자가 행태정보를 수집하는 것으로 보이는데 그에 관한 내용이 없다.

작성지침은 제3자의 도구가 이용 행태를 수집해 가는 경우 도구의 명칭, 종류, 사업자, 항목과 목적, 거부 방법을 표로 적도록 한다. 다른 회사의 분석·광고 도구나 맞춤형 광고는 그 뚜렷한 징표이다.

고치기: `behavioural:`에 도구를 적고, 수집해 가는 제3자가 없으면 `behavioural: none`이라고 적는다.
"""

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules import signs
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule


@rule("warning", "drafting_guideline 15")
def check(policy: Policy, case: Case) -> Hits:
    if policy.behavioural is None:
        yield from signs.undeclared(
            case,
            SectionName.behavioural,
            signs.behavioural(case),
            ko="에 관한 행태정보 수집의 내용이 없다",
            en="points to behavioural information, and nothing is said of who collects it",
        )
