"""Training can be refused, and where in the service is not said.

The guideline's appendix on generative AI asks for the path of menus by which training is refused. A switch that
nobody finds is no choice, and a letter is more than a switch should ask.

Mend: write the menus under `path:`, in the words that users see.

학습 이용을 거부할 수 있다고 하면서 서비스의 어디에서 거부하는지 적지 않았다.

생성형 인공지능에 관한 작성지침의 부록은 학습 이용을 거부하는 메뉴의 경로를 적도록 한다. 찾을 수 없는 설정으로는
거부할 수 없고, 설정 하나로 될 일에 서면을 요구하는 것은 지나치다.

고치기: `path:`에 메뉴의 경로를 적는다.
"""

from policyc.model.generative_ai import GenerativeAI
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline generative-ai")
def check(ai: GenerativeAI, _case: Case) -> Hits:
    refusal = ai.opt_out
    if refusal is not None and refusal.path is None and refusal.text is None:
        yield hit(
            "opt_out",
            "path",
            ko="학습 이용을 거부하는 메뉴의 경로가 없다",
            en="the path of menus by which training is refused is not said",
        )
