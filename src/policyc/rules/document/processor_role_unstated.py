"""A processor does not say for whom it processes.

Article 26(8) of the Act applies Article 30 to processors as well. Whoever reads a processor's policy wants to know which
controller stands behind it, for it is there that consent was given and rights are exercised. A processor with too
many clients to list may name their kind; whether it should is a matter of judgment.

Mend: name the controllers, or the kind of them, in `company.on_behalf_of`.

수탁자가 누구를 위하여 개인정보를 처리하는지 밝히지 않았다.

법 제26조제8항에 따라 제30조는 수탁자에게도 준용된다. 수탁자의 처리방침을 읽는 정보주체는 동의를 받고 권리 행사에 응하는
개인정보처리자가 누구인지 알고자 한다. 위탁자가 너무 많으면 그 유형을 적을 수 있으며, 적을지는 판단할 문제이다.

고치기: `company.on_behalf_of`에 위탁자나 그 유형을 적는다.
"""

from policyc.model.controller import Company, ControllerKind
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note", "pipa 26(8)")
def check(company: Company, case: Case) -> Hits:
    if company.kind is ControllerKind.processor and not company.on_behalf_of:
        name = case.name(company)
        yield hit(
            "on_behalf_of",
            ko=f"수탁자인 “{name.ko}”의 위탁자가 누구인지 적지 않았다",
            en=f"for whom “{name.en}” processes is not said",
        )
