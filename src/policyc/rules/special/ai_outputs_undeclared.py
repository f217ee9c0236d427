"""The policy does not say whether what is generated is collected.

The guideline's appendix on generative AI asks after the results as well as the inputs: a summary of a letter holds as
much about its writer as the letter does.

Mend: write `outputs:` with `collected: true` and the items, or `collected: false`.

생성된 결과를 수집하는지 밝히지 않았다.

생성형 인공지능에 관한 작성지침의 부록은 입력뿐 아니라 결과의 수집 여부도 적도록 한다. 편지를 요약한 글에는 편지만큼
쓴 사람에 관한 정보가 담긴다.

고치기: `outputs:`에 `collected: true`와 항목을 적거나 `collected: false`라고 적는다.
"""

from policyc.model.generative_ai import GenerativeAI
from policyc.rules.ai import says_whether_collected
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline generative-ai")
def check(ai: GenerativeAI, _case: Case) -> Hits:
    if not says_whether_collected(ai.outputs):
        yield hit(
            "outputs",
            ko="생성된 결과의 수집 여부를 적지 않았다",
            en="whether what is generated is collected is not said",
        )
