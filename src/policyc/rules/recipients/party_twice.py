"""One company stands twice in the same list under the same name.

A reader counts two recipients where there is one. Whether two entries tell more than one is a matter of judgment;
several tasks of a processor usually stand better side by side.

Mend: join the entries, or give each provision to a third party a `title:` of its own.

같은 업체가 한 목록에 같은 이름으로 두 번 적혀 있다.

정보주체는 한 업체를 둘로 세게 된다. 나누어 적는 편이 나은지는 판단의 문제이나, 한 수탁자의 여러 업무는 대개 함께 적는 편이 읽기
쉽다.

고치기: 하나로 합치거나, 제3자 제공이면 각각 `title:`을 적는다.
"""

from policyc.model.node import Text
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.parties import Party, processors, third_parties, transferees
from policyc.rules.rule import Hits, hit, rule


@rule("note", "standard_guidelines 18(1)")
def check(policy: Policy, case: Case) -> Hits:
    recipients = policy.third_parties.recipients if policy.third_parties is not None else {}
    titles = {key: one.title for key, one in recipients.items()}
    for listed in (processors(policy), third_parties(policy), transferees(policy)):
        earlier: list[tuple[Party, Text | None]] = []
        for party in listed:
            title = titles.get(str(party.route[-1])) if party.role == "third_parties" else None
            same = next(
                (one for one, other in earlier if one.named == party.named and other == title), None
            )
            if same is not None:
                name = case.name(party.named)
                yield hit(
                    *party.at,
                    also=[same.at],
                    ko=f"“{name.ko}”의 이름이 같은 목록에 두 번 있다",
                    en=f"“{name.en}” stands twice in this list",
                )
            earlier.append((party, title))
