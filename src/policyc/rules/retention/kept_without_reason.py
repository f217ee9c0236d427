"""The controller keeps something by its own policy and does not say why.

What is kept on nobody's demand but the controller's own needs a reason that outlasts the purpose of collection:
Article 21(1) of the Act would otherwise have it destroyed. Whether the reason is good is a matter of judgment; that
there is none to read is not.

Mend: say in `why:` what it is kept for, or delete the entry.

내부 방침에 따라 보유하는 정보가 있으나 그 이유를 밝히지 않았다.

법령도 정보주체도 요구하지 않은 것을 보유하려면 수집 목적이 끝난 뒤에도 남는 이유가 있어야 하고, 그렇지 않으면 법 제21조제1항에
따라 파기하여야 한다. 이유가 충분한지는 판단의 문제이나 적지 않으면 판단할 수도 없다.

고치기: `why:`에 보유하는 이유를 적거나 그 정보를 지운다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note", "pipa 21(1)")
def check(policy: Policy, case: Case) -> Hits:
    for index, kept in enumerate(policy.retention.by_policy if policy.retention else ()):
        if kept.why is None:
            name = case.name(kept.what)
            yield hit(
                "retention",
                "by_policy",
                index,
                "why",
                ko=f"“{name.ko}”에 보유하는 이유가 없다",
                en=f"why “{name.en}” is kept is not said",
            )
