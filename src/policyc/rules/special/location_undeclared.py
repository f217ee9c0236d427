"""Location information is among the items, and the policy says nothing of it.

Where a person is can be derived from it, and readers look for one place that says how it is collected, for what and
for how long. No statute is cited here, since what the law on location information demands of a policy was not read in
the primary text.

Mend: declare `location:`, or write `location: none` if the item does not tell where a person is.

처리하는 항목에 위치정보가 있는데 위치정보에 관한 내용이 없다.

위치정보로는 사람이 어디에 있는지를 알 수 있으므로, 정보주체는 이를 어떻게 수집하여 무엇에 쓰고 얼마나 보유하는지를
한곳에서 보고자 한다. 위치정보에 관한 법률이 처리방침에 요구하는 내용은 원문으로 확인하지 못하여 근거로 들지 않는다.

고치기: `location:`에 적고, 사람의 위치를 알 수 없는 항목이면 `location: none`을 적는다.
"""

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules import signs
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule


@rule("warning")
def check(_policy: Policy, case: Case) -> Hits:
    yield from signs.undeclared(
        case,
        SectionName.location,
        signs.location(case),
        ko="에 관하여 `location`의 기재가 없다",
        en="is location information, and `location` is not declared",
    )
