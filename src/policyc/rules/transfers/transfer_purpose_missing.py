"""A transfer abroad does not say what the recipient uses the information for.

The Act asks for the recipient's purpose, not the controller's. For a processor the entrusted task answers it; any other
recipient needs a purpose of its own, since without one nothing limits what it may do.

Mend: write what the recipient does under `purpose:`, or give the processor a `task:`.

국외에서 이전받는 자의 이용 목적을 밝히지 않았다.

법이 알리도록 하는 것은 회사가 아니라 이전받는 자의 이용 목적이다. 수탁자라면 위탁업무가 그 목적이 되지만, 그 밖의
이전받는 자는 목적을 따로 적어야 이용의 한계가 정해진다.

고치기: `purpose:`에 이전받는 자가 하는 일을 적는다. 수탁자라면 `task:`를 적어도 된다.
"""

from policyc.abroad import Leaving
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule
from policyc.rules.transfer import lacks


@rule("error", "pipa 28-8(2)4", "pipa_decree 31(1)2")
def check(leaving: Leaving, case: Case) -> Hits:
    yield from lacks(
        leaving,
        case,
        "purpose",
        ko="이용 목적이",
        en="does not say what the recipient uses the information for",
    )
