"""A processor is named by its kind alone.

Article 26(2) of the Act has the processor disclosed, and the drafting guideline wants it by name, sub-processors
included: no “partners”, no first name with the number of the others. Where each data subject can see the processors
of the own order in a menu, the kind and the way there are enough.

Mend: name each processor, or say in `brand:` on which page of the service it is shown.

수탁자를 명칭이 아니라 종류로만 적었다.

법 제26조제2항은 수탁자를 공개하도록 하고, 작성지침은 재수탁자까지 명칭으로 적도록 하며 협력사처럼 종류만 적거나 한 곳의 이름에
나머지의 수를 붙이는 것을 잘못으로 든다. 정보주체가 메뉴에서 해당 수탁자를 볼 수 있으면 종류와 그 경로로 충분하다.

고치기: 수탁자를 하나하나 명칭으로 적거나, 서비스의 어느 화면에 표시되는지를 `brand:`에 적는다.
"""

from policyc.model.recipients import Processor, SubProcessor
from policyc.rules.case import Case
from policyc.rules.parties import vague_words
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 26(2)", "drafting_guideline 9")
def check(processor: Processor | SubProcessor, case: Case) -> Hits:
    if (words := vague_words(processor)) is not None:
        name = case.name(processor.name)
        yield hit(
            "name",
            words=words,
            ko=f"“{name.ko}”의 명칭으로는 누구인지 알 수 없다",
            en=f"“{name.en}” does not tell who processes it",
        )
