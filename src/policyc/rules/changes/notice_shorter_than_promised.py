"""Fewer days lie between announcement and effect than the policy promises.

No law fixes a number of days. But a promise binds whoever makes it, and under Article 30(3) of the Act data subjects may rely on what is more favourable to them. The days for significant changes count where the author calls the change material (`changes: {class: material, …}`); `policyc notice` holds the promise against what has changed.

Mend: announce the change earlier, let it take effect later, or promise no more days than are kept.

처리방침이 약속한 것보다 짧은 기간을 두고 시행된다.

날수를 정한 법령은 없다. 그러나 약속은 약속한 사람을 구속하고, 법 제30조제3항에 따라 정보주체는 자신에게 유리한 내용을 주장할 수 있다. 중대한 변경에 대하여 약속한 날수는 작성자가 주요 변경으로 분류한 때(`changes: {class: material, …}`)에 적용하고, 실제로 무엇이 바뀌었는지에 비추어 보는 일은 `policyc notice`가 한다.

고치기: 더 일찍 공고하거나 시행일을 늦추고, 그럴 수 없으면 지킬 수 있는 날수만 약속한다.
"""

from policyc.model.notice import Changes, Weight
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 30(3)")
def check(policy: Policy, case: Case) -> Hits:
    del case
    promised = _promised(policy.changes) if policy.changes is not None else None
    if promised is None or policy.announced is None:
        return
    key, days = promised
    between = (policy.effective - policy.announced).days
    if 0 <= between < days:
        yield hit(
            "announced",
            ko=f"공고일과 시행일 사이가 {between}일이고, 약속한 것은 {days}일이다",
            en=f"there are {between} days of notice, and {days} are promised",
            also=[("changes", "notice", key)],
        )


def _promised(changes: Changes) -> tuple[str, int] | None:
    """The key of the most days that are promised for the change, and how many they are."""
    notice = changes.notice
    if notice is None:
        return None
    material = changes.weight is Weight.material
    told = [
        ("days", notice.days),
        ("days_if_adverse", notice.days_if_adverse if material else None),
    ]
    found = [(key, days) for key, days in told if days is not None]
    return max(found, key=lambda one: one[1], default=None)
