"""A field cites a provision of the Personal Information Protection Act or its Decree that is no longer there.

What stands in `article:` or `limits:` is printed as the legal basis, and a basis that has been repealed or moved is none.

Mend: write the provision that rules the matter now.

`article:`이나 `limits:`에 「개인정보 보호법」이나 그 시행령에 지금은 없는 조항을 적었다.

이 조항은 처리의 법적 근거로 표시된다. 삭제되거나 자리를 옮긴 조항은 근거가 되지 못한다.

고치기: 지금 그 사항을 정하는 조항을 적는다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.cited import fields, gone, stale
from policyc.rules.rule import Fix, Hits, rule


@rule("warning", "standard_guidelines 18(1)")
def check(policy: Policy, case: Case) -> Hits:
    for route, statute, article in fields(policy):
        provision = gone(statute, article, case.day)
        if provision is not None and not provision.entry.reused:
            new = provision.entry.moved_to if provision.article == article else None
            fix = Fix(route, article, new) if new is not None else None
            yield from stale(route, provision, None, fix)
