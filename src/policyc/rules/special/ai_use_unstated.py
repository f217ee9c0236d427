"""Generative AI is declared without what it is for.

The guideline's appendix on generative AI begins with the intended use. Whether a text assistant answers questions or
judges applicants decides what a reader may safely enter.

Mend: say it in `use:`, in a few words for each use.

생성형 인공지능을 무엇에 이용하는지 밝히지 않았다.

생성형 인공지능에 관한 작성지침의 부록은 이용 용도부터 적도록 한다. 질문에 답하는 데 쓰는지 지원자를 평가하는 데
쓰는지에 따라 정보주체가 입력해도 되는 내용이 달라진다.

고치기: `use:`에 용도를 하나씩 짧게 적는다.
"""

from policyc.model.generative_ai import GenerativeAI
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline generative-ai")
def check(ai: GenerativeAI, _case: Case) -> Hits:
    if not ai.use:
        yield hit(
            "use",
            ko="생성형 인공지능의 이용 용도가 없다",
            en="what generative AI is used for is not said",
        )
