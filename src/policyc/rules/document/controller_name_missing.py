"""The policy does not say who the controller is.

Article 30 of the Act binds the controller, and everything in the policy is said in its name. A reader who knows only the
name of a service, or a “Company” that is nowhere named, does not know who processes the information and against whom
rights are exercised.

Mend: write the legal name in `company.name`; the name of a service has a place of its own in `company.service_name`.

개인정보처리자가 누구인지 밝히지 않았다.

처리방침을 정하여 공개할 의무는 개인정보처리자에게 있고(법 제30조), 처리방침의 모든 내용은 그의 이름으로 적는 것이다. 서비스의
이름만 있거나 “회사”라고만 하면, 정보주체는 누가 자신의 개인정보를 처리하고 누구에게 권리를 행사하여야 하는지 알 수 없다.

고치기: `company.name`에 법인이나 사업자의 명칭을 적는다. 서비스의 이름은 `company.service_name`에 따로 적는다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 30(1)")
def check(policy: Policy, case: Case) -> Hits:
    company = policy.company
    if company is not None and company.name is not None:
        return
    at = ("company",) if company is None else ("company", "name")
    if company is not None and company.service_name is not None:
        name = case.name(company.service_name)
        yield hit(
            *at,
            ko=f"“{name.ko}”의 개인정보처리자가 누구인지 밝히지 않았다",
            en=f"the controller behind “{name.en}” is not named",
        )
    else:
        yield hit(*at, ko="개인정보처리자의 명칭이 없다", en="the controller is not named")
