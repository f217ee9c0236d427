"""A recipient with a narrow task is said to receive everything, protected items included.

`all` is true of a host. A vendor that sends e-mail, answers inquiries or counts visits does not need card numbers or
health records, and sending them there would go beyond the task (Articles 3(1) and 26(1) of the Act). Mostly the word
stands there because it was quick to write, and then the policy says what is not so.

Mend: list under `items:` what this recipient really gets. Look at `transfers.defaults` first.

한정된 업무만 맡은 자에게 보호가 필요한 항목까지 모두 이전한다고 적었다.

`all`은 서버를 운영하는 자에게나 맞는 말이다. 이메일을 보내거나 문의에 답하거나 방문을 집계하는 자에게는 카드번호나
건강정보가 필요하지 않으며, 실제로 보낸다면 위탁한 업무의 범위를 벗어난다. 손쉽게 적느라 사실과 다른 처리방침이 된
경우가 많다.

고치기: 그 자가 실제로 받는 항목을 `items:`에 적는다. `transfers.defaults`를 먼저 확인한다.
"""

from typing import Final

from policyc.abroad import Leaving
from policyc.model.own_words import ItemKind
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.transfer import is_narrow, tasks

GUARDED: Final = (
    ItemKind.resident_number,
    ItemKind.unique_identifier,
    ItemKind.sensitive,
    ItemKind.biometric,
    ItemKind.credit,
    ItemKind.financial,
)


@rule("warning", "pipa 26(1)", "pipa 28-8(2)1")
def check(leaving: Leaving, case: Case) -> Hits:
    does = tasks(leaving)
    if leaving.points["items"] != "all" or not does or not all(map(is_narrow, does)):
        return
    guarded = [item for _, item in case.collected if case.item_kind(item) in GUARDED]
    if guarded:
        name, task = case.name(leaving.recipient), case.name(does)
        what = case.name(tuple(dict.fromkeys(guarded))[:3])
        yield hit(
            "items",
            ko=f"“{task.ko}” 업무의 “{name.ko}”에 “{what.ko}” 등을 포함한 모든 항목을 이전한다고 적었다",
            en=f"“{name.en}” is to receive every item for “{task.en}”, “{what.en}” included",
        )
