"""What users enter into an AI service is used to improve it, and nothing is said of training.

This is a matter of judgment. “Improvement” may mean reading error reports or training a model on every conversation, and readers
care which. The guideline's appendix on generative AI asks whether inputs and outputs are used for training, how long they are
kept for it and how to refuse.

Mend: declare `generative_ai:` and say of inputs and outputs whether they are used for `training:`, with the way to opt out.

AI 서비스에 입력한 내용을 서비스 개선에 쓰면서 학습에 쓰는지 밝히지 않았다.

판단의 문제이다. “개선”은 오류를 살펴보는 일일 수도 있고 모든 대화로 모델을 학습시키는 일일 수도 있어 정보주체는 그 차이를 알고자
한다. 생성형 인공지능에 관한 작성지침의 부록은 입력과 결과물을 학습에 쓰는지, 얼마나 보유하는지, 어떻게 거부하는지 적도록 한다.

고치기: `generative_ai:`를 적고 입력과 결과물의 `training:` 여부와 거부 방법을 밝힌다.
"""

from policyc.model.processing import Processing
from policyc.rules.ai import reused
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("note", "drafting_guideline generative-ai")
def check(row: Processing, case: Case) -> Hits:
    if reused(row, case):
        name = case.row_name(row)
        yield hit(
            "purpose",
            ko=f"“{name.ko}”에 AI 입력 내용이나 결과물을 학습에 쓰는지 밝히지 않았다",
            en=f"“{name.en}” does not say whether AI inputs or outputs are used for training",
        )
