"""A transfer abroad does not say how long the recipient keeps and uses the information.

The Act asks for the recipient's own period. The controller may have destroyed its own records while
copies abroad live on; only a stated period tells data subjects when those go too.

Mend: write the period under `keep:`, for example `until withdrawal`, or `as processing` where the recipient keeps
it exactly as long as the controller.

국외에서 이전받는 자의 보유·이용 기간을 밝히지 않았다.

법은 이전받는 자가 개인정보를 보유하고 이용하는 기간을 알리도록 한다. 회사가 개인정보를 파기한 뒤에도 국외의 사본은 남을
수 있으므로, 이전받는 자의 기간을 적어야 언제 없어지는지 알 수 있다.

고치기: `keep:`에 기간을 적는다. 회사와 같은 기간 동안 보유한다면 `as processing`이라고 적는다.
"""

from policyc.abroad import Leaving
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule
from policyc.rules.transfer import lacks


@rule("error", "pipa 28-8(2)4", "pipa_decree 31(1)2")
def check(leaving: Leaving, case: Case) -> Hits:
    yield from lacks(
        leaving, case, "keep", ko="보유·이용 기간이", en="has no retention period of the recipient"
    )
