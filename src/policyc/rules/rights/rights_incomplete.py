"""A right that the Act gives to every data subject is not named.

Access (Article 35), correction and deletion (Article 36) and suspension of processing (Article 37) are open to
everybody. A right that the policy does not mention is one that few will exercise, and the guidelines ask for each.

Mend: add the missing right to `kinds:`; without `kinds:` the policy names all four.

법이 모든 정보주체에게 보장하는 권리 가운데 빠진 것이 있다.

열람(법 제35조), 정정과 삭제(법 제36조), 처리정지(법 제37조)는 누구나 요구할 수 있다. 처리방침에 없는 권리를 행사하는
사람은 드물며, 작성지침은 이들을 하나하나 적도록 한다.

고치기: 빠진 권리를 `kinds:`에 더한다. `kinds:`를 적지 않으면 네 가지를 모두 적은 것이 된다.
"""

from policyc.model.node import Key
from policyc.model.rights import Rights
from policyc.rules.case import Case
from policyc.rules.requests import WITHIN_DAYS, names
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 35(1)", "pipa 36(1)", "pipa 37(1)", "drafting_guideline 16")
def check(rights: Rights, case: Case) -> Hits:
    if missing := tuple(one for one in WITHIN_DAYS if not names(one, rights.kinds)):
        what = case.name(tuple(Key("rights", one) for one in missing))
        yield hit(
            "kinds",
            ko=f"정보주체의 권리 가운데 “{what.ko}” 권리가 없다",
            en=f"the rights do not include “{what.en}”",
        )
