"""Models are trained on what users enter or are given, and how to refuse that is not said.

The guideline's appendix on generative AI asks for the way to opt out of training. Where training rests on consent,
the way to withdraw it under `rights.withdrawal` answers the question.

Mend: write `opt_out:` with `how:`, `path:` and what follows.

입력한 내용이나 생성된 결과를 학습에 이용하면서 이를 거부하는 방법을 적지 않았다.

생성형 인공지능에 관한 작성지침의 부록은 학습 이용을 거부하는 방법을 적도록 한다. 동의를 받아 학습에 이용하는 경우에는
`rights.withdrawal`에 적은 동의 철회 방법으로 충분하다.

고치기: `opt_out:`에 `how:`, `path:`와 거부하면 어떻게 되는지를 적는다.
"""

from policyc.model.generative_ai import GenerativeAI, Training
from policyc.rules.ai import exchanges
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "drafting_guideline generative-ai")
def check(ai: GenerativeAI, case: Case) -> Hits:
    rights = case.policy.rights
    revocable = rights is not None and rights.withdrawal is not None
    trained = [exchange.training for _, _, exchange in exchanges(ai)]
    owed = Training.unless_refused in trained or (Training.consent in trained and not revocable)
    if owed and ai.opt_out is None:
        yield hit(
            "opt_out",
            ko="학습 이용을 거부하는 방법이 없다",
            en="how to refuse training is not said",
        )
