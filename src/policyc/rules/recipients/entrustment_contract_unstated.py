"""Processing is entrusted, and the policy says nothing of the contract.

Article 26(1) of the Act has entrustment laid down in a document with the points of the Decree: no processing for other
purposes, safeguards, and more. The drafting guideline has the policy say what the contracts contain.

Mend: name the points in `entrustment.contract`; `standard` stands for all that the Act and the Decree ask for.

처리를 위탁하면서 위탁계약의 내용을 적지 않았다.

법 제26조제1항은 목적 외 처리 금지와 안전조치 등 시행령이 정한 사항을 담은 문서로 위탁하도록 하고, 작성지침은 그 계약의 내용을
처리방침에 적도록 한다.

고치기: 계약에서 정한 사항을 `entrustment.contract`에 적는다. 법과 시행령이 정한 사항이 모두 있으면 `standard`로 충분하다.
"""

from policyc.model.policy import Policy
from policyc.model.recipients import EntrustmentStatement
from policyc.rules.case import Case
from policyc.rules.parties import entrustment_says, names_processors
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 26(1)", "drafting_guideline 9")
def check(policy: Policy, case: Case) -> Hits:
    contracts = policy.entrustment is not None and bool(policy.entrustment.contract)
    legal = entrustment_says(case, EntrustmentStatement.legal)
    if names_processors(case) and not contracts and not legal:
        yield hit(
            *(("entrustment", "contract") if policy.entrustment is not None else ("processors",)),
            ko="위탁계약에서 정하는 사항이 없다",
            en="what the contracts with the processors lay down is not said",
        )
