"""A third party is named by its kind alone.

The drafting guideline wants every recipient by name: no “partners”, no “financial institutions”, no first name with the
number of the others. The recipient's name is the first thing that Article 17(2) of the Act has a data subject told.
Where each data subject can see the own recipients in a menu, the kind and the way there are enough.

Mend: name each recipient, or say in `brand:` on which page of the service it is shown.

제3자를 명칭이 아니라 종류로만 적었다.

작성지침은 제공받는 자를 모두 명칭으로 적도록 하고, 협력사·금융기관처럼 종류만 적거나 한 곳의 이름에 나머지의 수를 붙이는 것을
잘못으로 든다. 정보주체가 메뉴에서 자신의 제공 내역을 볼 수 있으면 종류와 그 경로로 충분하다.

고치기: 제공받는 자를 하나하나 명칭으로 적거나, 서비스의 어느 화면에 표시되는지를 `brand:`에 적는다.
"""

from policyc.model.recipients import ThirdParty
from policyc.rules.case import Case
from policyc.rules.parties import vague_words
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline 7")
def check(party: ThirdParty, case: Case) -> Hits:
    if (words := vague_words(party)) is not None:
        name = case.name(party.name)
        yield hit(
            "name",
            words=words,
            ko=f"“{name.ko}”의 명칭으로는 누구인지 알 수 없다",
            en=f"“{name.en}” does not tell who receives it",
        )
