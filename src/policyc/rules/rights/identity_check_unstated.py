"""The policy does not say that the person who asks is identified.

The controller verifies whether a request comes from the data subject or a proper agent (Article 46(1) of the Enforcement
Decree), and the guidelines mention it. To say so beforehand spares a dispute; how much to say is a matter of judgment.

Mend: add `verify` to `rights.statements:`.

요구한 사람이 본인인지 확인한다는 내용이 없다.

개인정보처리자는 요구한 사람이 본인이거나 정당한 대리인인지 확인하여야 하고(시행령 제46조제1항), 작성지침도 이를 언급한다.
미리 알려 두면 다툼을 덜 수 있으나 얼마나 적을지는 판단할 일이다.

고치기: `rights.statements:`에 `verify`를 더한다.
"""

from policyc.model.rights import Rights, RightsStatement
from policyc.rules.case import Case
from policyc.rules.requests import unstated
from policyc.rules.rule import Hits, rule


@rule("note", "pipa_decree 46(1)", "drafting_guideline 16")
def check(rights: Rights, _case: Case) -> Hits:
    yield from unstated(
        rights,
        RightsStatement.verify,
        *("본인", "확인", "identi", "verif"),
        ko="요구한 사람이 본인인지 확인한다는 내용이 없다",
        en="that the person who asks is identified is not said",
    )
