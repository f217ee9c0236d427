"""The policy says that processing is entrusted, and names nobody.

Article 26(2) of the Act has the controller disclose the entrusted work and the processor in a way that can be looked up
at any time, and Article 30(1)4 makes it part of the policy. A fine stands on not doing so.

Mend: name each processor with its task under `processors:`, or write `processors: none` if nothing is entrusted.

개인정보 처리를 위탁한다고 하면서 수탁자를 한 곳도 적지 않았다.

법 제26조제2항은 위탁하는 업무의 내용과 수탁자를 언제든지 확인할 수 있게 공개하도록 하고, 제30조제1항제4호는 이를 처리방침에 적도록
한다. 공개하지 않으면 과태료의 대상이 된다.

고치기: `processors:`에 수탁자와 업무를 적거나, 위탁하지 않는다면 `processors: none`이라고 적는다.
"""

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 26(2)", "pipa 30(1)4")
def check(policy: Policy, case: Case) -> Hits:
    entrusts = policy.processors == {} or (
        policy.processors is None and policy.entrustment is not None
    )
    if entrusts and not case.in_own_words(SectionName.entrustment):
        yield hit(
            "processors" if policy.processors is not None else "entrustment",
            ko="위탁한다고 하였으나 수탁자가 없다",
            en="processing is entrusted, and no processor is named",
        )
