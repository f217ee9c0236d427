"""The policy does not say how minors exercise their rights.

The legal representative of a child under 14 exercises the child's rights (Article 38(2) of the Act); a minor of 14 or
more acts alone or through a legal representative, as the guidelines put it. A policy that admits children and says
neither leaves them and their parents without an answer.

Mend: add `guardian` or `minor`, whichever concerns your data subjects, to `rights.statements:`.

미성년자가 권리를 행사하는 방법이 없다.

만 14세 미만 아동의 권리는 법정대리인이 행사할 수 있고(법 제38조제2항), 만 14세 이상의 미성년자는 스스로 또는
법정대리인을 통하여 행사할 수 있다. 작성지침은 이를 적도록 하며, 적지 않으면 미성년자와 그 부모는 누가 요구할 수 있는지 알
수 없다.

고치기: 정보주체에 맞추어 `rights.statements:`에 `guardian`이나 `minor`를 더한다.
"""

from policyc.model.rights import Rights, RightsStatement
from policyc.rules.case import Case
from policyc.rules.requests import says
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 38(2)", "drafting_guideline 16")
def check(rights: Rights, _case: Case) -> Hits:
    stated = {RightsStatement.guardian, RightsStatement.minor}.intersection(rights.statements)
    if not stated and not says(rights, "미성년", "아동", r"\bminor", r"\bchild"):
        yield hit(
            "statements",
            ko="아동이나 미성년자의 권리를 누가 행사하는지 없다",
            en="who exercises the rights of children and minors is not said",
        )
