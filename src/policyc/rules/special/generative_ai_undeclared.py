"""The policy has signs of generative AI and says nothing of how it handles what is entered and generated.

The guideline of 2026 has an appendix on generative AI, on own models and on those of others that are called: what it
is for, whether inputs and outputs are collected and used for training, for how long, and how to refuse. Purposes,
items or processors of this policy point to such a service.

Mend: declare `generative_ai:`, or write `generative_ai: none` if there is none.

생성형 인공지능을 이용하는 것으로 보이는데 입력한 내용과 생성된 결과를 어떻게 다루는지 적지 않았다.

2026년 작성지침의 부록은 자체 모델을 쓰든 다른 회사의 모델을 불러 쓰든 이용 용도, 입력과 결과의 수집과 학습 이용, 보유
기간, 거부 방법을 적도록 한다. 이 처리방침의 목적, 항목이나 수탁자에는 그러한 서비스로 보이는 것이 있다.

고치기: `generative_ai:`에 적고, 이용하지 않는다면 `generative_ai: none`을 적는다.
"""

from policyc.model.notice import SectionName
from policyc.model.policy import Policy
from policyc.rules import signs
from policyc.rules.ai import reused
from policyc.rules.case import Case
from policyc.rules.rule import Hits, rule


@rule("warning", "drafting_guideline generative-ai")
def check(policy: Policy, case: Case) -> Hits:
    if not any(reused(row, case) for row in policy.processing):  # which is told where it stands
        yield from signs.undeclared(
            case,
            SectionName.generative_ai,
            signs.generative_ai(case),
            ko=" 부분은 생성형 인공지능에 관한 것인데 `generative_ai`의 기재가 없다",
            en="concerns generative AI, and `generative_ai` is not declared",
        )
