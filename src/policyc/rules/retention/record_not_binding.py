"""A record is kept by a statute that does not bind the company's kinds of business.

Article 21(1) of the Act lets information outlive its purpose only where another statute demands it of this very
controller. A list copied from a telecommunications operator or a bank gives a shop no ground to keep anything.

Mend: take the record out, or add to `company.sectors` the kind of business by which the statute binds it.

회사의 업종에는 적용되지 않는 법령을 근거로 기록을 보존한다.

법 제21조제1항은 다른 법령이 그 개인정보처리자에게 보존을 명한 경우에만 목적을 달성한 뒤의 보존을 허용한다. 통신사업자나
금융회사의 목록을 옮겨 적었다고 하여 쇼핑몰에 보존의 근거가 생기지는 않는다.

고치기: 그 기록을 지우거나, 법령이 적용되는 업종을 `company.sectors`에 더한다.
"""

from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.records import first_mentions, record_name
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 21(1)")
def check(policy: Policy, case: Case) -> Hits:
    sectors = policy.company.sectors if policy.company is not None else ()
    for declared in first_mentions(policy) if sectors else ():
        entry = declared.law
        if entry is not None and entry.sectors and not set(entry.sectors) & set(sectors):
            name = record_name(declared, case)
            yield hit(
                *declared.route,
                also=[("company", "sectors")],
                ko=f"“{name.ko}”의 보존 의무자: {entry.binds.ko}",
                en=f"“{name.en}” binds only {entry.binds.en}",
            )
