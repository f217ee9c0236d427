"""The policy names a processor and not what is entrusted to it.

Article 26(2) of the Act has the entrusted work disclosed together with the processor, so that a data subject knows who
does what with the information.

Mend: write the `task:` of the processor.

수탁자의 명칭만 있고 위탁하는 업무의 내용이 없다.

법 제26조제2항은 위탁하는 업무의 내용과 수탁자를 함께 공개하도록 하여, 정보주체가 누가 자신의 개인정보로 무슨 일을 하는지 알 수
있게 한다.

고치기: 수탁자의 `task:`를 적는다.
"""

from policyc.model.recipients import Processor
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 26(2)", "pipa 30(1)4")
def check(processor: Processor, case: Case) -> Hits:
    if not processor.task:
        name = case.name(processor)
        yield hit(
            "task",
            ko=f"“{name.ko}”에 위탁하는 업무의 내용이 없다",
            en=f"what is entrusted to “{name.en}” is not said",
        )
