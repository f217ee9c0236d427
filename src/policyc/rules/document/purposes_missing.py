"""The policy states no purpose of processing.

The purposes are the first item of Article 30(1) of the Act. By them everything else is measured: which items are
needed, how long they are kept, and what counts as use beyond the purpose.

Mend: declare `purposes:` and name them in the rows of `processing:`.

개인정보의 처리 목적이 없다.

처리 목적은 법 제30조제1항이 첫째로 드는 사항이다. 어떤 항목이 필요한지, 언제까지 보유할 수 있는지, 무엇이 목적 외 이용인지가 모두
처리 목적에 따라 정해진다.

고치기: `purposes:`에 처리 목적을 적고 `processing:`의 행에서 그 목적을 가리킨다.
"""

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 30(1)1")
def check(policy: Policy, case: Case) -> Hits:
    own = case.in_own_words(SectionName.purposes) or case.in_own_words(SectionName.processing)
    if policy.complete and not policy.purposes and not own:
        yield hit("purposes", ko="처리 목적이 없다", en="no purpose of processing is stated")
