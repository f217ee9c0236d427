"""The law has changed since the policy took effect.

Asked about a later day with `--as-of`, the linter finds that the Act or its Enforcement Decree was amended after the policy took effect. What the amendments ask for is among the other findings; that none of them was the occasion of a new version is told here.

Mend: review the policy against the law of the day, and publish a new version with a later `effective:`.

처리방침이 시행된 뒤에 법령이 바뀌었다.

`--as-of`로 나중의 날을 물으면, 처리방침이 시행된 뒤에 법이나 시행령이 개정되었음을 알린다. 개정이 요구하는 내용은 다른 지적에 나오고, 여기서는 개정 뒤에 새 처리방침이 없었음을 말한다.

고치기: 그날의 법령에 비추어 처리방침을 검토하고, 더 늦은 `effective:`로 새 버전을 공개한다.
"""

from policyc.law.editions import editions
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 30(2)")
def check(policy: Policy, case: Case) -> Hits:
    later = [
        edition
        for edition in editions()
        if edition.of in ("pipa", "pipa_decree") and policy.effective < edition.since <= case.day
    ]
    if later:
        last = later[-1]
        yield hit(
            "effective",
            ko=f"{policy.effective} 시행된 뒤 법령이 {len(later)}번 바뀌었다(마지막 {last.since})",
            en=f"since {policy.effective} the law changed {len(later)} times, last on {last.since}",
        )
