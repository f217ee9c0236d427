"""The policy does not say whether what users enter is collected.

The guideline's appendix on generative AI asks whether inputs are collected. People enter into a text field what they
would write on no form, so the answer matters even where it is no.

Mend: write `prompts:` with `collected: true` and the items, or `collected: false`.

이용자가 입력한 내용을 수집하는지 밝히지 않았다.

생성형 인공지능에 관한 작성지침의 부록은 입력한 내용의 수집 여부를 적도록 한다. 입력창에는 어떤 신청서에도 쓰지 않을
내용을 쓰기 쉬우므로, 수집하지 않는다면 그 사실도 중요하다.

고치기: `prompts:`에 `collected: true`와 항목을 적거나 `collected: false`라고 적는다.
"""

from policyc.model.generative_ai import GenerativeAI
from policyc.rules.ai import says_whether_collected
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline generative-ai")
def check(ai: GenerativeAI, _case: Case) -> Hits:
    if not says_whether_collected(ai.prompts):
        yield hit(
            "prompts",
            ko="입력한 내용(프롬프트)의 수집 여부를 적지 않았다",
            en="whether what users enter is collected is not said",
        )
