"""Third parties collect behavioural information, and the policy does not say how to refuse it.

The guideline asks for the ways to refuse next to the table of tools, in the browser and on mobile systems.

Mend: write `behavioural.refuse`, or the tools' `opt_out:`.

제3자의 행태정보 수집을 거부하는 방법이 없다.

작성지침은 도구의 표와 함께 브라우저와 모바일에서 거부하는 방법을 적도록 한다.

고치기: `behavioural.refuse`나 도구의 `opt_out:`을 적는다.
"""

from policyc.model.tracking import Behavioural
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.tools import speaks_of_refusing


@rule("warning", "drafting_guideline 15")
def check(behavioural: Behavioural, case: Case) -> Hits:
    del case
    tools = (*behavioural.web, *behavioural.app)
    told = behavioural.refuse or speaks_of_refusing(behavioural.text)
    if tools and not told and not all(tool.opt_out for tool in tools):
        yield hit(
            "refuse",
            ko="제3자의 행태정보 수집을 거부하는 방법이 없다",
            en="how to refuse the collection by third parties is not said",
        )
