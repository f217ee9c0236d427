"""The policy says how personal information is destroyed, and not by which procedure.

Article 30(1)3-2 of the Act asks for the procedure beside the method: who selects what there is reason to destroy, and
who approves it. What the policy says of moving preserved information to another place is taken as a procedure too.

Mend: add `selected` to `destruction.statements`, say in `approve:` who approves, or write the `procedure:`.

파기 방법은 있으나 파기 절차가 없다.

법 제30조제1항제3호의2는 파기 방법과 함께 파기 절차를 적도록 한다. 파기할 개인정보를 누가 가려내고 누가 승인하는지가 절차이다.
보존하는 개인정보를 다른 곳으로 옮긴다는 내용도 절차로 본다.

고치기: `destruction.statements`에 `selected`를 더하거나, `approve:`에 승인하는 사람을 적거나, `procedure:`를 적는다.
"""

from policyc.model.protection import Destruction, DestructionStatement
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule

_PROCEDURE = {DestructionStatement.selected, DestructionStatement.separate}


@rule("error", "pipa 30(1)3-2")
def check(destruction: Destruction, _: Case) -> Hits:
    own = destruction.approve is not None or destruction.procedure is not None
    if not own and not _PROCEDURE & set(destruction.statements):
        yield hit("procedure", ko="파기 절차가 없다", en="the procedure of destruction is missing")
