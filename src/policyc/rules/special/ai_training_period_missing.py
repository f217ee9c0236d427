"""Models are trained on what users enter or are given, and how long it is kept for training is not said.

The guideline's appendix on generative AI wants the period for training told apart from the period for the service.
Training data often outlives the conversation that it came from.

Mend: write `training_keep:`.

입력한 내용이나 생성된 결과를 학습에 이용하면서 학습을 위하여 얼마나 보유하는지 밝히지 않았다.

생성형 인공지능에 관한 작성지침의 부록은 학습을 위한 보유 기간을 서비스 제공을 위한 기간과 나누어 적도록 한다. 학습
데이터는 그 바탕이 된 대화보다 오래 남는 일이 많다.

고치기: `training_keep:`을 적는다.
"""

from policyc.model.generative_ai import GenerativeAI
from policyc.rules.ai import exchanges, trained_on
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline generative-ai")
def check(ai: GenerativeAI, _case: Case) -> Hits:
    for field, name, exchange in exchanges(ai):
        if trained_on(exchange) and exchange.training_keep is None:
            yield hit(
                field,
                "training_keep",
                ko=f"{name.ko}의 학습을 위한 보유 기간이 없다",
                en=f"how long {name.en} are kept for training is not said",
            )
