"""Children under 14 are served and advertising is targeted, and the policy does not say how the two meet.

The guideline asks a controller that targets advertising to say how children under 14 are treated: that they are shown
none, or that nothing is collected for it in services that are mainly for them. It matters where children are among
the users.

Mend: add `children_not_targeted` or `children_not_tracked` to `tracking.advertising.statements`, as it is, or say it
in `text:`.

만 14세 미만 아동의 개인정보를 처리하고 맞춤형 광고도 하면서 아동에 대한 맞춤형 광고에 관하여는 밝히지 않았다.

작성지침은 맞춤형 광고를 하는 개인정보처리자가 만 14세 미만 아동을 어떻게 다루는지를 적도록 한다. 아동에게는 맞춤형
광고를 하지 않는지, 아동을 주로 대상으로 하는 서비스에서는 행태정보를 수집하지 않는지를 밝혀야 한다.

고치기: 사실에 맞게 `tracking.advertising.statements`에 `children_not_targeted`나 `children_not_tracked`를 더하거나
`text:`에 적는다.
"""

from typing import Final

from policyc.model.protection import ChildrenStatement
from policyc.model.tracking import Advertising, AdvertisingStatement
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

_SAID: Final = frozenset(
    (AdvertisingStatement.children_not_targeted, AdvertisingStatement.children_not_tracked)
)


@rule("warning", "drafting_guideline advertising-children")
def check(advertising: Advertising, case: Case) -> Hits:
    children = case.policy.children
    served = children is not None and children.statement is ChildrenStatement.guardian_consent
    if served and advertising.text is None and _SAID.isdisjoint(advertising.statements):
        yield hit(
            "statements",
            ko="만 14세 미만 아동에 대한 맞춤형 광고에 관한 기재가 없다",
            en="nothing is said of targeted advertising to children under 14",
        )
