"""What is entered or generated is collected, and how long it is kept is not said.

The guideline's appendix on generative AI asks for the period of keeping inputs and outputs to provide the service,
apart from any period for training. A conversation that stays for years is a diary that the reader did not mean to
leave.

Mend: write `keep:` for `prompts:` or `outputs:`; `as processing` where the table of processing says it.

수집한 입력 내용이나 생성된 결과를 얼마나 보유하는지 밝히지 않았다.

생성형 인공지능에 관한 작성지침의 부록은 서비스 제공을 위한 보유 기간을 학습을 위한 기간과 나누어 적도록 한다. 대화가
몇 해씩 남는다면 정보주체는 남길 뜻이 없던 일기를 남기는 셈이다.

고치기: `prompts:`나 `outputs:`에 `keep:`을 적는다. 처리 항목의 표에 적었다면 `as processing`으로 적는다.
"""

from policyc.model.generative_ai import GenerativeAI
from policyc.rules.ai import exchanges
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline generative-ai")
def check(ai: GenerativeAI, _case: Case) -> Hits:
    for field, name, exchange in exchanges(ai):
        if exchange.collected and exchange.keep is None:
            yield hit(
                field,
                "keep",
                ko=f"{name.ko}의 보유 기간이 없다",
                en=f"how long {name.en} are kept is not said",
            )
