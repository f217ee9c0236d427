"""A host of the whole service is said to receive usage records alone.

Whoever runs the servers and databases of a service receives what the service stores: names, addresses, content. A
transfer that lists records of use alone leaves out most of it, and Article 28-8(2)1 of the Act asks for all.

Mend: write `items: all`, or the items that are really stored there.

서비스의 서버를 운영하는 자에게 이용 기록만 이전한다고 적었다.

서버와 데이터베이스를 운영하는 자는 이름과 주소, 콘텐츠 등 서비스가 저장하는 개인정보를 모두 갖게 된다. 이용 기록만 적으면
이전되는 항목의 대부분이 빠지는데, 법 제28조의8제2항제1호는 이전되는 항목을 모두 알리도록 한다.

고치기: `items: all`이라고 적거나, 실제로 그곳에 저장하는 항목을 적는다.
"""

from policyc.abroad import Leaving
from policyc.model.own_words import ItemKind
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.transfer import HOSTING, items, keys, tasks


@rule("warning", "pipa 28-8(2)1")
def check(leaving: Leaving, case: Case) -> Hits:
    if leaving.points["items"] in ("all", ()) or not keys(tasks(leaving)) & HOSTING:
        return
    sent = {case.item_kind(item) for item in items(leaving, case)}
    collected = {case.item_kind(item) for _, item in case.collected}
    if sent == {ItemKind.behavioural} and collected - {ItemKind.behavioural, None}:
        name, what = case.name(leaving.recipient), case.name(leaving.points["items"])
        yield hit(
            "items",
            ko=f"서비스의 서버를 운영하는 “{name.ko}”에 이전하는 항목이 “{what.ko}”뿐이다",
            en=f"“{name.en}” hosts the service, but is said to receive “{what.en}” alone",
        )
