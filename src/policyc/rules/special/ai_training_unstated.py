"""What is entered or generated is collected, and whether models are trained on it is not said.

This is the question that readers of an AI service's policy look for first, and the guideline's appendix asks for the
answer in either case. Silence reads as yes.

Mend: write `training:` with `none`, `consent` or `unless_refused`.

입력한 내용이나 생성된 결과를 수집하면서 이를 학습에 이용하는지 밝히지 않았다.

인공지능 서비스의 처리방침에서 이용자가 가장 먼저 찾는 내용이며, 작성지침의 부록은 이용하든 이용하지 않든 적도록 한다.
적지 않으면 이용한다고 읽힌다.

고치기: `training:`에 `none`, `consent`, `unless_refused` 가운데 하나를 적는다.
"""

from policyc.model.generative_ai import GenerativeAI
from policyc.rules.ai import exchanges
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline generative-ai")
def check(ai: GenerativeAI, _case: Case) -> Hits:
    for field, name, exchange in exchanges(ai):
        if exchange.training is None and exchange.collected is not False:
            yield hit(
                field,
                "training",
                ko=f"{name.ko}의 학습 이용 여부를 적지 않았다",
                en=f"whether models are trained on {name.en} is not said",
            )
