"""The service calls a model of somebody else, and whether its provider trains on what is sent is not said.

The guideline's appendix on generative AI asks, for each external model, whether the provider uses the data for
training, and under which terms. A provider that trains for its own ends is no mere processor.

Mend: write `trains: false` or `trains: true` for the model, and `terms:` where there are any.

다른 회사의 모델을 쓰면서 그 회사가 보낸 내용을 학습에 이용하는지 밝히지 않았다.

생성형 인공지능에 관한 작성지침의 부록은 외부 모델마다 제공자가 데이터를 학습에 이용하는지와 적용되는 약정을 적도록
한다. 제공자가 자기 목적으로 학습에 이용한다면 단순한 수탁자로 보기 어렵다.

고치기: 해당 모델에 `trains: false` 또는 `trains: true`를 적고, 약정이 있으면 `terms:`에 적는다.
"""

from policyc.model.generative_ai import ExternalModel
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline generative-ai")
def check(model: ExternalModel, case: Case) -> Hits:
    if model.trains is None:
        name = case.name(model.name or model.processor)
        yield hit(
            "trains",
            ko=f"“{name.ko}”의 제공자가 보낸 내용을 학습에 이용하는지 적지 않았다",
            en=f"whether the provider of “{name.en}” trains on what is sent is not said",
        )
