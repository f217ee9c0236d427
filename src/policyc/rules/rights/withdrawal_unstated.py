"""The policy does not say that consent can be withdrawn.

Article 37(1) of the Act lets data subjects withdraw their consent, and the guidelines list it among the rights. Whoever
asks for consent says how it ends.

Mend: add `withdrawal_of_consent` to `rights.kinds:`, or describe it under `rights.withdrawal:`.

동의를 철회할 수 있다는 내용이 없다.

법 제37조제1항에 따라 정보주체는 개인정보 처리에 대한 동의를 철회할 수 있고, 작성지침은 이를 권리의 하나로 적도록 한다.
동의를 받아 처리한다면 그 동의를 거두는 방법도 알려야 한다.

고치기: `rights.kinds:`에 `withdrawal_of_consent`를 더하거나 `rights.withdrawal:`을 적는다.
"""

from policyc.model.rights import Rights
from policyc.rules.case import Case
from policyc.rules.requests import may_rest_on_consent, names, says
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 37(1)", "drafting_guideline 16")
def check(rights: Rights, case: Case) -> Hits:
    stated = rights.withdrawal is not None or names("withdrawal_of_consent", rights.kinds)
    if (
        not stated
        and not says(rights, "철회", r"withdraw\w* (?:\w+ )?consent")
        and may_rest_on_consent(case)
    ):
        yield hit(
            "kinds",
            ko="동의를 철회할 권리가 없다",
            en="the right to withdraw consent is missing",
        )
