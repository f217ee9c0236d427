"""The policy has an easy version, and does not say where the full one is published.

What is said in `plain:` becomes an easy version, which leaves out most of the policy. The drafting guideline recommends
it beside the policy, not in its place: whoever reads it must be able to go on to the full text. This is a matter of
quality.

Mend: write the address of the policy in `full_text:`.

알기 쉬운 처리방침이 있으나 전문을 어디에서 볼 수 있는지 밝히지 않았다.

`plain:`에 적은 글은 알기 쉬운 처리방침이 되며, 여기에는 처리방침의 내용이 대부분 빠진다. 작성지침이 권장하는 것은 처리방침과 함께
두는 것이지 처리방침을 대신하는 것이 아니므로, 읽는 사람이 전문으로 옮겨 갈 수 있어야 한다. 법이 요구하는 사항은 아니다.

고치기: `full_text:`에 처리방침의 주소를 적는다.
"""

from policyc.model.node import Text
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note", "drafting_guideline easy-version")
def check(policy: Policy, case: Case) -> Hits:
    del case
    if policy.full_text is not None:
        return
    plain = [
        route for route, text in policy.parts if route[-1:] == ("plain",) and isinstance(text, Text)
    ]
    if plain:
        yield hit(
            "full_text",
            ko="알기 쉬운 처리방침에서 전문으로 가는 주소가 없다",
            en="the easy version cannot say where the full text is",
            also=plain[:1],
        )
