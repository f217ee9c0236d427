"""The file is an extract, and no whole policy.

Article 30(1) of the Act lists what a policy contains. A document that gives a part of it may help a reader, but it
does not take the place of the policy, and cannot be judged as one: several rules are silent on what it leaves out.

Mend: declare the rest and delete `complete: false`; or let the extract be, beside a policy that is whole.

처리방침의 전문이 아니라 일부이다.

처리방침에 포함할 사항은 법 제30조제1항이 정하고 있다. 일부만을 옮긴 문서는 읽는 데 도움이 될 수 있으나 처리방침을 대신하지 못하고,
빠진 부분에 대한 여러 점검이 이루어지지 않으므로 처리방침으로서 평가할 수도 없다.

고치기: 나머지를 적고 `complete: false`를 지운다. 전문이 따로 있다면 그대로 두어도 된다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 30(1)")
def check(policy: Policy, case: Case) -> Hits:
    del case
    if not policy.complete:
        yield hit(
            "complete",
            ko="일부만을 옮긴 것으로, 처리방침의 전문이 아니다",
            en="this is an extract, which does not take the place of the policy",
        )
