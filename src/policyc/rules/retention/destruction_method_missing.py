"""The policy says by which procedure personal information is destroyed, and not how.

Article 30(1)3-2 of the Act asks for the method, and Article 16(1) of the Decree says what methods there are: electronic
files beyond recovery, paper by shredding or incineration.

Mend: add `electronic` or `paper` to `destruction.statements`, or write the method in own words under those keys.

파기 절차는 있으나 파기 방법이 없다.

법 제30조제1항제3호의2는 파기 방법을 적도록 하고, 시행령 제16조제1항은 전자적 파일은 복원할 수 없는 방법으로, 종이는 파쇄하거나
소각하는 방법으로 파기하도록 한다.

고치기: `destruction.statements`에 `electronic`이나 `paper`를 더하거나, 같은 이름의 키에 방법을 직접 적는다.
"""

from policyc.model.protection import Destruction, DestructionStatement
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

_METHODS = {DestructionStatement.electronic, DestructionStatement.paper}


@rule("error", "pipa 30(1)3-2", "pipa_decree 16(1)")
def check(destruction: Destruction, _: Case) -> Hits:
    own = destruction.electronic is not None or destruction.paper is not None
    if not own and not _METHODS & set(destruction.statements):
        yield hit("electronic", ko="파기 방법이 없다", en="the method of destruction is missing")
