"""Fewer days lie between announcement and effect than the policy promises.

No law fixes a number of days. But a promise binds whoever makes it, and under Article 30(3) of the Act data subjects may rely on what is more favourable to them.

Mend: announce the change earlier, let it take effect later, or promise no more days than are kept.

처리방침이 약속한 것보다 짧은 기간을 두고 시행된다.

날수를 정한 법령은 없다. 그러나 약속은 약속한 사람을 구속하고, 법 제30조제3항에 따라 정보주체는 자신에게 유리한 내용을 주장할 수 있다.

고치기: 더 일찍 공고하거나 시행일을 늦추고, 그럴 수 없으면 지킬 수 있는 날수만 약속한다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 30(3)")
def check(policy: Policy, case: Case) -> Hits:
    del case
    notice = policy.changes.notice if policy.changes is not None else None
    if notice is None or notice.days is None or policy.announced is None:
        return
    between = (policy.effective - policy.announced).days
    if 0 <= between < notice.days:
        yield hit(
            "announced",
            ko=f"공고일과 시행일 사이가 {between}일이고, 약속한 것은 {notice.days}일이다",
            en=f"there are {between} days of notice, and {notice.days} are promised",
            also=[("changes", "notice", "days")],
        )
