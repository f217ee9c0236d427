"""The policy says nothing of the rights of data subjects.

The rights and duties of data subjects and their legal representatives, and how they are exercised, are an item of every
policy (Article 30(1)5 of the Act). It is the part that readers look for first.

Mend: write `rights:` with the channels (`by:`), the desk (`to:`) and the statements that are true of you.

정보주체의 권리에 관한 내용이 없다.

정보주체와 법정대리인의 권리·의무와 그 행사방법은 모든 처리방침에 적어야 하는 사항이다(법 제30조제1항제5호). 정보주체가
처리방침에서 가장 먼저 찾는 부분이기도 하다.

고치기: `rights:`에 행사 수단(`by:`)과 접수처(`to:`), 실제로 지키는 사항(`statements:`)을 적는다.
"""

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 30(1)5")
def check(policy: Policy, case: Case) -> Hits:
    if policy.rights is None and case.silent(SectionName.rights):
        yield hit(
            "rights",
            ko="정보주체의 권리와 그 행사방법이 없다",
            en="the rights of data subjects and how they are exercised are missing",
        )
