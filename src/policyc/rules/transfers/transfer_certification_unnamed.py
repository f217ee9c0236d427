"""A transfer rests on a certification that the policy does not name.

Article 28-8(1)4 of the Act lets information go to a recipient that holds a certification which the Commission has
designated by notice. Which one it is decides whether the basis exists at all, so a policy that relies on it names it.

Mend: write `certification:` beside `basis: certification`, for example `isms_p`.

인증을 근거로 국외로 이전하나 어떤 인증인지 밝히지 않았다.

법 제28조의8제1항제4호는 이전받는 자가 개인정보 보호위원회가 고시하는 인증을 받은 경우에 쓸 수 있다. 어떤 인증인지에 따라
근거가 있는지가 갈리므로 이를 근거로 한다면 인증의 이름을 적어야 한다.

고치기: `basis: certification`과 함께 `certification:`을 적는다. 예: `isms_p`.
"""

from policyc.abroad import Leaving
from policyc.model.recipients import TransferBasis
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("warning", "pipa 28-8(1)4")
def check(leaving: Leaving, case: Case) -> Hits:
    certified = leaving.points["basis"] is TransferBasis.certification
    if certified and not leaving.points["certification"]:
        name = case.name(leaving.recipient)
        yield hit(
            "certification",
            ko=f"“{name.ko}”에 대한 국외 이전의 근거인 인증의 이름이 없다",
            en=f"the certification on which the transfer to “{name.en}” rests is not named",
        )
