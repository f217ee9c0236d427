"""A recipient abroad lacks an item that all others get for the same purpose.

Where several vendors do the same, such as running AI models on what users enter, they need the same information. One
that alone does not get it is either described wrongly, and Article 28-8(2)1 of the Act asks for every item that is
transferred, or is not used for that purpose at all.

Mend: add the item to `items:`, or take the purpose away from this recipient.

같은 목적으로 이전받는 다른 자가 모두 받는 항목이 한 곳에만 없다.

이용자가 입력한 내용을 인공지능 모형으로 처리하는 것처럼 여러 곳이 같은 일을 한다면 같은 개인정보가 필요하다. 한 곳에만
그 항목이 없다면 항목을 빠뜨렸거나 그 목적으로 이용하지 않는 것이다. 법 제28조의8제2항제1호는 이전되는 항목을 모두
알리도록 한다.

고치기: 빠진 항목을 `items:`에 더하거나, 그 이전의 목적에서 해당 업무를 뺀다.
"""

from typing import Final

from policyc.abroad import Leaving
from policyc.model.node import Key
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.transfer import keys, listed

OTHERS: Final = 2
"""How many others must agree before one that differs is a sign."""


@rule("warning", "pipa 28-8(2)1")
def check(leaving: Leaving, case: Case) -> Hits:
    own = listed(leaving, case)
    if not own:
        return
    for task in sorted(keys(leaving.points["purpose"])):
        others = [
            listed(other, case)
            for other in case.transfers
            if other.route != leaving.route and task in keys(other.points["purpose"])
        ]
        if len(others) < OTHERS:
            continue
        if missing := {one for one in others[0] - own if all(one in other for other in others)}:
            name = case.name(leaving.recipient)
            what = case.name(tuple(Key("items", item) for item in sorted(missing)))
            purpose = case.name(Key("tasks", task))
            yield hit(
                "items",
                ko=f"“{purpose.ko}” 목적으로 이전받는 다른 자가 모두 받는 “{what.ko}” 항목이 “{name.ko}”에만 없다",
                en=f"“{name.en}” alone does not get “{what.en}”, which all others get for “{purpose.en}”",
            )
