"""The purpose of a transfer is none of the tasks that are entrusted to the recipient.

A processor may use information for the entrusted task alone. Where the transfer gives another purpose (“storage” for a
vendor of e-mail or of customer management), either the list of processors or the table of transfers is wrong, and
Article 28-8(2)4 of the Act asks for the purpose that is true.

Mend: leave out `purpose:`, so that the task is said, or add the missing one to `task:`. Look at
`transfers.defaults` first: a purpose there is taken over by every transfer.

국외 이전의 이용 목적이 그 수탁자에게 위탁한 업무와 다르다.

수탁자는 위탁받은 업무의 범위에서만 개인정보를 이용할 수 있다. 이메일 발송이나 고객 관리를 맡은 수탁자에 대하여 이용
목적을 보관이라고만 적는 것처럼 둘이 다르면 위탁과 이전 가운데 한쪽은 사실과 다르다. 법 제28조의8제2항제4호가 알리도록
하는 것은 실제의 이용 목적이다.

고치기: `purpose:`를 지우면 위탁업무가 이용 목적이 된다. 빠진 업무가 있으면 `task:`에 더한다. `transfers.defaults`의
목적은 모든 이전에 적용되므로 먼저 확인한다.
"""

from policyc.abroad import Leaving
from policyc.model.node import Key, Text
from policyc.model.recipients import Processor
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule
from policyc.rules.transfer import SYSTEMS, is_narrow, keys, kin


@rule("warning", "pipa 26(1)", "pipa 28-8(2)4")
def check(leaving: Leaving, case: Case) -> Hits:
    recipient = leaving.recipient
    if not isinstance(recipient, Processor) or not recipient.task:
        return
    strange = tuple(
        one
        for one in leaving.points["purpose"]
        if isinstance(one, Key) and not _answers(one, recipient.task)
    )
    if strange:
        name, purpose = case.name(recipient), case.name(strange)
        task = case.name(recipient.task)
        yield hit(
            "purpose",
            ko=f"“{name.ko}”의 이용 목적 “{purpose.ko}” 항목이 위탁업무 “{task.ko}”에 없다",
            en=f"“{name.en}” is to use the information for “{purpose.en}”, but is entrusted with “{task.en}”",
            also=[(*leaving.route[:-1], "task")],
        )


def _answers(purpose: Key, tasks: tuple[Key | Text, ...]) -> bool:
    """Whether a purpose is, or may be, one of the tasks."""
    if any(purpose.name in kin(task) for task in keys(tasks)):
        return True
    own_words = [task for task in tasks if isinstance(task, Text)]
    if not own_words:
        return False
    return purpose.name not in SYSTEMS or not all(map(is_narrow, tasks))
