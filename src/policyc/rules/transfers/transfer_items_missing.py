"""A transfer abroad does not say which items are transferred.

The items come first among the points of Article 28-8(2) of the Act, and the Enforcement Decree puts them into the
policy. Where the transfer rests on a contract, the Act allows it because these points are disclosed: a row without
items takes away the basis itself.

Mend: write the items under `items:`, or `all` where every item of the policy is transferred.

국외로 이전하는 개인정보의 항목을 밝히지 않았다.

이전되는 항목은 법 제28조의8제2항이 첫째로 드는 사항이고, 시행령은 이를 처리방침에 적도록 한다. 계약의 이행을 근거로
하는 이전은 이 사항을 처리방침에 공개하여야 비로소 허용되므로, 항목이 빠지면 이전의 근거까지 흔들린다.

고치기: `items:`에 이전하는 항목을 적는다. 처리방침의 모든 항목을 이전한다면 `all`이라고 적는다.
"""

from policyc.abroad import Leaving
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule
from policyc.rules.transfer import lacks


@rule("error", "pipa 28-8(2)1", "pipa_decree 31(1)2")
def check(leaving: Leaving, case: Case) -> Hits:
    yield from lacks(leaving, case, "items", ko="항목이", en="names no items")
