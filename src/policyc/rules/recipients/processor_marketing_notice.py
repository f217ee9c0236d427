"""Promotion is entrusted, and data subjects must be told of it one by one.

For the promotion of goods and the solicitation of sales the publication of the policy is not enough: Article 26(3) of
the Act has each data subject told of the work and of the processor, in writing or the like. A policy cannot show
whether that was done, so this is a reminder.

Mend: notify them; then write whether they agreed in the processor's `consent:`, or allow this note with the way of notice as the reason.

홍보나 판매 권유 업무를 위탁하였으므로 정보주체에게 개별적으로 알려야 한다.

재화나 서비스를 홍보하거나 판매를 권유하는 업무는 처리방침에 공개하는 것으로 충분하지 않고, 법 제26조제3항에 따라 위탁하는 업무와
수탁자를 서면 등의 방법으로 정보주체에게 알려야 한다. 알렸는지는 처리방침에 나타나지 않으므로 확인을 구하는 것이다.

고치기: 개별적으로 알린 뒤 수탁자의 `consent:`에 동의 여부를 적거나, 알린 방법을 이유로 들어 이 지적을 허용한다.
"""

import re
from typing import Final

from policyc.model.recipients import Processor
from policyc.rules.alike import said_of
from policyc.rules.case import Case
from policyc.rules.pattern import Pattern
from policyc.rules.rule import Hits, hit, rule

_PROMOTION: Final = Pattern(
    r"마케팅|광고\s?(?:성|정보|발송|전송|게재|집행)|홍보|판촉|판매\s*권유|텔레마케팅"
    r"|\bmarketing\b|\bpromotion|telemarketing|advertis(?:ing|ement) (?:information|mail)|placing of targeted adv"
    r"|and advertisement information",
    re.IGNORECASE,
)


@rule("note", "pipa 26(3)")
def check(processor: Processor, case: Case) -> Hits:
    if processor.consent is not None:
        return
    for index, task in enumerate(processor.task):
        if any(map(_PROMOTION.search, said_of(case, task))):
            name, work = case.name(processor), case.name(task)
            yield hit(
                "task",
                index,
                ko=f"“{work.ko}”의 위탁은 개별적으로 알려야 한다(수탁자: “{name.ko}”)",
                en=f"“{work.en}” by “{name.en}” must be notified to each data subject",
            )
