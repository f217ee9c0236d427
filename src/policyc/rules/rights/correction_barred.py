"""The policy says that correction cannot be demanded where another statute demands collection.

The proviso of Article 36(1) of the Act bars deletion alone. What must be collected by law has to be right all the more,
and a policy that bars correction takes away a right that the Act gives.

Mend: write `fixed_by_law: deletion`.

다른 법령에서 수집하도록 한 개인정보는 정정도 요구할 수 없다고 적었다.

법 제36조제1항 단서가 막는 것은 삭제뿐이다. 법령에 따라 수집하는 개인정보일수록 정확하여야 하므로, 정정을 요구할 수 없다고
적으면 법이 보장하는 권리를 빼앗는 것이 된다.

고치기: `fixed_by_law: deletion`이라고 적는다.
"""

from policyc.model.rights import Rights
from policyc.rules.case import Case
from policyc.rules.requests import names
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 36(1)")
def check(rights: Rights, _case: Case) -> Hits:
    for index, right in enumerate(rights.fixed_by_law):
        if names("correction", [right]):
            yield hit(
                *("fixed_by_law", index),
                ko="삭제뿐 아니라 정정도 요구할 수 없다고 적었다",
                en="correction is barred, and the Act bars deletion alone",
            )
