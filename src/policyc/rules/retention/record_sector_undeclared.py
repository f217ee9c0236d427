"""A record binds only a narrow kind of business, and the policy does not say that the company is of it.

Records of telecommunications operators, financial companies and regulated message boards are copied from policy to
policy, into those of companies that they do not bind and that then have no ground to keep anything. Whether this
company is bound, it knows best; so this is only a question.

Mend: declare the kinds of business in `company.sectors`, or take the record out.

특정 업종에만 적용되는 법령의 기록을 보존한다고 적었으나 회사의 업종이 선언되어 있지 않다.

전기통신사업자, 금융회사, 본인확인 의무가 있는 게시판의 기록은 그 법령이 적용되지 않는 회사의 처리방침에도 흔히 옮겨 적히는데, 그런
회사에는 보존의 근거가 없다. 적용 여부는 회사가 가장 잘 알므로 확인을 구하는 데 그친다.

고치기: `company.sectors`에 업종을 적거나 그 기록을 지운다.
"""

from typing import Final

from policyc.model.controller import Sector
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.records import first_mentions, record_name
from policyc.rules.rule import Hits, hit, rule

_OFTEN_COPIED: Final = frozenset(
    (
        Sector.telecommunications,
        Sector.finance,
        Sector.electronic_finance_auxiliary,
        Sector.message_board,
    )
)


@rule("note", "pipa 21(1)")
def check(policy: Policy, case: Case) -> Hits:
    if policy.company is not None and policy.company.sectors:
        return
    for declared in first_mentions(policy):
        entry = declared.law
        if entry is not None and _OFTEN_COPIED & set(entry.sectors):
            name = record_name(declared, case)
            yield hit(
                *declared.route,
                ko=f"“{name.ko}”의 보존 의무자: {entry.binds.ko}",
                en=f"“{name.en}” binds only {entry.binds.en}",
            )
